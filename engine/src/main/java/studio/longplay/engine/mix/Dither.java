package studio.longplay.engine.mix;

/// Rounds to 24 bits with triangular (TPDF) dither of one step either way.
///
/// The noise is a function of the sample's number and channel alone: the same for every scene, so
/// that a scene's bytes do not depend on where in the programme it stands.
final class Dither {
    private static final double SCALE = 8_388_608.0;
    private static final double LOWEST = -8_388_608.0;
    private static final double HIGHEST = 8_388_607.0;
    private static final double UNIT = 1.0 / (1L << 32);

    private Dither() {}

    /// Rounds `planar[channel][0..count)` in place; the results are exact multiples of 2^-23.
    ///
    /// @param at scene-local number of the first sample
    static void apply(float[][] planar, int count, long at) {
        for (int channel = 0; channel < planar.length; channel++) {
            float[] samples = planar[channel];
            for (int i = 0; i < count; i++) {
                long noise = scrambled((at + i) * planar.length + channel);
                double triangle = ((noise >>> 32) - (noise & 0xFFFF_FFFFL)) * UNIT;
                double rounded = StrictMath.rint(samples[i] * SCALE + triangle);
                samples[i] = (float) (Math.clamp(rounded, LOWEST, HIGHEST) / SCALE);
            }
        }
    }

    /// A number in, evenly spread bits out (Steele, Lea and Flood: SplitMix, 2014).
    private static long scrambled(long number) {
        long z = (number + 1) * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
