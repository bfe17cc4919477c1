package studio.longplay.engine.voice.engine;

import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.voice.text.Utterance;

/// Has an engine speak so that words of weight are heard as such.
public final class Weighed {
    private Weighed() {}

    /// Speaks.
    ///
    /// @throws EngineFailure if the engine cannot
    public static EngineSound speak(SpeechEngine engine, Utterance utterance, Delivery delivery)
            throws EngineFailure {
        return speak(engine, utterance, delivery, JobContext.quiet());
    }

    /// The same, given up when the context is cancelled.
    ///
    /// @throws EngineFailure if the engine cannot
    /// @throws java.util.concurrent.CancellationException if the context was cancelled
    public static EngineSound speak(
            SpeechEngine engine, Utterance utterance, Delivery delivery, JobContext context)
            throws EngineFailure {
        EngineSound sound = engine.speak(utterance, delivery, context);
        return engine.knowsWeights() ? sound : Stress.louder(sound, utterance);
    }
}
