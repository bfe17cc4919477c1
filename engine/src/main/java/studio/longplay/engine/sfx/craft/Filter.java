package studio.longplay.engine.sfx.craft;

/// A state-variable filter, low-pass, band-pass and high-pass at once (Zavalishin 2012), stable at
/// every frequency.
public final class Filter {
    private static final double HIGHEST_HZ = 21_000;

    private double a1;
    private double a2;
    private double a3;
    private double damping;
    private double one;
    private double two;
    private double low;
    private double band;
    private double high;

    public Filter(double hertz, double q) {
        tune(hertz, q);
    }

    /// Costs a tangent: call it every few dozen samples, not every one.
    public void tune(double hertz, double q) {
        double held = Math.max(5, Math.min(HIGHEST_HZ, hertz));
        double g = StrictMath.tan(StrictMath.PI * held / Waves.SAMPLE_RATE);
        damping = 1 / q;
        a1 = 1 / (1 + g * (g + damping));
        a2 = g * a1;
        a3 = g * a2;
    }

    private void run(double in) {
        double rest = in - two;
        double middle = a1 * one + a2 * rest;
        low = two + a2 * one + a3 * rest;
        one = 2 * middle - one;
        two = 2 * low - two;
        band = middle * damping;
        high = in - damping * middle - low;
    }

    public double low(double in) {
        run(in);
        return low;
    }

    /// Peak gain 1 at the tuned frequency.
    public double band(double in) {
        run(in);
        return band;
    }

    public double high(double in) {
        run(in);
        return high;
    }
}
