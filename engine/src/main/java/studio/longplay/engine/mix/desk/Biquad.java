package studio.longplay.engine.mix.desk;

import studio.longplay.engine.project.desk.Band;
import studio.longplay.engine.time.SampleRate;

/// A digital filter of second order, `(b0 + b1/z + b2/z²) / (1 + a1/z + a2/z²)`.
public record Biquad(double b0, double b1, double b2, double a1, double a2) {
    private static final double HIGHEST_PART_OF_RATE = 0.49;

    /// Changes nothing.
    public static final Biquad PASS_THROUGH = new Biquad(1, 0, 0, 0, 0);

    /// The filter of a band at a rate; a band above half the rate stands just under it.
    public static Biquad of(Band band, SampleRate rate) {
        return band.isFlat() ? PASS_THROUGH : new BandDesign(band, rate.hertz()).filter();
    }

    /// A Butterworth high-pass by the bilinear transform, which is nothing at half the rate: enough
    /// for listening to a band, where [#of] is for what is heard.
    static Biquad highPass(double frequencyHz, SampleRate rate) {
        double part = Math.min(HIGHEST_PART_OF_RATE, frequencyHz / rate.hertz());
        double g = StrictMath.tan(StrictMath.PI * part);
        double damping = StrictMath.sqrt(2) * g;
        double b0 = 1 / (1 + damping + g * g);
        return new Biquad(b0, -2 * b0, b0, 2 * (g * g - 1) * b0, (1 - damping + g * g) * b0);
    }

    /// How much a tone is changed, in dB: for drawing the curve of an equalizer.
    ///
    /// @param hertz 0 to half the rate
    public double gainDbAt(double hertz, SampleRate rate) {
        double turn = 2 * StrictMath.PI * hertz / rate.hertz();
        double square = StrictMath.sin(turn / 2) * StrictMath.sin(turn / 2);
        return 10 * StrictMath.log10(power(b0, b1, b2, square) / power(1, a1, a2, square));
    }

    /// The squared magnitude of a polynomial of the unit circle; this form keeps its digits at low
    /// frequencies.
    private static double power(double c0, double c1, double c2, double square) {
        double sum = c0 + c1 + c2;
        double difference = c0 - c1 + c2;
        return sum * sum * (1 - square)
                + difference * difference * square
                - 16 * c0 * c2 * square * (1 - square);
    }

    /// What undoes it; only where [#hasInverse()].
    Biquad inverse() {
        return new Biquad(1 / b0, a1 / b0, a2 / b0, b1 / b0, b2 / b0);
    }

    /// Whether all zeros lie well inside of the unit circle.
    boolean hasInverse() {
        return isStable(b1 / b0, b2 / b0);
    }

    boolean isStable() {
        return isStable(a1, a2);
    }

    private static boolean isStable(double first, double second) {
        double margin = 1e-9;
        return Math.abs(second) < 1 - margin && Math.abs(first) < 1 + second - margin;
    }
}
