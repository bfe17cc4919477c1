package studio.longplay.engine.voice.model;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.voice.engine.EngineFailure;

/// Says what is wrong with a model in the words of an engine: another may then speak.
public final class Faults {
    private Faults() {}

    /// What may meet a fault.
    @FunctionalInterface
    public interface Work<T> {
        /// Does it.
        T run() throws StudioFault;
    }

    /// Does what may meet a fault.
    ///
    /// @throws EngineFailure with the fault's sentence
    public static <T> T told(Work<T> work) throws EngineFailure {
        try {
            return work.run();
        } catch (StudioFault fault) {
            throw new EngineFailure(fault.sentence(), fault);
        }
    }
}
