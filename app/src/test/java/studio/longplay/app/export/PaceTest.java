package studio.longplay.app.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.Random;

class PaceTest {
    private static final long SECOND = 1_000_000_000;

    private final Pace pace = new Pace();

    @Test
    void nothingIsSaidInTheFirstMoments() {
        pace.begin(0);
        pace.reach(10, SECOND);
        assertThat(pace.rate(SECOND)).isEmpty();
        assertThat(pace.left(100, SECOND)).isEmpty();
    }

    @Test
    void evenWorkHasNoError() {
        pace.begin(0);
        for (int second = 1; second <= 20; second++) {
            pace.reach(second * 30L, second * SECOND);
        }
        assertThat(pace.rate(20 * SECOND).orElseThrow()).isCloseTo(30, within(1e-6));
        Pace.Left left = pace.left(900, 20 * SECOND).orElseThrow();
        assertThat(left.time()).isEqualTo(Duration.ofSeconds(30));
        assertThat(left.error()).contains(Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theTruthLiesWithinTwiceTheErrorOfUnevenWork(long seed) {
        Random random = new Random(seed);
        pace.begin(0);
        double done = 0;
        for (int second = 1; second <= 120; second++) {
            done += 20 + random.nextDouble() * 20;
            pace.reach((long) done, second * SECOND);
        }
        Pace.Left left = pace.left(30_000, 120 * SECOND).orElseThrow();
        long error = left.error().orElseThrow().toSeconds();
        assertThat(error).isBetween(10L, 200L);
        assertThat((double) left.time().toSeconds()).isCloseTo(1000, within(2.0 * error));
    }

    @Test
    void aRestDoesNotSlowItDown() {
        pace.begin(0);
        for (int second = 1; second <= 10; second++) {
            pace.reach(second * 30L, second * SECOND);
        }
        for (int second = 11; second <= 500; second++) {
            pace.skipTo(second * SECOND);
            pace.reach(300, second * SECOND);
        }
        for (int second = 501; second <= 510; second++) {
            pace.reach(300 + (second - 500) * 30L, second * SECOND);
        }
        assertThat(pace.rate(510 * SECOND).orElseThrow()).isCloseTo(30, within(0.5));
    }
}
