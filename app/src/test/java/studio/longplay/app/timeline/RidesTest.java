package studio.longplay.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.timeline.Ease;

import java.util.List;

class RidesTest {
    private static final Rides.Ride RIDE =
            new Rides.Ride(
                    List.of(
                            new Rides.Ride.Key(100, 0, Ease.LINEAR),
                            new Rides.Ride.Key(200, -10, Ease.HOLD),
                            new Rides.Ride.Key(300, -4, Ease.LINEAR)));

    private static double at(long ticks) {
        return RIDE.levelDb(RIDE.keyBefore(ticks), ticks);
    }

    @Test
    void theLevelStaysBeforeTheFirstKeyAndAfterTheLast() {
        assertThat(at(0)).isZero();
        assertThat(at(1000)).isEqualTo(-4);
    }

    @Test
    void betweenKeysTheLevelGoesAsTheKeySays() {
        assertThat(at(150)).isCloseTo(-5, within(1e-9));
        assertThat(at(299)).isEqualTo(-10);
        assertThat(at(300)).isEqualTo(-4);
    }
}
