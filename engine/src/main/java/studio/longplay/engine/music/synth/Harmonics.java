package studio.longplay.engine.music.synth;

/// Series of harmonics for wavetables.
final class Harmonics {
    private Harmonics() {}

    /// Harmonics that fall as `1 / n^fall`.
    static double[] falling(int count, double fall) {
        double[] strengths = new double[count];
        for (int n = 1; n <= count; n++) {
            strengths[n - 1] = StrictMath.pow(n, -fall);
        }
        return strengths;
    }

    /// A square wave's: only the odd ones.
    static double[] odd(int count, double fall) {
        double[] strengths = falling(count, fall);
        for (int n = 2; n <= count; n += 2) {
            strengths[n - 1] = 0;
        }
        return strengths;
    }
}
