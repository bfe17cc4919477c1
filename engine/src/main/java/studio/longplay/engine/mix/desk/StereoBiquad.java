package studio.longplay.engine.mix.desk;

/// One filter of second order on both sides, without its first factor ([#gain]).
///
/// The states are those of the transposed direct form II with the output put into their equations:
/// so only one product and one sum lie between a state and the next. Two filters run in one loop,
/// because their chains of sums then run side by side.
final class StereoBiquad {
    private static final double QUIET = 1e-30;

    private final double gain;
    private final double c1;
    private final double c2;
    private final double a1;
    private final double a2;
    private double left1;
    private double left2;
    private double right1;
    private double right2;

    StereoBiquad(Biquad filter) {
        this.gain = filter.b0();
        this.a1 = -filter.a1();
        this.a2 = -filter.a2();
        this.c1 = filter.b1() / gain - filter.a1();
        this.c2 = filter.b2() / gain - filter.a2();
    }

    /// What is left to multiply the filtered sound by.
    double gain() {
        return gain;
    }

    /// Filters the first `count` samples of both sides in place.
    void filter(double[] left, double[] right, int count) {
        double l1 = left1;
        double l2 = left2;
        double r1 = right1;
        double r2 = right2;
        for (int i = 0; i < count; i++) {
            double l = left[i];
            double r = right[i];
            left[i] = l + l1;
            right[i] = r + r1;
            double nextL = a1 * l1 + (c1 * l + l2);
            double nextR = a1 * r1 + (c1 * r + r2);
            l2 = c2 * l + a2 * l1;
            r2 = c2 * r + a2 * r1;
            l1 = nextL;
            r1 = nextR;
        }
        left1 = l1;
        left2 = l2;
        right1 = r1;
        right2 = r2;
    }

    /// Filters the first `count` samples by this filter and then by another.
    void filter(StereoBiquad then, double[] left, double[] right, int count) {
        double l1 = left1;
        double l2 = left2;
        double r1 = right1;
        double r2 = right2;
        double l3 = then.left1;
        double l4 = then.left2;
        double r3 = then.right1;
        double r4 = then.right2;
        for (int i = 0; i < count; i++) {
            double l = left[i];
            double r = right[i];
            double middleL = l + l1;
            double middleR = r + r1;
            double nextL = a1 * l1 + (c1 * l + l2);
            double nextR = a1 * r1 + (c1 * r + r2);
            l2 = c2 * l + a2 * l1;
            r2 = c2 * r + a2 * r1;
            l1 = nextL;
            r1 = nextR;
            left[i] = middleL + l3;
            right[i] = middleR + r3;
            double lastL = then.a1 * l3 + (then.c1 * middleL + l4);
            double lastR = then.a1 * r3 + (then.c1 * middleR + r4);
            l4 = then.c2 * middleL + then.a2 * l3;
            r4 = then.c2 * middleR + then.a2 * r3;
            l3 = lastL;
            r3 = lastR;
        }
        left1 = l1;
        left2 = l2;
        right1 = r1;
        right2 = r2;
        then.left1 = l3;
        then.left2 = l4;
        then.right1 = r3;
        then.right2 = r4;
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
