package studio.longplay.engine.voice.engine;

import studio.longplay.engine.voice.text.Utterance;

/// FreeTTS 1.2.2 with the diphone voice kevin16.
public final class FreeTtsEngine implements SpeechEngine {
    public static final String ID = "freetts-kevin16";
    public static final String VERSION = "1.2.2";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String version() {
        return VERSION;
    }

    @Override
    public void load() {}

    @Override
    public EngineSound speak(Utterance utterance, Delivery delivery) throws EngineFailure {
        throw new EngineFailure("not there yet");
    }
}
