package studio.longplay.app.controls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PeakBallisticsTest {
    private static final long SECOND = 1_000_000_000;

    @Test
    void aPeakIsShownAtOnceAndFallsTwentyDecibelsInOneAndSevenTenths() {
        PeakBallistics channel = new PeakBallistics();
        channel.take(-3, 0);
        assertThat(channel.levelDb()).isEqualTo(-3);
        channel.take(Double.NEGATIVE_INFINITY, 17 * SECOND / 10);
        assertThat(channel.levelDb()).isCloseTo(-23, within(0.01));
    }

    @Test
    void thePeakIsHeldAndThenFallsToTheLevel() {
        PeakBallistics channel = new PeakBallistics();
        channel.take(-3, 0);
        channel.take(-40, SECOND);
        assertThat(channel.heldDb()).isEqualTo(-3);
        for (int step = 1; step <= 100; step++) {
            channel.take(-40, SECOND + step * SECOND / 10);
        }
        assertThat(channel.heldDb()).isCloseTo(-40, within(0.01));
    }

    @Test
    void silenceAndNoNumberAreTheSame() {
        PeakBallistics channel = new PeakBallistics();
        channel.take(Double.NaN, 0);
        assertThat(DecibelScale.height(channel.levelDb())).isZero();
    }
}
