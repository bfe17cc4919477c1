package studio.longplay.engine.render.make;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Persistence;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

class QuarantineTest {
    private final Quarantine quarantine = new Quarantine(new Persistence(3, Duration.ofMillis(1)));
    private final AtomicInteger attempts = new AtomicInteger();

    private void attempt(int segment, StudioFault fault) throws StudioFault {
        assertThat(
                        quarantine.attempt(
                                segment,
                                "scene " + segment,
                                _ -> {
                                    attempts.incrementAndGet();
                                    throw fault;
                                },
                                JobContext.quiet()))
                .isEmpty();
    }

    private static StudioFault resource(String code) {
        return new StudioFault.Resource(code, "It failed.", "Look at it.");
    }

    @Test
    void aSegmentThatFailsThriceIsPutAsideAndNamed() throws StudioFault {
        attempt(3, resource("encoder.failed"));
        assertThat(attempts).hasValue(3);
        attempt(1, new StudioFault.Media("picture.damaged", "It is no picture.", "Use another."));
        assertThat(attempts).hasValue(4);
        attempt(1, resource("render.worker-crashed"));
        assertThat(attempts).hasValue(5);
        assertThatThrownBy(() -> quarantine.requireNone(9))
                .isInstanceOf(StudioFault.Resource.class)
                .hasMessageContaining("2 of 9 segments")
                .hasMessageContaining("scene 1, scene 3. It is no picture.");
    }

    @Test
    void whatStopsAllIsNoSegmentsFault() {
        assertThatThrownBy(() -> attempt(1, resource("store.disk-full")))
                .satisfies(fault ->
                        assertThat(((StudioFault) fault).code()).isEqualTo("store.disk-full"));
        assertThat(attempts).hasValue(1);
        assertThat(quarantine.lost()).isEmpty();
    }

    @Test
    void whatIsMadeAtLastIsNotPutAside() throws StudioFault {
        assertThat(
                        quarantine.attempt(
                                1,
                                "scene 1",
                                _ -> {
                                    if (attempts.incrementAndGet() < 3) {
                                        throw resource("encoder.busy");
                                    }
                                    return "made";
                                },
                                JobContext.quiet()))
                .contains("made");
        quarantine.requireNone(1);
    }
}
