package studio.longplay.app.preview;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class FrameCountTest {
    private static final long FRAME_NANOS = 1_000_000_000L / 30;

    private final FrameCount count = new FrameCount();
    private long now;

    private void play(long from, long to, int every) {
        for (long frame = from; frame < to; frame++) {
            now += FRAME_NANOS;
            count.due(frame, now);
            if (frame % every == 0) {
                count.shown(frame);
                count.shown(frame);
            }
        }
    }

    @Test
    void nothingIsDroppedWhenEveryFrameIsShown() {
        count.begin(now);
        play(0, 90, 1);
        assertThat(count.dropped()).isZero();
        assertThat(count.rate()).isEqualTo(30, Offset.offset(1.0));
    }

    @Test
    void framesWhoseTimePassedAreDropped() {
        count.begin(now);
        play(0, 91, 2);
        assertThat(count.dropped()).isEqualTo(45);
        assertThat(count.rate()).isEqualTo(15, Offset.offset(1.0));
    }

    @Test
    void aWindowThatStoodStillForASecondDroppedThirtyFrames() {
        count.begin(now);
        play(0, 10, 1);
        now += 30 * FRAME_NANOS;
        play(40, 50, 1);
        assertThat(count.dropped()).isEqualTo(30);
    }

    @Test
    void aJumpOfThePlayheadCostsNothing() {
        count.begin(now);
        play(0, 10, 1);
        play(500, 510, 1);
        play(20, 30, 1);
        assertThat(count.dropped()).isZero();
    }

    @Test
    void playingAnewCountsAnew() {
        count.begin(now);
        play(0, 91, 3);
        count.begin(now);
        assertThat(count.dropped()).isZero();
    }
}
