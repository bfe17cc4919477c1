package studio.longplay.engine.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.fault.StudioFault;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

class PersistenceTest {
    private static final Persistence QUICK = new Persistence(3, Duration.ofMillis(1));

    private final AtomicInteger attempts = new AtomicInteger();

    private static StudioFault fault(String code) {
        return new StudioFault.Resource(code, "It failed.", "Try again.");
    }

    private Job.Work<Integer> failing(int times) {
        return _ -> {
            if (attempts.incrementAndGet() <= times) {
                throw fault("test." + attempts.get());
            }
            return attempts.get();
        };
    }

    @Test
    void whatFailsTwiceIsDoneTheThirdTime() throws StudioFault {
        assertThat(QUICK.keepTrying(failing(2), _ -> true, JobContext.quiet())).isEqualTo(3);
    }

    @Test
    void theThirdFaultIsTheLast() {
        assertThatThrownBy(() -> QUICK.keepTrying(failing(9), _ -> true, JobContext.quiet()))
                .satisfies(fault -> assertThat(((StudioFault) fault).code()).isEqualTo("test.3"));
        assertThat(attempts).hasValue(3);
    }

    @Test
    void aFaultThatWillNotPassIsNotTriedAgain() {
        assertThatThrownBy(() -> QUICK.keepTrying(failing(9), _ -> false, JobContext.quiet()))
                .isInstanceOf(StudioFault.class);
        assertThat(attempts).hasValue(1);
    }

    @Test
    void aRestGrowsAndCanBeCancelled() {
        CancelToken cancel = new CancelToken();
        cancel.cancel();
        JobContext cancelled =
                new JobContext() {
                    @Override
                    public void progress(Progress progress) {}

                    @Override
                    public void checkCancelled() {
                        cancel.check();
                    }
                };
        Persistence slow = new Persistence(3, Duration.ofHours(1));
        assertThatThrownBy(() -> slow.keepTrying(failing(9), _ -> true, cancelled))
                .isInstanceOf(CancellationException.class);
        assertThat(attempts).hasValue(1);
        slow.restBefore(1, cancelled);
        assertThatThrownBy(() -> slow.restBefore(2, cancelled))
                .isInstanceOf(CancellationException.class);
    }
}
