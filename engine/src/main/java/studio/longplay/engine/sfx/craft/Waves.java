package studio.longplay.engine.sfx.craft;

/// Sine by table, decays and curves: quick, and the same on every machine.
public final class Waves {
    public static final int SAMPLE_RATE = 48_000;
    private static final int SIZE = 4096;
    private static final double[] SINE = sineTable();

    private Waves() {}

    private static double[] sineTable() {
        double[] table = new double[SIZE + 1];
        for (int i = 0; i <= SIZE; i++) {
            table[i] = StrictMath.sin(2 * StrictMath.PI * i / SIZE);
        }
        return table;
    }

    /// Sine of a phase in turns, any sign: 0.25 gives 1.
    public static double sine(double turns) {
        double place = (turns - Math.floor(turns)) * SIZE;
        int index = (int) place;
        return SINE[index] + (SINE[index + 1] - SINE[index]) * (place - index);
    }

    /// The factor a sample after which something has fallen to 1/e in the given time.
    public static double fall(double seconds) {
        return StrictMath.exp(-1 / (SAMPLE_RATE * seconds));
    }

    /// From one value to another as `place` goes from 0 to 1.
    public static double blend(double from, double to, double place) {
        return from + (to - from) * place;
    }

    /// The same evenly in octaves, for frequencies, times and rates.
    public static double sweep(double from, double to, double place) {
        return from * StrictMath.pow(to / from, place);
    }

    /// 0 to 1 and back to 0 over `place` from 0 to 1, as half a sine.
    public static double arch(double place) {
        return place <= 0 || place >= 1 ? 0 : sine(place / 2);
    }

    /// A soft saturation near tanh: `x / (1 + |x|)` scaled to slope 1.
    public static double soft(double value) {
        return value / (1 + Math.abs(value));
    }

    public static int samples(double seconds) {
        return (int) Math.round(seconds * SAMPLE_RATE);
    }
}
