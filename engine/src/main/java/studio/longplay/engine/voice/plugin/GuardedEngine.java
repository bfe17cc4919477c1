package studio.longplay.engine.voice.plugin;

import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.voice.engine.Delivery;
import studio.longplay.engine.voice.engine.EngineFailure;
import studio.longplay.engine.voice.engine.EngineSound;
import studio.longplay.engine.voice.engine.SpeechEngine;
import studio.longplay.engine.voice.text.Utterance;

/// A plug-in's engine: what it throws is that it cannot speak, and names the plug-in.
///
/// @param jar the plug-in's file
/// @param engine somebody else's code
/// @param id asked once
/// @param version asked once
record GuardedEngine(String jar, SpeechEngine engine, String id, String version)
        implements SpeechEngine {
    /// @throws Guard.Failure if it does not even say who it is
    static GuardedEngine of(String jar, SpeechEngine engine) throws Guard.Failure {
        return new GuardedEngine(
                jar, engine, Guard.through(engine::id), Guard.through(engine::version));
    }

    @Override
    public void load() throws EngineFailure {
        run(() -> {
            engine.load();
            return true;
        });
    }

    @Override
    public boolean knowsWeights() {
        try {
            return Guard.through(engine::knowsWeights);
        } catch (Guard.Failure e) {
            return false;
        }
    }

    @Override
    public EngineSound speak(Utterance utterance, Delivery delivery) throws EngineFailure {
        return run(() -> engine.speak(utterance, delivery));
    }

    @Override
    public EngineSound speak(Utterance utterance, Delivery delivery, JobContext context)
            throws EngineFailure {
        return run(() -> engine.speak(utterance, delivery, context));
    }

    private <T> T run(java.util.concurrent.Callable<T> foreign) throws EngineFailure {
        try {
            return Guard.through(foreign);
        } catch (Guard.Failure e) {
            throw e.getCause() instanceof EngineFailure failure
                    ? failure
                    : new EngineFailure("The plug-in " + jar + " failed: " + e.getMessage(), e);
        }
    }
}
