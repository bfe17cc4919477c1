package studio.longplay.engine.mix;

/// What a [LoudnessMeter] takes from a stretch of sound, to be given to a meter later instead of
/// that sound.
///
/// @param energies sums of squares of the weighted samples of all channels, for each 1/300 s
/// @param truePeak highest amplitude between the samples
/// @param samplePeak highest sample
// Handed from meter to meter, never compared.
@SuppressWarnings("ArrayRecordComponent")
public record MeterStretch(float[] energies, float truePeak, float samplePeak) {
    /// Energies for each second.
    public static final int STEPS_PER_SECOND = 300;
}
