package studio.longplay.engine.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.time.FrameRate;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

@Tag("media")
class FilmBackdropTest {
    private static final int CLIP_FRAMES = 60;

    @TempDir private static Path folder;
    private static Path clip;

    @BeforeAll
    static void encode() throws StudioFault {
        clip = FilmClips.counting(folder.resolve("clip.mp4"), CLIP_FRAMES, FrameRate.FPS_30);
    }

    @Test
    void everyFrameIsTheClipsAndTheLastOneStays() throws StudioFault {
        try (Arena arena = Arena.ofConfined();
                SegmentPainter painter = painter(clip, film(0, 0), 0, 90)) {
            Pixels pixels = pixels(arena);
            for (int frame = 0; frame < 90; frame++) {
                boolean drawn = painter.paint(frame, pixels);
                assertThat(drawn).as("frame " + frame).isEqualTo(frame < CLIP_FRAMES);
                assertThat(FilmClips.number(pixels)).isEqualTo(Math.min(frame, CLIP_FRAMES - 1));
            }
        }
    }

    @Test
    void aSegmentThatBeginsInTheClipShowsWhatTheWholeShows() throws StudioFault {
        try (Arena arena = Arena.ofConfined();
                SegmentPainter whole = painter(clip, film(0, 0), 0, 90);
                SegmentPainter late = painter(clip, film(0, 0), 37, 53)) {
            Pixels ofWhole = pixels(arena);
            Pixels ofLate = pixels(arena);
            for (int frame = 0; frame < 90; frame++) {
                whole.paint(frame, ofWhole);
                if (frame >= 37) {
                    late.paint(frame - 37, ofLate);
                    assertThat(ofLate.bgra().mismatch(ofWhole.bgra())).isEqualTo(-1);
                }
            }
        }
    }

    @Test
    void aSegmentThatBeginsAfterTheClipShowsItsLastPicture() throws StudioFault {
        assertThat(numberAt(film(0, 0), 5_000, 0)).isEqualTo(CLIP_FRAMES - 1);
    }

    @Test
    void theClipBeginsWhereItIsToldTo() throws StudioFault {
        assertThat(numberAt(film(0, 25), 0, 0)).isEqualTo(25);
        assertThat(numberAt(film(10, 25), 0, 20)).isEqualTo(35);
        assertThat(numberAt(film(0, 25), 0, 80)).isEqualTo(CLIP_FRAMES - 1);
        assertThat(numberAt(film(0, 700), 0, 0)).isEqualTo(CLIP_FRAMES - 1);
    }

    @Test
    void framesMayBeAskedForInAnyOrder() throws StudioFault {
        try (Arena arena = Arena.ofConfined();
                SegmentPainter painter = painter(clip, film(0, 0), 0, 90)) {
            Pixels pixels = pixels(arena);
            for (int frame : new int[] {50, 3, 88, 89, 59, 0, 17, 16}) {
                painter.paint(frame, pixels);
                assertThat(FilmClips.number(pixels)).isEqualTo(Math.min(frame, CLIP_FRAMES - 1));
            }
        }
    }

    @Test
    void aClipOfAnotherRateKeepsItsTime() throws StudioFault {
        Path slow = FilmClips.counting(folder.resolve("slow.mp4"), 50, FrameRate.FPS_25);
        try (Arena arena = Arena.ofConfined();
                SegmentPainter painter = painter(slow, film(0, 0), 0, 60)) {
            Pixels pixels = pixels(arena);
            for (int frame = 0; frame < 60; frame++) {
                painter.paint(frame, pixels);
                assertThat(FilmClips.number(pixels))
                        .as("frame " + frame)
                        .isEqualTo(frame * 25 / 30);
            }
        }
    }

    @Test
    void aClipDissolvesIntoTheNext() throws StudioFault {
        List<Layer> layers =
                List.of(
                        new Layer.BackdropLayer(0, 50, new Backdrop.Film("aa", 0)),
                        new Layer.BackdropLayer(30, 200, 20, new Backdrop.Film("aa", 0)));
        try (Arena arena = Arena.ofConfined();
                SegmentPainter painter = new SegmentPainter(showing(layers, 0, 80), _ -> clip)) {
            Pixels pixels = pixels(arena);
            painter.paint(29, pixels);
            assertThat(FilmClips.number(pixels)).isEqualTo(29);
            painter.paint(40, pixels);
            assertThat(FilmClips.number(pixels)).isStrictlyBetween(10, 40);
            painter.paint(50, pixels);
            assertThat(FilmClips.number(pixels)).isEqualTo(20);
        }
    }

    @Test
    void aBrokenClipIsAFault() throws IOException {
        byte[] whole = Files.readAllBytes(clip);
        Path cut = Files.write(folder.resolve("cut.mp4"), Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> painter(cut, film(0, 0), 0, 60).close())
                .isInstanceOf(StudioFault.Media.class)
                .hasMessageContaining("cut.mp4");
        assertThatThrownBy(() -> painter(folder.resolve("no.mp4"), film(0, 0), 0, 60).close())
                .isInstanceOf(StudioFault.Input.class);
    }

    private static int numberAt(Layer layer, long first, int frame) throws StudioFault {
        try (Arena arena = Arena.ofConfined();
                SegmentPainter painter = painter(clip, layer, first, frame + 1)) {
            Pixels pixels = pixels(arena);
            painter.paint(frame, pixels);
            return FilmClips.number(pixels);
        }
    }

    private static Layer film(long from, long sourceStartFrame) {
        return new Layer.BackdropLayer(from, 10_000, new Backdrop.Film("aa", sourceStartFrame));
    }

    private static SegmentPainter painter(Path file, Layer layer, long first, int count)
            throws StudioFault {
        return new SegmentPainter(showing(List.of(layer), first, count), _ -> file);
    }

    private static SegmentPicture showing(List<Layer> layers, long first, int count) {
        return new SegmentPicture(
                        FilmClips.WIDTH,
                        FilmClips.HEIGHT,
                        FrameRate.FPS_30,
                        first,
                        count,
                        List.of())
                .showing(layers);
    }

    private static Pixels pixels(Arena arena) {
        return Pixels.allocate(arena, FilmClips.WIDTH, FilmClips.HEIGHT);
    }
}
