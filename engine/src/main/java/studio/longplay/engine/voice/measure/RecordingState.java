package studio.longplay.engine.voice.measure;

/// What state a recording of speech is in, whoever speaks. Units, ranges and sources of the figures
/// stand in [Figure].
///
/// @param lengthSeconds whole length
/// @param speechSeconds what of it is neither silence nor pause
/// @param loudnessLufs gated loudness
/// @param clippedShare share of samples cut off at the top, 0 to 1
/// @param signalToNoiseDb speech against the quietest stretches, 0 to 60
/// @param silenceShare share of time without speech, 0 to 1
/// @param reverberationSeconds decay of the room by 60 dB
/// @param speakerSeparation how clearly the speech falls into two people
/// @param musicStrength steady tones, 0 to 5
public record RecordingState(
        double lengthSeconds,
        double speechSeconds,
        double loudnessLufs,
        double clippedShare,
        double signalToNoiseDb,
        double silenceShare,
        double reverberationSeconds,
        double speakerSeparation,
        double musicStrength) {
    /// Above this two or more people speak.
    public static final double SEVERAL_SPEAKERS = 2.8;

    /// Above this tones are steady, as in music.
    public static final double MUSIC = 2.1;

    /// What is quieter than this under the speech disturbs nothing.
    private static final double HEARD_DB = 28;

    /// The echo of a voice holds its tones like music.
    private static final double ECHO_SECONDS = 0.35;

    /// Measures a recording.
    ///
    /// @param samples mono, 48 kHz
    public static RecordingState of(float[] samples) {
        return of(SpeechAnalysis.of(samples));
    }

    public static RecordingState of(SpeechAnalysis speech) {
        double silence = Levels.silenceShare(speech.levels());
        return new RecordingState(
                speech.lengthSeconds(),
                speech.lengthSeconds() * (1 - silence),
                Loudness.of(speech.samples()),
                Levels.clippedShare(speech.samples()),
                Levels.signalToNoiseDb(speech.mels(), speech.levels()),
                silence,
                Reverberation.seconds(speech.levels()),
                SpeakerCount.separation(speech),
                MusicPresence.strength(speech.band(), speech.levels()));
    }

    public boolean hasSeveralSpeakers() {
        return speakerSeparation > SEVERAL_SPEAKERS;
    }

    public boolean hasMusic() {
        return musicStrength > MUSIC
                && signalToNoiseDb < HEARD_DB
                && reverberationSeconds < ECHO_SECONDS;
    }
}
