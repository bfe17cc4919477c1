package studio.longplay.engine.voice.mark;

/// How seldom chance alone reaches so far: the upper tail of the normal distribution.
final class NormalTail {
    private static final double LOG_ROOT_TWO_PI = StrictMath.log(2 * Math.PI) / 2;
    private static final int TERMS = 60;

    private NormalTail() {}

    /// Natural logarithm of the probability that a normal variable exceeds `deviations`; by the
    /// continued fraction of Laplace (Abramowitz and Stegun 26.2.14). At most `log(1/2)`, which
    /// stands for everything below 0.5 deviations.
    static double logProbability(double deviations) {
        if (deviations < 0.5) {
            return StrictMath.log(0.5);
        }
        double fraction = deviations;
        for (int term = TERMS; term >= 1; term--) {
            fraction = deviations + term / fraction;
        }
        return -deviations * deviations / 2 - LOG_ROOT_TWO_PI - StrictMath.log(fraction);
    }
}
