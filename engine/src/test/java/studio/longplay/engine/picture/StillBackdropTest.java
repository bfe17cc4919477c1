package studio.longplay.engine.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.humbleui.skija.EncoderPNG;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.Surface;
import io.github.humbleui.types.Rect;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.picture.easel.Easel;
import studio.longplay.engine.time.FrameRate;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class StillBackdropTest {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 180;

    @TempDir private Path folder;

    @BeforeEach
    void load() throws StudioFault {
        Easel.load();
    }

    @Test
    void aHeldPictureIsDrawnOnce() throws StudioFault, IOException {
        Path file = picture("wide.png", 640, 360);
        try (Arena arena = Arena.ofConfined();
                SegmentPainter painter = painter(file, "hold", 0, 10)) {
            Pixels pixels = Pixels.allocate(arena, WIDTH, HEIGHT);
            assertThat(painter.paint(0, pixels)).isTrue();
            assertThat(painter.paint(1, pixels)).isFalse();
            assertThat(green(pixels, 160, 90)).isGreaterThan(200);
            assertThat(green(pixels, 5, 5)).isLessThan(60);
        }
    }

    @Test
    void aPushInMakesThingsLargerAndIsTheSameInEverySegment() throws StudioFault, IOException {
        Path file = picture("wide.png", 640, 360);
        int early = greenColumns(file, "push in", 0, 0);
        int late = greenColumns(file, "push in", 0, 299);
        assertThat(late).isGreaterThan(early);
        assertThat(greenColumns(file, "push in", 200, 99)).isEqualTo(late);
    }

    @Test
    void aPanLeftLooksFurtherLeft() throws StudioFault, IOException {
        Path file = picture("wide.png", 640, 360);
        assertThat(firstGreen(file, "pan left", 400))
                .isGreaterThan(firstGreen(file, "pan left", 0));
    }

    @Test
    void aTallPictureIsShownWhole() throws StudioFault, IOException {
        Path file = picture("tall.png", 200, 600);
        try (Arena arena = Arena.ofConfined();
                SegmentPainter painter = painter(file, "hold", 0, 10)) {
            Pixels pixels = Pixels.allocate(arena, WIDTH, HEIGHT);
            painter.paint(0, pixels);
            int rows = 0;
            for (int y = 0; y < HEIGHT; y++) {
                rows += green(pixels, 160, y) > 200 ? 1 : 0;
            }
            assertThat(rows).isBetween(75, 86);
        }
    }

    private int greenColumns(Path file, String move, long first, int frame) throws StudioFault {
        try (Arena arena = Arena.ofConfined();
                SegmentPainter painter = painter(file, move, first, frame + 1)) {
            Pixels pixels = Pixels.allocate(arena, WIDTH, HEIGHT);
            painter.paint(frame, pixels);
            int columns = 0;
            for (int x = 0; x < WIDTH; x++) {
                columns += green(pixels, x, HEIGHT / 2) > 128 ? 1 : 0;
            }
            return columns;
        }
    }

    private int firstGreen(Path file, String move, int frame) throws StudioFault {
        try (Arena arena = Arena.ofConfined();
                SegmentPainter painter = painter(file, move, 0, frame + 1)) {
            Pixels pixels = Pixels.allocate(arena, WIDTH, HEIGHT);
            painter.paint(frame, pixels);
            int x = 0;
            while (green(pixels, x, HEIGHT / 2) <= 128) {
                x++;
            }
            return x;
        }
    }

    private static SegmentPainter painter(Path file, String move, long first, int count)
            throws StudioFault {
        Layer layer = new Layer.BackdropLayer(0, 10_000, new Backdrop.Still("aa", move));
        SegmentPicture picture =
                new SegmentPicture(WIDTH, HEIGHT, FrameRate.FPS_30, first, count, List.of(layer));
        return new SegmentPainter(picture, _ -> file);
    }

    /// Dark, with a green box over the middle half.
    private Path picture(String name, int width, int height) throws IOException {
        try (Surface surface = Easel.surface(width, height, true);
                Paint green = new Paint().setColor(0xFF00FF00)) {
            surface.getCanvas().clear(0xFF101010);
            surface.getCanvas()
                    .drawRect(
                            Rect.makeXYWH(width / 4f, height / 4f, width / 2f, height / 2f), green);
            try (Image image = surface.makeImageSnapshot()) {
                return Files.write(folder.resolve(name), EncoderPNG.encode(image).getBytes());
            }
        }
    }

    private static int green(Pixels pixels, int x, int y) {
        long at = (long) y * pixels.rowBytes() + 4L * x + 1;
        return pixels.bgra().get(ValueLayout.JAVA_BYTE, at) & 255;
    }
}
