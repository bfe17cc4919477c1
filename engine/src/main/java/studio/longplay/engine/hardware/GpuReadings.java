package studio.longplay.engine.hardware;

import java.util.List;

/// The graphics cards at a moment, or why there are none to tell of.
///
/// @param state whether NVIDIA's driver answers
/// @param sentence what is wrong or missing, one sentence; empty when all cards answer
/// @param driver NVIDIA's driver version, empty without one
/// @param cuda the newest CUDA the driver runs, for example `13.0`; empty if it does not say
/// @param gpus NVIDIA's in the driver's order, a lost one included, then those of other makers
public record GpuReadings(
        State state, String sentence, String driver, String cuda, List<GpuReading> gpus) {
    public GpuReadings {
        gpus = List.copyOf(gpus);
    }

    /// How NVIDIA's driver fares.
    public enum State {
        /// Every card answers.
        READY,
        /// There is no driver, which is no fault: the processor does the work.
        ABSENT,
        /// The driver does not start, does not answer, or is too old to be asked anything.
        FAILING,
        /// The driver answers and there is no card.
        EMPTY,
        /// A card that was there no longer answers; others may.
        LOST
    }

    /// Nothing was read yet, or there is nothing to read.
    public static GpuReadings none(State state, String sentence) {
        return new GpuReadings(state, sentence, "", "", List.of());
    }

    /// Opens the driver, reads every card once and closes it: for a look, not for a loop.
    public static GpuReadings look() {
        try (NvmlWatch watch = new NvmlWatch(NvmlLibrary.usualName())) {
            return watch.read();
        }
    }

    /// The cards that answer.
    public List<GpuReading> working() {
        return gpus.stream().filter(gpu -> gpu.trouble().isEmpty()).toList();
    }
}
