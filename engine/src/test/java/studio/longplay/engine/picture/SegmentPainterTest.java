package studio.longplay.engine.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.picture.scenery.BackdropKind;
import studio.longplay.engine.time.FrameRate;

import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.zip.CRC32C;

class SegmentPainterTest {
    private static final Layer PLACE = place("hills", 2_000);
    private static final List<Layer> SCENE =
            List.of(
                    PLACE,
                    new Layer.TitleLayer(0, 90, "The Lighthouse", "A play"),
                    new Layer.LowerThirdLayer(100, 190, "First Citizen", 0xE0A030),
                    new Layer.CaptionLayer(110, 150, List.of("Hear me speak.")),
                    new Layer.FadeLayer(0, 20, true));

    @Test
    void aFrameDependsOnlyOnItsPlaceInTheScene() throws StudioFault {
        for (int frame : new int[] {100, 101, 112, 149, 150, 189, 230}) {
            long late = crcOf(segment(100, 140).showing(SCENE), frame - 100);
            long whole = crcOf(segment(0, 240).showing(SCENE), frame);
            assertThat(late).as("scene frame " + frame).isEqualTo(whole);
        }
    }

    @Test
    void drawingOnlyWhatChangedGivesTheSamePixels() throws StudioFault {
        SegmentPicture picture = segment(0, 240).showing(SCENE);
        try (Arena arena = Arena.ofConfined();
                SegmentPainter painter = new SegmentPainter(picture, MediaLookup.none())) {
            Pixels pixels = Pixels.allocate(arena, 640, 360);
            for (int frame = 0; frame < 240; frame++) {
                painter.paint(frame, pixels);
                if (frame % 37 == 5) {
                    assertThat(crc(pixels)).as("frame " + frame).isEqualTo(crcOf(picture, frame));
                }
            }
        }
    }

    @Test
    void twoBuffersInTurnGiveTheSamePixelsAsOne() throws StudioFault {
        SegmentPicture picture = segment(0, 240).showing(SCENE);
        try (Arena arena = Arena.ofConfined();
                SegmentPainter painter = new SegmentPainter(picture, MediaLookup.none())) {
            Pixels[] pixels = {Pixels.allocate(arena, 640, 360), Pixels.allocate(arena, 640, 360)};
            for (int frame = 80; frame < 130; frame++) {
                painter.paint(frame, pixels[frame % 2]);
            }
            assertThat(crc(pixels[1])).isEqualTo(crcOf(picture, 129));
        }
    }

    @Test
    void aStillFrameCostsNothing() throws StudioFault {
        List<Layer> layers =
                List.of(place("parchment", 500), new Layer.CaptionLayer(10, 20, List.of("Hello")));
        SegmentPicture picture = segment(0, 30).showing(layers);
        try (Arena arena = Arena.ofConfined();
                SegmentPainter painter = new SegmentPainter(picture, MediaLookup.none())) {
            Pixels pixels = Pixels.allocate(arena, 640, 360);
            for (int frame = 0; frame < 30; frame++) {
                boolean drawn = painter.paint(frame, pixels);
                assertThat(drawn).as("frame " + frame).isEqualTo(frame % 10 == 0);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(BackdropKind.class)
    void everyPlaceIsTheSameTwiceAndDiffersBySeed(BackdropKind kind) throws StudioFault {
        long once = crcOf(segment(0, 60).showing(List.of(place(kind.name(), 60))), 31);
        long twice = crcOf(segment(0, 60).showing(List.of(place(kind.name(), 60))), 31);
        Backdrop other = new Backdrop.Procedural(kind.name(), "dusk", 8);
        List<Layer> seeded = List.of(new Layer.BackdropLayer(0, 60, other));
        assertThat(twice).isEqualTo(once);
        assertThat(crcOf(segment(0, 60).showing(seeded), 31)).isNotEqualTo(once);
    }

    @ParameterizedTest
    @CsvSource({"960, 540", "1920, 1080", "3840, 2160", "1080, 1920"})
    void lettersStayInTheSafeArea(int width, int height) throws StudioFault {
        String name = "Ambassador Maximiliana von Hohenstein-Wittgenberg-Zu-Obernau the Younger";
        String wide = "W".repeat(42);
        List<Layer> layers =
                List.of(
                        new Layer.LowerThirdLayer(0, 60, name, 0xFFFFFF),
                        new Layer.CaptionLayer(0, 60, List.of(wide, wide)));
        SegmentPicture picture = new SegmentPicture(width, height, FrameRate.FPS_30, 0, 60, layers);
        try (Arena arena = Arena.ofConfined();
                SegmentPainter painter = new SegmentPainter(picture, MediaLookup.none())) {
            Pixels pixels = Pixels.allocate(arena, width, height);
            painter.paint(30, pixels);
            int[] box = brightBox(pixels);
            assertThat(box[0]).isBetween((int) (width * 0.05) - 1, width / 2);
            assertThat(box[1]).isGreaterThan(height / 3);
            assertThat(box[2]).isBetween(width / 2, (int) Math.ceil(width * 0.95));
            assertThat(box[3]).isBetween(height * 3 / 4, (int) Math.ceil(height * 0.95));
        }
    }

    @Test
    void aTitleIsThereAndFadesFromAndToNothing() throws StudioFault {
        SegmentPicture picture =
                segment(0, 120).showing(List.of(new Layer.TitleLayer(0, 120, "Title", "")));
        assertThat(brightCount(picture, 60)).isGreaterThan(500);
        assertThat(brightCount(picture, 0)).isZero();
        assertThat(brightCount(picture, 119)).isZero();
    }

    @Test
    void everyScriptHasItsLetters() throws StudioFault {
        long nothing = captionCrc("\u0378");
        for (String text : List.of("Hello", "مرحبا", "שלום", "नमस्ते", "你好", "안녕", "😀")) {
            assertThat(captionCrc(text)).as(text).isNotEqualTo(nothing);
        }
        assertThat(captionCrc("你好")).isNotEqualTo(captionCrc("您们"));
        assertThat(captionCrc("مرحبا")).isNotEqualTo(captionCrc("ابحرم"));
    }

    @Test
    void aPictureThatIsNotThereIsAFault() {
        Layer still = new Layer.BackdropLayer(0, 60, new Backdrop.Still("00", "hold"));
        assertThatThrownBy(() -> crcOf(segment(0, 60).showing(List.of(still)), 0))
                .isInstanceOf(StudioFault.Input.class)
                .hasMessageContaining("00");
    }

    private static long captionCrc(String text) throws StudioFault {
        Layer caption = new Layer.CaptionLayer(0, 10, List.of(text));
        return crcOf(segment(0, 10).showing(List.of(caption)), 5);
    }

    private static Layer place(String kind, long frames) {
        return new Layer.BackdropLayer(0, frames, new Backdrop.Procedural(kind, "dusk", 7));
    }

    private static SegmentPicture segment(long first, int count) {
        return new SegmentPicture(640, 360, FrameRate.FPS_30, first, count, List.of());
    }

    private static long crcOf(SegmentPicture picture, int frame) throws StudioFault {
        try (Arena arena = Arena.ofConfined();
                SegmentPainter painter = new SegmentPainter(picture, MediaLookup.none())) {
            Pixels pixels = Pixels.allocate(arena, picture.width(), picture.height());
            painter.paint(frame, pixels);
            return crc(pixels);
        }
    }

    private static long brightCount(SegmentPicture picture, int frame) throws StudioFault {
        try (Arena arena = Arena.ofConfined();
                SegmentPainter painter = new SegmentPainter(picture, MediaLookup.none())) {
            Pixels pixels = Pixels.allocate(arena, picture.width(), picture.height());
            painter.paint(frame, pixels);
            long bright = 0;
            for (int y = 0; y < pixels.height(); y++) {
                for (int x = 0; x < pixels.width(); x++) {
                    bright += isBright(pixels, x, y) ? 1 : 0;
                }
            }
            return bright;
        }
    }

    private static int[] brightBox(Pixels pixels) {
        int[] box = {Integer.MAX_VALUE, Integer.MAX_VALUE, -1, -1};
        for (int y = 0; y < pixels.height(); y++) {
            for (int x = 0; x < pixels.width(); x++) {
                if (isBright(pixels, x, y)) {
                    box[0] = Math.min(box[0], x);
                    box[1] = Math.min(box[1], y);
                    box[2] = Math.max(box[2], x);
                    box[3] = Math.max(box[3], y);
                }
            }
        }
        return box;
    }

    private static boolean isBright(Pixels pixels, int x, int y) {
        long at = (long) y * pixels.rowBytes() + 4L * x + 1;
        return (pixels.bgra().get(ValueLayout.JAVA_BYTE, at) & 255) > 100;
    }

    private static long crc(Pixels pixels) {
        CRC32C crc = new CRC32C();
        for (int y = 0; y < pixels.height(); y++) {
            crc.update(
                    pixels.bgra()
                            .asSlice((long) y * pixels.rowBytes(), pixels.width() * 4L)
                            .asByteBuffer());
        }
        return crc.getValue();
    }
}
