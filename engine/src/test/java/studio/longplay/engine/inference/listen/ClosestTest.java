package studio.longplay.engine.inference.listen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClosestTest {
    private final Closest closest = new Closest(3);

    @Test
    void theHighestAreKeptInOrderAndTheHighestOfTheRestIsTold() {
        float[] values = {0.1f, 0.7f, 0.3f, 0.9f, 0.2f, 0.8f};
        for (int i = 0; i < values.length; i++) {
            closest.take(i, values[i]);
        }
        assertThat(closest.places()).containsExactly(3, 5, 1);
        assertThat(closest.rest()).isEqualTo(0.3f);
    }

    @Test
    void asLongAsAllAreKeptThereIsNoRest() {
        closest.take(4, -1);
        closest.take(5, -1);
        assertThat(closest.places()).containsExactly(4, 5);
        assertThat(closest.rest()).isEqualTo(Float.NEGATIVE_INFINITY);
    }
}
