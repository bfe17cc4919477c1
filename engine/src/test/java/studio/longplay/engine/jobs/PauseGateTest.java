package studio.longplay.engine.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import studio.longplay.engine.fault.StudioFault;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

@Timeout(60)
class PauseGateTest {
    private final CancelToken cancel = new CancelToken();
    private final JobContext plain =
            new JobContext() {
                @Override
                public void progress(Progress progress) {}

                @Override
                public void checkCancelled() {
                    cancel.check();
                }
            };

    /// Work that rests at its third piece until the gate opens.
    private static Job<Integer> pieces(
            PauseGate gate, AtomicInteger done, CountDownLatch resting, int pieces) {
        return Job.of(
                "Pieces",
                context -> {
                    for (int piece = 0; piece < pieces; piece++) {
                        if (piece == 2) {
                            gate.hold("you");
                            resting.countDown();
                        }
                        context.rest();
                        done.incrementAndGet();
                    }
                    return done.get();
                });
    }

    @Test
    void heldWorkRestsWhereItStandsAndGoesOnWhenReleased()
            throws StudioFault, InterruptedException {
        PauseGate gate = new PauseGate();
        AtomicInteger done = new AtomicInteger();
        CountDownLatch resting = new CountDownLatch(1);
        try (Crew crew = new Crew("test", 1)) {
            Future<Integer> work =
                    crew.begin(pieces(gate, done, resting, 5), gate.around(plain).silent());
            resting.await();
            assertThat(done).hasValue(2);
            assertThat(work.isDone()).isFalse();
            gate.release("you");
            assertThat(Crew.result(work)).isEqualTo(5);
        }
    }

    @Test
    void restingWorkCanBeCancelled() throws InterruptedException {
        PauseGate gate = new PauseGate();
        CountDownLatch resting = new CountDownLatch(1);
        try (Crew crew = new Crew("test", 1)) {
            Future<Integer> work =
                    crew.begin(pieces(gate, new AtomicInteger(), resting, 5), gate.around(plain));
            resting.await();
            cancel.cancel();
            assertThatThrownBy(() -> Crew.result(work)).isInstanceOf(CancellationException.class);
        }
    }

    @Test
    void itOpensWhenTheLastReasonIsGone() {
        List<List<String>> told = new ArrayList<>();
        PauseGate gate = new PauseGate(told::add);
        gate.hold("you");
        gate.hold("battery");
        gate.hold("battery");
        gate.release("you");
        assertThat(gate.reasons()).containsExactly("battery");
        gate.release("battery");
        gate.release("battery");
        assertThat(told)
                .containsExactly(
                        List.of("you"), List.of("you", "battery"), List.of("battery"), List.of());
        gate.pass(plain);
    }
}
