package studio.longplay.engine.mix;

/// The K-weighting of ITU-R BS.1770-5 for one channel: a shelf for the head, then a high-pass.
///
/// The recommendation tables the two filters at 48 kHz only; here they are derived for any rate
/// from the analogue prototypes behind that table.
final class KWeighting {
    private static final double SHELF_HZ = 1681.974450955533;
    private static final double SHELF_DB = 3.999843853973347;
    private static final double SHELF_Q = 0.7071752369554196;
    private static final double SHELF_SLOPE = 0.4996667741545416;
    private static final double PASS_HZ = 38.13547087602444;
    private static final double PASS_Q = 0.5003270373238773;
    private static final double QUIET = 1e-30;

    private final double shelfB0;
    private final double shelfB1;
    private final double shelfB2;
    private final double shelfA1;
    private final double shelfA2;
    private final double passA1;
    private final double passA2;
    private double shelf1;
    private double shelf2;
    private double pass1;
    private double pass2;

    KWeighting(int hertz) {
        double k = StrictMath.tan(StrictMath.PI * SHELF_HZ / hertz);
        double high = StrictMath.pow(10, SHELF_DB / 20);
        double band = StrictMath.pow(high, SHELF_SLOPE);
        double norm = 1 / (1 + k / SHELF_Q + k * k);
        shelfB0 = (high + band * k / SHELF_Q + k * k) * norm;
        shelfB1 = 2 * (k * k - high) * norm;
        shelfB2 = (high - band * k / SHELF_Q + k * k) * norm;
        shelfA1 = 2 * (k * k - 1) * norm;
        shelfA2 = (1 - k / SHELF_Q + k * k) * norm;
        double p = StrictMath.tan(StrictMath.PI * PASS_HZ / hertz);
        double passNorm = 1 / (1 + p / PASS_Q + p * p);
        passA1 = 2 * (p * p - 1) * passNorm;
        passA2 = (1 - p / PASS_Q + p * p) * passNorm;
    }

    /// The sum of squares of the weighted samples, continuing from the block before.
    double energy(float[] samples, int offset, int count) {
        double s1 = shelf1;
        double s2 = shelf2;
        double p1 = pass1;
        double p2 = pass2;
        double sum = 0;
        for (int i = offset; i < offset + count; i++) {
            double in = samples[i];
            double shelved = shelfB0 * in + s1;
            s1 = shelfB1 * in - shelfA1 * shelved + s2;
            s2 = shelfB2 * in - shelfA2 * shelved;
            double out = shelved + p1;
            p1 = -2 * shelved - passA1 * out + p2;
            p2 = shelved - passA2 * out;
            sum += out * out;
        }
        shelf1 = settled(s1);
        shelf2 = settled(s2);
        pass1 = settled(p1);
        pass2 = settled(p2);
        return sum;
    }

    /// Denormal numbers would make silence slow.
    private static double settled(double state) {
        return Math.abs(state) < QUIET ? 0 : state;
    }
}
