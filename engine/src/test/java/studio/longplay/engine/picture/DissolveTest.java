package studio.longplay.engine.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.humbleui.skija.EncoderPNG;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.Surface;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.picture.easel.Easel;
import studio.longplay.engine.time.FrameRate;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32C;

class DissolveTest {
    private static final int LENGTH = Layer.BackdropLayer.DISSOLVE_FRAMES;
    private static final int CHANGE = 40;

    @TempDir private Path folder;

    @BeforeEach
    void pictures() throws StudioFault, IOException {
        Easel.load();
        plain("red", 0xFFFF0000);
        plain("blue", 0xFF0000FF);
    }

    @Test
    void onePictureGoesAsTheOtherComes() throws StudioFault {
        SegmentPicture picture = segment(0, 100).showing(stills());
        try (Arena arena = Arena.ofConfined();
                SegmentPainter painter = painter(picture)) {
            Pixels pixels = Pixels.allocate(arena, 320, 180);
            int blueBefore = 0;
            for (int frame = 0; frame < 100; frame++) {
                painter.paint(frame, pixels);
                int argb = FilmClips.argb(pixels, 160, 90);
                int blue = argb & 255;
                boolean dissolves = frame >= CHANGE && frame < CHANGE + LENGTH;
                assertThat(blue > 0 && blue < 255).as("frame " + frame).isEqualTo(dissolves);
                assertThat(blue).as("frame " + frame).isGreaterThanOrEqualTo(blueBefore);
                assertThat((argb >> 16 & 255) + blue).as("frame " + frame).isBetween(253, 257);
                blueBefore = blue;
            }
            assertThat(blueBefore).isEqualTo(255);
        }
    }

    @Test
    void afterItTheFrameRepeatsAgain() throws StudioFault {
        SegmentPicture picture = segment(0, 100).showing(stills());
        try (Arena arena = Arena.ofConfined();
                SegmentPainter painter = painter(picture)) {
            Pixels pixels = Pixels.allocate(arena, 320, 180);
            for (int frame = 0; frame < 100; frame++) {
                boolean changes = frame == 0 || frame >= CHANGE && frame <= CHANGE + LENGTH;
                assertThat(painter.paint(frame, pixels)).as("frame " + frame).isEqualTo(changes);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 45, 59, 60, 61})
    void aSegmentThatBeginsAnywhereEqualsTheWhole(int first) throws StudioFault {
        List<Layer> places = places(CHANGE + LENGTH);
        for (int frame : new int[] {61, 62, 80}) {
            assertThat(crcOf(segment(first, 60).showing(places), frame - first))
                    .isEqualTo(crcOf(segment(0, 100).showing(places), frame));
        }
        assertThat(crcOf(segment(first, 60).showing(places), 0))
                .isEqualTo(crcOf(segment(0, 100).showing(places), first));
    }

    @Test
    void drawingOnlyWhatChangedGivesTheSamePixels() throws StudioFault {
        SegmentPicture picture = segment(0, 100).showing(places(CHANGE + LENGTH));
        try (Arena arena = Arena.ofConfined();
                SegmentPainter painter = painter(picture)) {
            Pixels[] pixels = {Pixels.allocate(arena, 320, 180), Pixels.allocate(arena, 320, 180)};
            for (int frame = 0; frame < 70; frame++) {
                painter.paint(frame, pixels[frame % 2]);
                if (frame > 36 && frame % 3 == 0) {
                    assertThat(crc(pixels[frame % 2])).isEqualTo(crcOf(picture, frame));
                }
            }
        }
    }

    @Test
    void theSegmentBeforeTheChangeKnowsNothingOfIt() {
        Layer alone = new Layer.BackdropLayer(0, 900, place("sea"));
        assertThat(segment(0, CHANGE).showing(places(CHANGE + LENGTH)))
                .isEqualTo(segment(0, CHANGE).showing(List.of(alone)));
    }

    @Test
    void aDissolveCannotRunBackwards() {
        assertThatThrownBy(() -> new Layer.BackdropLayer(0, 9, -1, place("sea")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Layer> stills() {
        return List.of(
                new Layer.BackdropLayer(0, CHANGE + LENGTH, new Backdrop.Still("red", "hold")),
                new Layer.BackdropLayer(CHANGE, 900, LENGTH, new Backdrop.Still("blue", "hold")));
    }

    private static List<Layer> places(long until) {
        return List.of(
                new Layer.BackdropLayer(0, until, place("sea")),
                new Layer.BackdropLayer(CHANGE, 900, LENGTH, place("forest")));
    }

    private static Backdrop place(String kind) {
        return new Backdrop.Procedural(kind, "dusk", 7);
    }

    private static SegmentPicture segment(long first, int count) {
        return new SegmentPicture(320, 180, FrameRate.FPS_30, first, count, List.of());
    }

    private SegmentPainter painter(SegmentPicture picture) throws StudioFault {
        return new SegmentPainter(picture, digest -> folder.resolve(digest));
    }

    private long crcOf(SegmentPicture picture, int frame) throws StudioFault {
        try (Arena arena = Arena.ofConfined();
                SegmentPainter painter = painter(picture)) {
            Pixels pixels = Pixels.allocate(arena, 320, 180);
            painter.paint(frame, pixels);
            return crc(pixels);
        }
    }

    private static long crc(Pixels pixels) {
        CRC32C crc = new CRC32C();
        crc.update(pixels.bgra().asByteBuffer());
        return crc.getValue();
    }

    private void plain(String name, int argb) throws IOException {
        try (Surface surface = Easel.surface(64, 36, true)) {
            surface.getCanvas().clear(argb);
            try (Image image = surface.makeImageSnapshot()) {
                Files.write(folder.resolve(name), EncoderPNG.encode(image).getBytes());
            }
        }
    }
}
