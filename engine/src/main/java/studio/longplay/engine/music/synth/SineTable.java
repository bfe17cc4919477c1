package studio.longplay.engine.music.synth;

/// A sine read from a table with linear interpolation: quick, and the same on every machine.
///
/// A phase is a whole `int` turned around once: 0 is 0 degrees, `1 << 30` is 90 degrees.
final class SineTable {
    private static final int BITS = 12;
    private static final int SHIFT = 32 - BITS;
    private static final double FRACTION = 1.0 / (1 << SHIFT);

    private final double[] table = new double[(1 << BITS) + 1];

    SineTable() {
        for (int i = 0; i < table.length; i++) {
            table[i] = StrictMath.sin(2 * StrictMath.PI * i / (1 << BITS));
        }
    }

    double at(int phase) {
        int index = phase >>> SHIFT;
        double low = table[index];
        return low + (table[index + 1] - low) * ((phase & ((1 << SHIFT) - 1)) * FRACTION);
    }

    /// How far the phase turns in a sample at a frequency below the Nyquist frequency.
    static int step(double hertz) {
        return (int) (long) (hertz / Pitch.SAMPLE_RATE * 4_294_967_296.0);
    }
}
