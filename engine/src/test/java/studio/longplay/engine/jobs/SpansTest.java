package studio.longplay.engine.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.concurrent.locks.LockSupport;

class SpansTest {
    @Test
    void stagesAddUpToTheWallTime() {
        Spans spans = new Spans(50_000_000);
        spans.enter("read");
        LockSupport.parkNanos(5_000_000);
        spans.enter("speak");
        LockSupport.parkNanos(5_000_000);
        spans.enter("read");
        LockSupport.parkNanos(5_000_000);
        spans.leave();
        long wall = spans.wallNanos();
        long sum = spans.nanosByStage().values().stream().mapToLong(Long::longValue).sum();
        assertThat(spans.nanosByStage()).containsOnlyKeys("start", "read", "speak");
        assertThat(spans.nanosByStage().get("read")).isGreaterThan(9_000_000);
        assertThat(sum).isBetween((long) (wall * 0.9), wall);
    }
}
