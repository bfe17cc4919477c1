package studio.longplay.engine.inference.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.List;

/// With a clock that only works move.
class RoundsTest {
    private static final long MILLI = 1_000_000;

    private long now;
    private int runs;

    private Rounds.Work taking(long nanos) {
        return () -> now += nanos;
    }

    private double[] measured(Rounds.Work... works) throws Exception {
        return new Rounds(() -> now).timesPerSecond(List.of(works));
    }

    @Test
    void theFirstRunsOfAColdProgramDoNotCount() throws Exception {
        Rounds.Work cold = () -> now += runs++ < 3 ? 80 * MILLI : MILLI;
        assertThat(measured(cold, taking(2 * MILLI)))
                .containsExactly(new double[] {1000, 500}, within(1.0));
    }

    @Test
    void aWorkThatTheMachineInterruptedIsMeasuredAgainAfterTheOthers() throws Exception {
        long interrupted = 2 * Rounds.WARM_NANOS;
        Rounds.Work first =
                () ->
                        now +=
                                now < interrupted + 100 * MILLI && now >= interrupted
                                        ? 50 * MILLI
                                        : MILLI;
        assertThat(measured(first, taking(MILLI)))
                .containsExactly(new double[] {1000, 1000}, within(1.0));
    }

    @Test
    void aWorkLongerThanARoundIsDoneOnceInEach() throws Exception {
        Rounds.Work slow =
                () -> {
                    runs++;
                    now += 1000 * MILLI;
                };
        assertThat(new Rounds(() -> now).timesPerSecond(slow)).isEqualTo(1.0, within(1e-9));
        assertThat(runs).isEqualTo(1 + Rounds.ROUNDS);
    }
}
