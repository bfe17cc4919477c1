package studio.longplay.engine.render.machine;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.hardware.MachineSensors;
import studio.longplay.engine.jobs.Loop;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Notes what goes wrong with the machine while a film is made: heat, throttling, a full disk, too
/// little memory. Each warning once, with the figure it began with.
public final class MachineNotes implements AutoCloseable {
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final int SLOW_AFTER = 6;

    private final Supplier<MachineSensors> opening;
    private final Duration every;
    private final NewWarnings warnings = new NewWarnings(this::note);
    private final Map<String, Warning> noted = new LinkedHashMap<>();
    private final Loop loop;
    private @Nullable MachineSensors sensors;
    private int readings;
    private boolean closed;

    /// @param opening called on the watch's own thread, once work took long enough
    MachineNotes(Supplier<MachineSensors> opening, Duration every) {
        this.opening = opening;
        this.every = every;
        loop = Loop.begin("machine-notes", this::step);
    }

    /// Begins to watch this machine; work of less than five seconds is not watched.
    ///
    /// @param folders whose disks' free space is watched
    public static MachineNotes begin(List<Path> folders) {
        return new MachineNotes(() -> MachineSensors.of(folders), EVERY);
    }

    private void step() throws InterruptedException {
        Thread.sleep(every);
        MachineSensors open = open();
        if (open != null) {
            if (readings++ % SLOW_AFTER == 0) {
                open.readSlow();
            }
            warnings.accept(open.read());
        }
    }

    private synchronized @Nullable MachineSensors open() {
        if (sensors == null && !closed) {
            sensors = opening.get();
        }
        return sensors;
    }

    private synchronized void note(List<Warning> begun) {
        begun.forEach(this::note);
    }

    /// Notes what somebody else saw.
    public synchronized void note(Warning warning) {
        noted.putIfAbsent(warning.code(), warning);
    }

    /// What was noted until now.
    public synchronized List<Warning> all() {
        return List.copyOf(noted.values());
    }

    @Override
    public void close() {
        loop.close();
        synchronized (this) {
            closed = true;
            MachineSensors open = sensors;
            sensors = null;
            if (open != null) {
                open.close();
            }
        }
    }
}
