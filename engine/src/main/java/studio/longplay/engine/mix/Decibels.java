package studio.longplay.engine.mix;

/// Decibels to factors and back, with the same result on every machine.
final class Decibels {
    /// BS.1770's constant, which makes a 997 Hz sine at 0 dBFS on one channel read -3.01 LUFS.
    private static final double LOUDNESS_OFFSET_DB = -0.691;

    private Decibels() {}

    /// The amplitude factor of a level change.
    static double toFactor(double decibels) {
        return StrictMath.pow(10, decibels / 20);
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
