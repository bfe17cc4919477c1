package studio.longplay.engine.mix.desk;

/// Splits both sides into low, middle and high by a state-variable filter (A. Simper, "Solving the
/// continuous SVF equations using trapezoidal integration and equivalent currents", 2013). The
/// three add up to the sound as it was.
///
/// The new states are written as sums of the old ones and the sound, so that few steps lie between
/// them; both sides run in one loop.
final class BandSplit {
    private static final double DAMPING = StrictMath.sqrt(2);
    private static final double HIGHEST_PART_OF_RATE = 0.49;
    private static final double QUIET = 1e-30;

    private final double a1;
    private final double a2;
    private final double a3;
    private double left1;
    private double left2;
    private double right1;
    private double right2;

    BandSplit(double frequencyHz, int hertz) {
        double part = Math.min(HIGHEST_PART_OF_RATE, frequencyHz / hertz);
        double g = StrictMath.tan(StrictMath.PI * part);
        this.a1 = 1 / (1 + g * (g + DAMPING));
        this.a2 = g * a1;
        this.a3 = g * a2;
    }

    /// Fills middle and high of the first `count` samples of both sides.
    void split(double[][] sound, int count, double[][] middles, double[][] highs) {
        double own1 = 2 * a1 - 1;
        double own2 = 1 - 2 * a3;
        double cross = 2 * a2;
        double in2 = 2 * a3;
        double l1 = left1;
        double l2 = left2;
        double r1 = right1;
        double r2 = right2;
        double[] left = sound[0];
        double[] right = sound[1];
        double[] leftMiddles = middles[0];
        double[] rightMiddles = middles[1];
        double[] leftHighs = highs[0];
        double[] rightHighs = highs[1];
        for (int i = 0; i < count; i++) {
            double l = left[i];
            double r = right[i];
            double bandL = a1 * l1 + a2 * (l - l2);
            double bandR = a1 * r1 + a2 * (r - r2);
            double middleL = DAMPING * bandL;
            double middleR = DAMPING * bandR;
            leftMiddles[i] = middleL;
            rightMiddles[i] = middleR;
            leftHighs[i] = l - middleL - (l2 + (a2 * l1 + a3 * (l - l2)));
            rightHighs[i] = r - middleR - (r2 + (a2 * r1 + a3 * (r - r2)));
            double nextL = own1 * l1 + (cross * l - cross * l2);
            double nextR = own1 * r1 + (cross * r - cross * r2);
            l2 = own2 * l2 + (in2 * l + cross * l1);
            r2 = own2 * r2 + (in2 * r + cross * r1);
            l1 = nextL;
            r1 = nextR;
        }
        left1 = l1;
        left2 = l2;
        right1 = r1;
        right2 = r2;
    }

    /// Denormal numbers would make silence slow.
    void settle() {
        left1 = settled(left1);
        left2 = settled(left2);
        right1 = settled(right1);
        right2 = settled(right2);
    }

    private static double settled(double state) {
        return Math.abs(state) < QUIET ? 0 : state;
    }
}
