package studio.longplay.engine.render.resume;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import studio.longplay.engine.hardware.PowerState;
import studio.longplay.engine.jobs.PauseGate;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.CountDownLatch;

@Timeout(60)
class PauseWatchTest {
    private static PowerState state(boolean battery, double celsius) {
        return new PowerState(battery, OptionalDouble.of(celsius));
    }

    /// What the gate says when all states were looked at, one after the other.
    private static List<List<String>> said(EnumSet<PauseOn> watched, PowerState... states)
            throws InterruptedException {
        Deque<PowerState> left = new ArrayDeque<>(List.of(states));
        List<List<String>> said =
                java.util.Collections.synchronizedList(new java.util.ArrayList<>());
        CountDownLatch done = new CountDownLatch(1);
        PauseGate gate = new PauseGate(said::add);
        try (PauseWatch _ =
                PauseWatch.begin(
                        gate,
                        watched,
                        () -> {
                            if (left.size() == 1) {
                                done.countDown();
                                return left.getFirst();
                            }
                            return left.removeFirst();
                        },
                        Duration.ofMillis(1))) {
            done.await();
        }
        assertThat(gate.reasons()).isEmpty();
        return said;
    }

    @Test
    void workRestsOnBatteryAndGoesOnWhenPluggedIn() throws InterruptedException {
        assertThat(
                        said(
                                EnumSet.of(PauseOn.BATTERY),
                                state(false, 50),
                                state(true, 99),
                                state(false, 50)))
                .containsExactly(List.of("battery"), List.of());
    }

    @Test
    void workRestsWhenHotUntilItIsWellCooled() throws InterruptedException {
        assertThat(
                        said(
                                EnumSet.of(PauseOn.HEAT),
                                state(true, 91),
                                state(true, 93),
                                state(true, 85),
                                state(true, 79),
                                state(true, 85),
                                state(true, 79)))
                .containsExactly(List.of("heat"), List.of());
    }

    @Test
    void aMachineThatSaysNothingNeverRests() throws InterruptedException {
        PowerState silent = new PowerState(false, OptionalDouble.empty());
        assertThat(said(EnumSet.allOf(PauseOn.class), silent, silent)).isEmpty();
    }
}
