package studio.longplay.engine.voice.transform;

/// A filter of second order (coefficients after R. Bristow-Johnson's audio EQ cookbook).
final class Biquad {
    private static final double RATE_HZ = 48_000;
    private static final double BUTTERWORTH = 0.7071067811865476;

    private final double b0;
    private final double b1;
    private final double b2;
    private final double a1;
    private final double a2;

    private Biquad(double[] b, double a0, double a1, double a2) {
        this.b0 = b[0] / a0;
        this.b1 = b[1] / a0;
        this.b2 = b[2] / a0;
        this.a1 = a1 / a0;
        this.a2 = a2 / a0;
    }

    static Biquad lowPass(double cutoffHz) {
        double angle = 2 * Math.PI * cutoffHz / RATE_HZ;
        double cos = StrictMath.cos(angle);
        double alpha = StrictMath.sin(angle) / (2 * BUTTERWORTH);
        double b = (1 - cos) / 2;
        return new Biquad(new double[] {b, 2 * b, b}, 1 + alpha, -2 * cos, 1 - alpha);
    }

    static Biquad highPass(double cutoffHz) {
        double angle = 2 * Math.PI * cutoffHz / RATE_HZ;
        double cos = StrictMath.cos(angle);
        double alpha = StrictMath.sin(angle) / (2 * BUTTERWORTH);
        double b = (1 + cos) / 2;
        return new Biquad(new double[] {b, -2 * b, b}, 1 + alpha, -2 * cos, 1 - alpha);
    }

    /// A rise or fall of all frequencies above the middle one.
    static Biquad highShelf(double middleHz, double gainDb) {
        double angle = 2 * Math.PI * middleHz / RATE_HZ;
        double cos = StrictMath.cos(angle);
        double a = StrictMath.pow(10, gainDb / 40);
        double beta = 2 * StrictMath.sqrt(a) * StrictMath.sin(angle) / (2 * BUTTERWORTH);
        double[] b = {
            a * ((a + 1) + (a - 1) * cos + beta),
            -2 * a * ((a - 1) + (a + 1) * cos),
            a * ((a + 1) + (a - 1) * cos - beta)
        };
        return new Biquad(
                b,
                (a + 1) - (a - 1) * cos + beta,
                2 * ((a - 1) - (a + 1) * cos),
                (a + 1) - (a - 1) * cos - beta);
    }

    /// Filters in place, from rest.
    void filter(float[] samples) {
        double first = 0;
        double second = 0;
        for (int i = 0; i < samples.length; i++) {
            double in = samples[i];
            double out = b0 * in + first;
            first = b1 * in - a1 * out + second;
            second = b2 * in - a2 * out;
            samples[i] = (float) out;
        }
    }
}
