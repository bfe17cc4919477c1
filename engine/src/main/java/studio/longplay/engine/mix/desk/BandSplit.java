package studio.longplay.engine.mix.desk;

/// Splits both sides into low, middle and high by a state-variable filter (A. Simper, "Solving the
/// continuous SVF equations using trapezoidal integration and equivalent currents", 2013). The
/// three add up to the sound as it was.
final class BandSplit {
    private static final double DAMPING = StrictMath.sqrt(2);
    private static final double HIGHEST_PART_OF_RATE = 0.49;
    private static final double QUIET = 1e-30;

    private final double a1;
    private final double a2;
    private final double a3;
    private final double[] firsts = new double[2];
    private final double[] seconds = new double[2];

    BandSplit(double frequencyHz, int hertz) {
        double part = Math.min(HIGHEST_PART_OF_RATE, frequencyHz / hertz);
        double g = StrictMath.tan(StrictMath.PI * part);
        this.a1 = 1 / (1 + g * (g + DAMPING));
        this.a2 = g * a1;
        this.a3 = g * a2;
    }

    /// Fills middle and high of the first `count` samples of one side.
    void split(int side, double[] sound, int count, double[] middle, double[] high) {
        double first = firsts[side];
        double second = seconds[side];
        for (int i = 0; i < count; i++) {
            double in = sound[i];
            double rest = in - second;
            double band = a1 * first + a2 * rest;
            double low = second + (a2 * first + a3 * rest);
            first = 2 * band - first;
            second = 2 * low - second;
            middle[i] = DAMPING * band;
            high[i] = in - DAMPING * band - low;
        }
        firsts[side] = first;
        seconds[side] = second;
    }

    /// Denormal numbers would make silence slow.
    void settle() {
        for (int side = 0; side < 2; side++) {
            firsts[side] = Math.abs(firsts[side]) < QUIET ? 0 : firsts[side];
            seconds[side] = Math.abs(seconds[side]) < QUIET ? 0 : seconds[side];
        }
    }
}
