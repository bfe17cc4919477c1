package studio.longplay.engine.render.bench;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Processor time of this process and of all that it started, from when it is made. A process that
/// ended counts as far as it was last looked at.
final class ProcessorTime {
    private static final long LOOK_NANOS = 500_000_000;

    private final Map<Long, Duration> latest = new HashMap<>();
    private final Duration before = total();
    private long lookedAt = System.nanoTime();

    /// Looks if it did not look just now.
    synchronized void look() {
        if (System.nanoTime() - lookedAt > LOOK_NANOS) {
            total();
        }
    }

    /// Seconds since it was made; 0 if the machine does not tell.
    synchronized double seconds() {
        return total().minus(before).toNanos() / 1e9;
    }

    private Duration total() {
        ProcessHandle self = ProcessHandle.current();
        note(self);
        self.descendants().forEach(this::note);
        lookedAt = System.nanoTime();
        return latest.values().stream().reduce(Duration.ZERO, Duration::plus);
    }

    private void note(ProcessHandle process) {
        Optional<Duration> used = process.info().totalCpuDuration();
        used.ifPresent(time -> latest.put(process.pid(), time));
    }
}
