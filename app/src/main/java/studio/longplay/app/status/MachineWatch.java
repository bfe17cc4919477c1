package studio.longplay.app.status;

import studio.longplay.app.fx.Latest;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.hardware.GpuReading;
import studio.longplay.engine.hardware.MachineLoad;
import studio.longplay.engine.hardware.MachineReadings;
import studio.longplay.engine.hardware.SpaceReading;
import studio.longplay.engine.render.machine.MachineSampler;
import studio.longplay.engine.render.machine.MachineWarnings;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Follows the machine's readings.
public final class MachineWatch implements AutoCloseable {
    private final Runnable ending;

    /// What was seen.
    ///
    /// @param diskFreeBytes of the data folder's disk; -1 if nobody says
    /// @param gpu the first card's name, empty if there is none to use
    /// @param warnings what is wrong
    public record Sight(MachineLoad load, long diskFreeBytes, String gpu, List<Warning> warnings) {
        public Sight {
            warnings = List.copyOf(warnings);
        }

        /// Of a machine that is well.
        public Sight(MachineLoad load, long diskFreeBytes, String gpu) {
            this(load, diskFreeBytes, gpu, List.of());
        }
    }

    /// @param sampler stays the caller's; watches the data folder first
    /// @param ui runs `told`
    public MachineWatch(MachineSampler sampler, Executor ui, Consumer<Sight> told) {
        Latest<Sight> news = new Latest<>(ui, told);
        MachineWarnings warnings = new MachineWarnings();
        ending = sampler.listen(readings -> news.accept(sight(readings, warnings)));
    }

    private static Sight sight(MachineReadings readings, MachineWarnings warnings) {
        return new Sight(
                new MachineLoad(
                        readings.processor().busy().orElse(-1),
                        readings.memory().usedBytes(),
                        readings.memory().totalBytes()),
                readings.spaces().stream()
                        .findFirst()
                        .map(SpaceReading::freeBytes)
                        .map(free -> free.orElse(-1))
                        .orElse(-1L),
                readings.gpus().working().stream().findFirst().map(GpuReading::name).orElse(""),
                warnings.after(readings));
    }

    @Override
    public void close() {
        ending.run();
    }
}
