package studio.longplay.engine.mix.desk;

/// Poles of an analogue filter by impulse invariance, and zeros for a wanted magnitude (M. Vicanek,
/// "Matched Second Order Digital Filters", 2016).
///
/// A filter's squared magnitude at a turn `w` is `B0 p0 + B1 p1 + B2 p2` over the same with `A`,
/// where `p1 = sin²(w/2)`, `p0 = 1 - p1`, `p2 = 4 p0 p1`.
final class PoleMatch {
    private final double a1;
    private final double a2;
    private final double p0;
    private final double p1;
    private final double p2;
    private final double big0;
    private final double big1;
    private final double big2;

    PoleMatch(double turn, double quality) {
        this(turn, turn, quality);
    }

    /// @param turn where the magnitude is matched, in radians per sample
    /// @param poleTurn where the poles stand
    PoleMatch(double turn, double poleTurn, double quality) {
        double damping = 1 / (2 * quality);
        double decay = StrictMath.exp(-damping * poleTurn);
        double swing =
                damping <= 1
                        ? StrictMath.cos(StrictMath.sqrt(1 - damping * damping) * poleTurn)
                        : StrictMath.cosh(StrictMath.sqrt(damping * damping - 1) * poleTurn);
        this.a1 = -2 * decay * swing;
        this.a2 = decay * decay;
        double sine = StrictMath.sin(turn / 2);
        this.p1 = sine * sine;
        this.p0 = 1 - p1;
        this.p2 = 4 * p0 * p1;
        this.big0 = (1 + a1 + a2) * (1 + a1 + a2);
        this.big1 = (1 - a1 + a2) * (1 - a1 + a2);
        this.big2 = -4 * a2;
    }

    private double below() {
        return big0 * p0 + big1 * p1 + big2 * p2;
    }

    /// With these squared magnitudes at 0 Hz, at the turn and at half the rate.
    Biquad through(double atZero, double atTurn, double atNyquist) {
        double first = big0 * atZero;
        double second = big1 * atNyquist;
        double third = (below() * atTurn - first * p0 - second * p1) / p2;
        return zeros(first, second, third);
    }

    /// A peak of that amplitude at the turn, and nothing at 0 Hz.
    Biquad peak(double amplitude) {
        double power = amplitude * amplitude;
        double height = below() * power;
        double slope = (-big0 + big1 + 4 * (p0 - p1) * big2) * power;
        double third = (height - slope * p1 - big0) / (4 * p1 * p1);
        double second = slope + big0 - 4 * (p0 - p1) * third;
        return zeros(big0, second, third);
    }

    /// Two zeros at 0 Hz, and that amplitude at the turn.
    Biquad highPass(double amplitude) {
        double b = amplitude * StrictMath.sqrt(below()) / (4 * p1);
        return new Biquad(b, -2 * b, b, a1, a2);
    }

    private Biquad zeros(double first, double second, double third) {
        double half = (StrictMath.sqrt(first) + StrictMath.sqrt(second)) / 2;
        double b0 = (half + StrictMath.sqrt(half * half + third)) / 2;
        double b1 = (StrictMath.sqrt(first) - StrictMath.sqrt(second)) / 2;
        return new Biquad(b0, b1, -third / (4 * b0), a1, a2);
    }
}
