package studio.longplay.engine.mix;

/// A gentle high-pass, 12 dB per octave (Butterworth), in double precision: takes rumble and breath
/// pops off speech. One for each channel.
final class HighPass {
    private static final double QUIET = 1e-30;

    private final double b0;
    private final double a1;
    private final double a2;
    private double first;
    private double second;

    HighPass(double cutoffHz, int hertz) {
        double k = StrictMath.tan(StrictMath.PI * cutoffHz / hertz);
        double norm = 1 / (1 + StrictMath.sqrt(2) * k + k * k);
        this.b0 = norm;
        this.a1 = 2 * (k * k - 1) * norm;
        this.a2 = (1 - StrictMath.sqrt(2) * k + k * k) * norm;
    }

    /// Filters `samples[0..count)` in place, continuing from the block before.
    void filter(float[] samples, int count) {
        double s1 = first;
        double s2 = second;
        for (int i = 0; i < count; i++) {
            double in = b0 * samples[i];
            double out = in + s1;
            s1 = -2 * in - a1 * out + s2;
            s2 = in - a2 * out;
            samples[i] = (float) out;
        }
        // Below this the tail is inaudible, and denormal numbers would make silence slow.
        first = Math.abs(s1) < QUIET ? 0 : s1;
        second = Math.abs(s2) < QUIET ? 0 : s2;
    }
}
