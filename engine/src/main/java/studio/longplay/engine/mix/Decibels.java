package studio.longplay.engine.mix;

/// Decibels to factors and back, with the same result on every machine.
final class Decibels {
    /// BS.1770's constant, which makes a 997 Hz sine at 0 dBFS on one channel read -3.01 LUFS.
    private static final double LOUDNESS_OFFSET_DB = -0.691;

    private static final int STEP_BITS = 10;
    private static final int EXPONENT_OF_ONE = 1023;
    private static final double[] STEPS = new double[1 << STEP_BITS];
    private static final double STEPS_PER_DB =
            STEPS.length * StrictMath.log(10) / (20 * StrictMath.log(2));
    private static final double LOG_STEP = StrictMath.log(2) / STEPS.length;

    static {
        for (int i = 0; i < STEPS.length; i++) {
            STEPS[i] = StrictMath.pow(2, (double) i / STEPS.length);
        }
    }

    private Decibels() {}

    /// The amplitude factor of a level change.
    static double toFactor(double decibels) {
        return StrictMath.pow(10, decibels / 20);
    }

    /// The same to 1e-14 of it, for what is asked thousands of times a second: an octave's step
    /// from a table, and what is left by the first terms of the exponential.
    ///
    /// @param decibels -6000 to 6000
    static double toFactorOften(double decibels) {
        double place = decibels * STEPS_PER_DB;
        double floor = Math.floor(place);
        long step = (long) floor;
        double rest = (place - floor) * LOG_STEP;
        double grown = 1 + rest * (1 + rest * (1.0 / 2 + rest * (1.0 / 6 + rest / 24)));
        double octave = Double.longBitsToDouble(((step >> STEP_BITS) + EXPONENT_OF_ONE) << 52);
        return STEPS[(int) step & (STEPS.length - 1)] * octave * grown;
    }

    /// The level of an amplitude; negative infinity for 0.
    static double ofAmplitude(double amplitude) {
        return 20 * StrictMath.log10(amplitude);
    }

    /// The loudness, in LUFS, of a K-weighted mean square summed over the channels.
    static double loudnessOf(double energy) {
        return energy <= 0
                ? Double.NEGATIVE_INFINITY
                : LOUDNESS_OFFSET_DB + 10 * StrictMath.log10(energy);
    }

    /// The mean square that has a loudness.
    static double energyOf(double lufs) {
        return StrictMath.pow(10, (lufs - LOUDNESS_OFFSET_DB) / 10);
    }
}
