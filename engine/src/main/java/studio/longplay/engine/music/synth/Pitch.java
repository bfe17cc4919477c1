package studio.longplay.engine.music.synth;

import studio.longplay.engine.music.score.Tempo;

/// Tones and their frequencies, equal temperament, A4 is 440 Hz.
final class Pitch {
    static final int SAMPLE_RATE = Tempo.SAMPLES_PER_SECOND;

    private Pitch() {}

    static double hertz(double midi) {
        return 440 * StrictMath.pow(2, (midi - 69) / 12);
    }

    /// The factor a sample after which a sound has fallen by 60 dB in the given time.
    static double decay(double seconds) {
        return StrictMath.exp(-6.907755278982137 / (SAMPLE_RATE * seconds));
    }
}
