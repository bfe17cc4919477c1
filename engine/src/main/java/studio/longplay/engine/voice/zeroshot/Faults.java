package studio.longplay.engine.voice.zeroshot;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.voice.engine.EngineFailure;

/// Says what is wrong with a model in the words of an engine: another may then speak.
final class Faults {
    private Faults() {}

    /// What may meet a fault.
    @FunctionalInterface
    interface Work<T> {
        T run() throws StudioFault;
    }

    /// @throws EngineFailure with the fault's sentence
    static <T> T told(Work<T> work) throws EngineFailure {
        try {
            return work.run();
        } catch (StudioFault fault) {
            throw new EngineFailure(fault.sentence(), fault);
        }
    }
}
