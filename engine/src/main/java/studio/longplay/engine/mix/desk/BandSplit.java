package studio.longplay.engine.mix.desk;

/// Splits both sides into low, middle and high by a state-variable filter (A. Simper, "Solving the
/// continuous SVF equations using trapezoidal integration and equivalent currents", 2013). The
/// three add up to the sound as it was.
///
/// What middle, low and the new states have in common is reckoned once; both sides run in one loop,
/// so that their chains of sums run side by side.
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
            double restL = l - l2;
            double restR = r - r2;
            double bandL = a1 * l1 + a2 * restL;
            double bandR = a1 * r1 + a2 * restR;
            double riseL = a2 * l1 + a3 * restL;
            double riseR = a2 * r1 + a3 * restR;
            double lowL = l2 + riseL;
            double lowR = r2 + riseR;
            double middleL = DAMPING * bandL;
            double middleR = DAMPING * bandR;
            leftMiddles[i] = middleL;
            rightMiddles[i] = middleR;
            leftHighs[i] = l - middleL - lowL;
            rightHighs[i] = r - middleR - lowR;
            l1 = bandL + (bandL - l1);
            r1 = bandR + (bandR - r1);
            l2 = lowL + riseL;
            r2 = lowR + riseR;
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
