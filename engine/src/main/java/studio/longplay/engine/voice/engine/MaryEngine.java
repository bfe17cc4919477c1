package studio.longplay.engine.voice.engine;

/// MaryTTS with the hidden Markov voice of slt.
public final class MaryEngine implements SpeechEngine {
    public static final String ID = "mary-cmu-slt-hsmm";

    @Override
    public String id() {
        return ID;
    }
}
