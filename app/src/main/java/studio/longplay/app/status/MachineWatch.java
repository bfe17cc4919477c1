package studio.longplay.app.status;

import studio.longplay.app.fx.Latest;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.hardware.GpuReport;
import studio.longplay.engine.hardware.Machine;
import studio.longplay.engine.hardware.MachineLoad;
import studio.longplay.engine.jobs.Loop;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Looks at the machine every two seconds, on a thread of its own.
public final class MachineWatch implements AutoCloseable {
    private static final long EVERY_MILLIS = 2000;

    private final Loop loop;

    /// What was seen.
    ///
    /// @param diskFreeBytes of the data folder's disk; -1 if nobody says
    /// @param gpu the first card's name, empty if there is none to use
    public record Sight(MachineLoad load, long diskFreeBytes, String gpu) {}

    /// @param folder whose disk is looked at
    /// @param ui runs `told`
    public MachineWatch(Path folder, Executor ui, Consumer<Sight> told) {
        Latest<Sight> news = new Latest<>(ui, told);
        String[] gpu = {null};
        loop =
                Loop.begin(
                        "machine",
                        () -> {
                            if (gpu[0] == null) {
                                gpu[0] = gpu();
                            }
                            news.accept(new Sight(MachineLoad.look(), free(folder), gpu[0]));
                            Thread.sleep(EVERY_MILLIS);
                        });
    }

    private static String gpu() {
        GpuReport report = GpuReport.look();
        return report.gpus().isEmpty() ? "" : report.gpus().getFirst().name();
    }

    private static long free(Path folder) {
        try {
            return Machine.freeBytes(folder);
        } catch (StudioFault unreadable) {
            return -1;
        }
    }

    @Override
    public void close() {
        loop.close();
    }
}
