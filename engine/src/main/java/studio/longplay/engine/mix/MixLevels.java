package studio.longplay.engine.mix;

/// Where the stems lie against each other before the programme's gain, in LUFS.
///
/// @param dialogueLufs what [SpeechLevel#lineGainDb] brings every line to
/// @param musicLufs a bed while nobody speaks; [Ducking] takes it down further under speech
/// @param effectsLufs the loudest 0.4 s of an effect
/// @param ensembleLufs voices that sing or murmur together
public record MixLevels(
        double dialogueLufs, double musicLufs, double effectsLufs, double ensembleLufs) {
    /// Dialogue at -23; music 4 LU under it, and with [Ducking#DEFAULT] 13 LU under it while
    /// somebody speaks; effects at the dialogue's level at their loudest; ensemble 3 LU under it.
    public static final MixLevels DEFAULT = new MixLevels(-23, -27, -23, -26);

    private static final double MIN_GAIN_DB = -60;
    private static final double MAX_GAIN_DB = 20;

    /// The level a stem's clips are brought to.
    public double of(Stem stem) {
        return switch (stem) {
            case DIALOGUE -> dialogueLufs;
            case MUSIC -> musicLufs;
            case EFFECTS -> effectsLufs;
            case ENSEMBLE -> ensembleLufs;
        };
    }

    /// The gain, between -60 and 20 dB, that brings a clip to its stem's level; 0 for silence and
    /// for sound too short to be measured (under 0.4 s).
    ///
    /// Effects go by their loudest moment, because most are a blow and its tail; all others by
    /// their integrated loudness.
    ///
    /// @param measured the clip's file or that part of it that sounds
    public double clipGainDb(Stem stem, LoudnessReport measured) {
        double lufs = stem == Stem.EFFECTS ? measured.maxMomentary() : measured.integratedLufs();
        return Double.isInfinite(lufs) ? 0 : Math.clamp(of(stem) - lufs, MIN_GAIN_DB, MAX_GAIN_DB);
    }
}
