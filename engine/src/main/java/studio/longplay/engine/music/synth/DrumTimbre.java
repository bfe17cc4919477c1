package studio.longplay.engine.music.synth;

/// A drum: a tone that falls in pitch and a band of noise.
///
/// @param sweep how far above its pitch the tone begins, as a share of it
/// @param sweepSeconds how quick it falls
/// @param toneSeconds time in which the tone falls by 60 dB
/// @param noiseHz middle of the noise's band
/// @param noiseRiseSeconds how long the noise swells
/// @param noiseSeconds time in which the noise then falls by 60 dB
record DrumTimbre(
        double sweep,
        double sweepSeconds,
        double toneSeconds,
        double tone,
        double noiseHz,
        double noiseRiseSeconds,
        double noiseSeconds,
        double noise,
        double pan,
        double gain) {}
