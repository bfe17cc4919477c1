package studio.longplay.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.Random;

class ViewportTest {
    private static final MediaTime PLAY = MediaTime.ofSeconds(9240);
    private static final int WIDTH = 1500;
    private final Viewport all = Viewport.EMPTY.of(WIDTH, PLAY.ticks()).fitted();

    @Test
    void fittedShowsAllOfIt() {
        assertThat(all.x(0)).isEqualTo(Viewport.MARGIN);
        assertThat(all.x(PLAY)).isBetween(WIDTH - Viewport.MARGIN - 1, WIDTH);
        assertThat(all.isFitted()).isTrue();
        assertThat(all.nearness()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void zoomingKeepsTheTimeUnderThePointer(long seed) {
        Random random = new Random(seed);
        Viewport view = all.zoomedAround(700, 40);
        for (int i = 0; i < 200; i++) {
            double x = 200 + random.nextInt(WIDTH - 400);
            Viewport next = view.zoomedAround(x, 0.6 + random.nextDouble());
            boolean inside =
                    next.firstPixel() > -Viewport.MARGIN
                            && next.x(PLAY) > WIDTH - Viewport.MARGIN + 1;
            if (inside) {
                assertThat((double) next.x(view.ticks(x))).isCloseTo(x, within(1.0));
            }
            view = next;
        }
    }

    @Test
    void theNearestZoomShowsSingleFrames() {
        Viewport near = all.zoomedAround(700, 1e9);
        long frame = PreviewState.RATE.ticksPerFrame();
        assertThat(near.x(101 * frame) - near.x(100 * frame)).isEqualTo(48);
        assertThat(near.nearness()).isEqualTo(1);
        assertThat(near.zoomedAround(700, 2)).isEqualTo(near);
    }

    @Test
    void itNeverLeavesTheProgramme() {
        Viewport near = all.zoomedAround(0, 50);
        assertThat(near.scrolledBy(-1e9).x(0)).isEqualTo(Viewport.MARGIN);
        assertThat(near.scrolledBy(1e9).x(PLAY)).isEqualTo(WIDTH - Viewport.MARGIN);
        assertThat(all.zoomedAround(500, 0.01)).isEqualTo(all);
    }

    @Test
    void scrollingMovesEveryTimeByTheSamePixels() {
        Viewport view = all.zoomedAround(700, 33.3);
        Viewport moved = view.scrolledBy(37);
        for (long second = 0; second < 9000; second += 7) {
            MediaTime time = MediaTime.ofSeconds(second);
            assertThat(moved.x(time)).isEqualTo(view.x(time) - 37);
        }
    }

    @Test
    void aFittedViewStaysFittedWhenTheProgrammeGrowsOrTheWindowIsResized() {
        assertThat(all.of(900, PLAY.ticks()).isFitted()).isTrue();
        assertThat(all.of(WIDTH, 2 * PLAY.ticks()).isFitted()).isTrue();
        Viewport near = all.zoomedAround(300, 20);
        assertThat(near.of(900, PLAY.ticks()).ticksPerPixel()).isEqualTo(near.ticksPerPixel());
    }

    @Test
    void theSliderAndTheZoomAgree() {
        for (double nearness = 0; nearness <= 1; nearness += 0.05) {
            assertThat(all.withNearness(nearness, 400).nearness())
                    .isCloseTo(nearness, within(1e-9));
        }
    }

    @Test
    void aRangeIsShownWhole() {
        TimeRange range = TimeRange.between(MediaTime.ofSeconds(600), MediaTime.ofSeconds(640));
        Viewport view = all.showing(range);
        assertThat(view.x(range.start())).isBetween(0, WIDTH / 6);
        assertThat(view.x(range.end())).isBetween(WIDTH * 5 / 6, WIDTH);
    }

    @Test
    void theFrameUnderAPixelIsWithinTheProgramme() {
        assertThat(all.frameAt(-50)).isEqualTo(MediaTime.ZERO);
        assertThat(all.frameAt(5000)).isEqualTo(PLAY);
        long ticks = all.frameAt(733).ticks();
        assertThat(ticks % PreviewState.RATE.ticksPerFrame()).isZero();
    }
}
