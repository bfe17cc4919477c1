package studio.longplay.engine.mix;

/// What a meter read (ITU-R BS.1770-5, EBU Tech 3341 and 3342).
///
/// Silence reads negative infinity everywhere but in the range, which reads 0.
///
/// @param integratedLufs gated loudness of the whole
/// @param loudnessRangeLu spread of the short-term loudness; unstable under a minute of sound
/// @param truePeakDbtp highest peak between the samples, by 4x oversampling
/// @param samplePeakDbfs highest sample
/// @param maxMomentary highest loudness over 0.4 s, LUFS
/// @param maxShortTerm highest loudness over 3 s, LUFS
public record LoudnessReport(
        double integratedLufs,
        double loudnessRangeLu,
        double truePeakDbtp,
        double samplePeakDbfs,
        double maxMomentary,
        double maxShortTerm) {}
