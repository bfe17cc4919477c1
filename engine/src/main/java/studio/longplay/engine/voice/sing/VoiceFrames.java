package studio.longplay.engine.voice.sing;

/// A voice taken apart into what its throat does, every 5 ms.
///
/// @param cepstra for each frame the first [#CEPSTRA] real cepstra of its spectral envelope, whose
///   logarithm is natural and whose power is that of white noise of variance 1 at 0
/// @param hiss for each frame the share of noise in the amplitude of each of [#BANDS] bands, 0 to 1
@SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
record VoiceFrames(float[][] cepstra, float[][] hiss) {
    static final int RATE_HZ = 48_000;

    /// Samples between two frames.
    static final int HOP = 240;

    /// Samples of a spectrum.
    static final int SIZE = 2_048;

    static final int CEPSTRA = 512;

    /// Of the noise: octaves, about.
    static final int BANDS = 6;

    /// Where the bands' middles lie.
    static final double[] BAND_HZ = {500, 1_500, 3_000, 5_000, 7_500, 12_000};

    int count() {
        return cepstra.length;
    }
}
