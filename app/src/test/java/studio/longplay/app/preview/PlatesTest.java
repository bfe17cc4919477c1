package studio.longplay.app.preview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import studio.longplay.engine.render.preview.PreviewState;

import java.lang.foreign.ValueLayout;

class PlatesTest {
    private static final PreviewState FILM = Films.play();

    private final Plates plates = new Plates();
    private int screen = -1;

    @AfterEach
    void close() throws InterruptedException {
        plates.close();
    }

    private static FrameWish wish(long frame, int next) {
        return new FrameWish(FILM, frame, true, 64, 36, next);
    }

    private void paint(FrameWish wish, boolean early) throws InterruptedException {
        Plate plate = plates.toPaint(wish);
        plate.pixels.bgra().fill((byte) wish.frame());
        plates.painted(plate, wish, early);
    }

    private long show(FrameWish wish) {
        return plates.show(wish, pixels -> screen = pixels.bgra().get(ValueLayout.JAVA_BYTE, 0));
    }

    @Test
    void aFramePaintedEarlyWaitsForItsTime() throws InterruptedException {
        paint(wish(7, 1), false);
        paint(wish(8, 1), true);
        assertThat(show(wish(7, 1))).isEqualTo(7);
        assertThat(screen).isEqualTo(7);
        assertThat(show(wish(8, 1))).isEqualTo(8);
        assertThat(screen).isEqualTo(8);
    }

    @Test
    void aFrameThatLooksTheSameIsShownAlready() throws InterruptedException {
        paint(wish(7, 1), false);
        assertThat(show(wish(7, 1))).isEqualTo(7);
        plates.same(wish(8, 1), false);
        screen = -1;
        assertThat(show(wish(8, 1))).isEqualTo(8);
        assertThat(screen).as("nothing is copied").isEqualTo(-1);
    }

    @Test
    void theNewestPictureStandsInForOneNotYetPainted() throws InterruptedException {
        paint(wish(7, 0), false);
        paint(wish(9, 0), false);
        assertThat(show(wish(20, 0))).isEqualTo(9);
        assertThat(show(wish(21, 0))).isEqualTo(Plates.NO_FRAME);
    }

    @Test
    void whatIsOnlyNearIsShownButNeverTakenForTheFrame() throws InterruptedException {
        paint(wish(7, 0), false);
        assertThat(show(wish(7, 0))).isEqualTo(7);
        Plate near = plates.toPaint(wish(20, 0));
        near.pixels.bgra().fill((byte) 99);
        plates.paintedNear(near, wish(20, 0));
        assertThat(plates.has(wish(20, 0))).isFalse();
        assertThat(show(wish(20, 0))).isEqualTo(Plates.NO_FRAME);
        assertThat(screen).isEqualTo(99);
        assertThat(plates.isNearShown()).isTrue();
        plates.same(wish(8, 0), false);
        assertThat(plates.has(wish(8, 0))).as("like the frame before, which was not near").isTrue();
        paint(wish(20, 0), false);
        assertThat(show(wish(20, 0))).isEqualTo(20);
        assertThat(screen).isEqualTo(20);
        assertThat(plates.isNearShown()).isFalse();
    }

    @Test
    void threePlatesAreEnoughForever() throws InterruptedException {
        for (int frame = 0; frame < 100; frame++) {
            paint(wish(frame, 1), false);
            if (frame % 3 == 0) {
                assertThat(show(wish(frame, 1))).isEqualTo(frame);
                assertThat(screen).isEqualTo(frame);
            }
        }
    }

    @Test
    void anotherSizeBeginsAnew() throws InterruptedException {
        paint(wish(7, 0), false);
        FrameWish larger = new FrameWish(FILM, 7, true, 128, 72, 0);
        assertThat(plates.has(larger)).isFalse();
        assertThat(plates.toPaint(larger).pixels.width()).isEqualTo(128);
        assertThat(plates.has(wish(7, 0))).isFalse();
    }
}
