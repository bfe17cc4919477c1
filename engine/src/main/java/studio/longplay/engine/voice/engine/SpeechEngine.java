package studio.longplay.engine.voice.engine;

import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.voice.text.Utterance;

/// Turns utterances into sound. Any number of threads may ask at once; the same utterance and
/// delivery give the same samples always.
public interface SpeechEngine {
    /// Names it in takes and recipes.
    String id();

    /// Raised when the same utterance would give other samples.
    String version();

    /// Loads what speaking needs; the first utterance does it otherwise.
    ///
    /// @throws EngineFailure if something is missing
    void load() throws EngineFailure;

    /// Whether it says words of weight as such by itself; of one that does not they are made
    /// louder.
    default boolean knowsWeights() {
        return false;
    }

    /// Speaks.
    ///
    /// @param utterance at least one of its words has a spelling
    /// @throws EngineFailure if it cannot
    EngineSound speak(Utterance utterance, Delivery delivery) throws EngineFailure;

    /// Speaks, and stops on the way when it is no longer wanted: for engines that take long.
    ///
    /// @throws EngineFailure if it cannot
    /// @throws java.util.concurrent.CancellationException if the context was cancelled
    default EngineSound speak(Utterance utterance, Delivery delivery, JobContext context)
            throws EngineFailure {
        return speak(utterance, delivery);
    }
}
