package studio.longplay.engine.voice.engine;

import studio.longplay.engine.voice.text.Utterance;

/// Has an engine speak so that words of weight are heard as such.
public final class Weighed {
    private Weighed() {}

    /// Speaks.
    ///
    /// @throws EngineFailure if the engine cannot
    public static EngineSound speak(SpeechEngine engine, Utterance utterance, Delivery delivery)
            throws EngineFailure {
        EngineSound sound = engine.speak(utterance, delivery);
        return engine.knowsWeights() ? sound : Stress.louder(sound, utterance);
    }
}
