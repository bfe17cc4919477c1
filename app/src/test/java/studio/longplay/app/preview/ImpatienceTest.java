package studio.longplay.app.preview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.render.preview.Haste;
import studio.longplay.engine.render.preview.Painted;

class ImpatienceTest {
    private long now = 1_000;
    private boolean overtaken;
    private final Impatience impatience = new Impatience(() -> overtaken, () -> now);

    private void pass(double waits) {
        now += (long) (waits * Impatience.WAIT_NANOS);
    }

    @Test
    void theFrameIsWaitedForAWhileAndThenOnceSomethingLikeIt() {
        impatience.begin(now);
        pass(0.9);
        assertThat(impatience.now()).isEqualTo(Haste.Wish.WAIT);
        pass(0.2);
        assertThat(impatience.now()).isEqualTo(Haste.Wish.NEAREST);
        impatience.seen(Painted.NEAR);
        pass(5);
        assertThat(impatience.now()).isEqualTo(Haste.Wish.WAIT);
    }

    @Test
    void aFrameIsLeftForANewerOne() {
        impatience.begin(now);
        overtaken = true;
        assertThat(impatience.now()).isEqualTo(Haste.Wish.NOTHING);
        pass(2);
        impatience.seen(Painted.NEAR);
        assertThat(impatience.now()).isEqualTo(Haste.Wish.NOTHING);
    }

    @Test
    void whoeverDragsThePlayheadSeesSomethingAsOften() {
        overtaken = true;
        for (int wish = 0; wish < 4; wish++) {
            impatience.begin(now);
            assertThat(impatience.now()).isEqualTo(Haste.Wish.NOTHING);
            pass(0.25);
        }
        impatience.begin(now);
        assertThat(impatience.now()).isEqualTo(Haste.Wish.NEAREST);
        impatience.seen(Painted.NEAR);
        impatience.begin(now);
        assertThat(impatience.now()).isEqualTo(Haste.Wish.NOTHING);
    }

    @Test
    void theWaitBeginsWhenTheFrameWasWantedAndNotWhenThereWasTimeForIt() {
        long wanted = now;
        pass(1.5);
        impatience.begin(wanted);
        assertThat(impatience.now()).isEqualTo(Haste.Wish.NEAREST);
    }
}
