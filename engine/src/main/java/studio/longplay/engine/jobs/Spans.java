package studio.longplay.engine.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// Where the time went: named stages of one run, one after the other, on the thread that runs it.
///
/// Only one stage is open at a time, so their sum is the run's wall time but for the gaps between
/// them. Not for use by several threads.
public final class Spans {
    private final Map<String, Long> nanosByStage = new LinkedHashMap<>();
    private final long startNanos;
    private long stageStartNanos;
    private String stage = "";

    /// @param beforeNanos time already spent before this object was made (starting the program)
    public Spans(long beforeNanos) {
        startNanos = System.nanoTime() - beforeNanos;
        if (beforeNanos > 0) {
            nanosByStage.put("start", beforeNanos);
        }
    }

    /// Counts from the start of this process, which the user waited for as well; from now where
    /// that was longer than a minute ago.
    public static Spans ofProcess() {
        return new Spans(
                ProcessHandle.current()
                        .info()
                        .startInstant()
                        .map(start -> Duration.between(start, Instant.now()).toNanos())
                        .filter(nanos -> nanos > 0 && nanos < Duration.ofMinutes(1).toNanos())
                        .orElse(0L));
    }

    /// Ends the open stage and begins another; a name met before goes on counting.
    public void enter(String nextStage) {
        leave();
        stage = nextStage;
        stageStartNanos = System.nanoTime();
    }

    /// Ends the open stage.
    public void leave() {
        if (!stage.isEmpty()) {
            nanosByStage.merge(stage, System.nanoTime() - stageStartNanos, Long::sum);
            stage = "";
        }
    }

    /// Nanoseconds by stage, in the order the stages were first entered.
    public Map<String, Long> nanosByStage() {
        return new LinkedHashMap<>(nanosByStage);
    }

    /// Nanoseconds since the beginning, what came before included.
    public long wallNanos() {
        return System.nanoTime() - startNanos;
    }
}
