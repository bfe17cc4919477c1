package studio.longplay.engine.mix;

/// A curve over 0 to 1 as a table: cheap to read for every sample, the same on every machine.
final class Curve {
    private static final int STEPS = 4096;

    private final double[] values = new double[STEPS + 2];

    private Curve() {}

    /// Half a cosine from 0 at 0 to 1 at 1: a fade without corners.
    static Curve raisedCosine() {
        Curve curve = new Curve();
        for (int i = 0; i < curve.values.length; i++) {
            curve.values[i] = raisedCosineAt(i);
        }
        return curve;
    }

    /// A quarter of a sine from 0 at 0 to 1 at 1: with its mirror image it keeps the power.
    static Curve quarterSine() {
        Curve curve = new Curve();
        for (int i = 0; i < curve.values.length; i++) {
            double x = Math.min(1.0, (double) i / STEPS);
            curve.values[i] = i >= STEPS ? 1 : StrictMath.sin(StrictMath.PI / 2 * x);
        }
        return curve;
    }

    /// The factor of going down by `depthDb` along a raised cosine in decibels: 1 at 0.
    static Curve ducking(double depthDb) {
        Curve curve = new Curve();
        for (int i = 0; i < curve.values.length; i++) {
            curve.values[i] = Decibels.toFactor(-depthDb * raisedCosineAt(i));
        }
        return curve;
    }

    private static double raisedCosineAt(int step) {
        double x = Math.min(1.0, (double) step / STEPS);
        return step == 0 ? 0 : step >= STEPS ? 1 : 0.5 - 0.5 * StrictMath.cos(StrictMath.PI * x);
    }

    /// The value at `x`, which is held within 0 and 1.
    double at(double x) {
        double position = Math.clamp(x, 0.0, 1.0) * STEPS;
        int step = (int) position;
        double low = values[step];
        return low + (values[step + 1] - low) * (position - step);
    }
}
