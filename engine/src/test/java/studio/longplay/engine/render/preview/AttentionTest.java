package studio.longplay.engine.render.preview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.ArrayList;
import java.util.List;

class AttentionTest {
    private static final TimeRange FIRST = range(0, 20_000);
    private static final TimeRange SECOND = range(20_000, 40_000);

    private final Attention attention = new Attention();

    private static TimeRange range(long startMillis, long endMillis) {
        return TimeRange.between(MediaTime.ofMillis(startMillis), MediaTime.ofMillis(endMillis));
    }

    private static TimeRange sceneAt(MediaTime time) {
        return FIRST.contains(time) ? FIRST : SECOND;
    }

    private boolean isTakenAt(long millis) {
        boolean offered = attention.offer(MediaTime.ofMillis(millis));
        if (offered) {
            attention.take(AttentionTest::sceneAt);
        }
        return offered;
    }

    @Test
    void aPlayheadThatPlaysCountsOnceASecond() {
        List<Long> taken = new ArrayList<>();
        for (long frame = 0; frame < 600; frame++) {
            if (isTakenAt(frame * 1000 / 60)) {
                taken.add(frame * 1000 / 60);
            }
        }
        assertThat(taken).hasSize(10).first().isEqualTo(0L);
    }

    @Test
    void theNextSceneCountsAtOnce() {
        assertThat(isTakenAt(19_900)).isTrue();
        assertThat(isTakenAt(19_990)).isFalse();
        assertThat(isTakenAt(20_010)).isTrue();
        assertThat(isTakenAt(20_030)).isFalse();
    }

    @Test
    void aJumpEitherWayCounts() {
        assertThat(isTakenAt(10_000)).isTrue();
        assertThat(isTakenAt(8_900)).isTrue();
        assertThat(isTakenAt(15_000)).isTrue();
    }

    @Test
    void ofPlacesThatWaitTheNewestIsTaken() {
        assertThat(isTakenAt(5_000)).isTrue();
        assertThat(attention.offer(MediaTime.ofMillis(9_000))).isTrue();
        assertThat(attention.offer(MediaTime.ofMillis(5_010))).isFalse();
        assertThat(attention.take(AttentionTest::sceneAt)).contains(MediaTime.ofMillis(5_010));
        assertThat(attention.take(AttentionTest::sceneAt)).isEmpty();
    }

    @Test
    void whenScenesHaveMovedTheNextPlaceCounts() {
        assertThat(isTakenAt(5_000)).isTrue();
        attention.forget();
        assertThat(isTakenAt(5_010)).isTrue();
    }
}
