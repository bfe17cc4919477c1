package studio.longplay.engine.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.media.VideoEncoder;
import studio.longplay.engine.media.VideoReader;
import studio.longplay.engine.media.VideoSettings;
import studio.longplay.engine.picture.SegmentPainter.Painted;
import studio.longplay.engine.picture.row.Clock;
import studio.longplay.engine.picture.row.Detail;
import studio.longplay.engine.picture.row.Entrance;
import studio.longplay.engine.picture.row.Showing;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.timeline.Crossing;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Films that are put together in the encoder's own colours look as if they had been drawn.
@Tag("media")
class PlanarFilmTest {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 270;
    private static final int FRAMES = 24;
    private static final int SMALL_WIDTH = 320;
    private static final int SMALL_HEIGHT = 180;

    @TempDir private static Path folder;
    private static Map<String, Path> films;

    /// What is shown, and on how many of its frames at least nothing is drawn.
    private enum Shown {
        ALONE(FRAMES, film("sea", 0, 0)),
        FROM_ITS_MIDDLE(FRAMES, film("sea", 0, 9)),
        ENLARGED(FRAMES, film("small", 0, 0)),
        CROSSING(FRAMES, film("sea", 0, 0), film("fire", 4, 12)),
        FADING_OUT(FRAMES, film("sea", 0, 0), new Layer.FadeLayer(6, 24, false)),
        FADING_IN(FRAMES, film("fire", 0, 0), new Layer.FadeLayer(0, 12, true)),
        UNDER_A_CAPTION(
                FRAMES,
                film("fire", 0, 0),
                new Layer.CaptionLayer(5, 18, List.of("The sea hath jaws"))),
        UNDER_A_TITLE(FRAMES, film("sea", 0, 0), new Layer.TitleLayer(2, 22, "Two Films", "")),
        UNDER_A_NAME_AND_A_FADE(
                FRAMES,
                film("fire", 0, 0),
                new Layer.LowerThirdLayer(0, 90, "MARCIUS", 0xFFAA33),
                new Layer.FadeLayer(12, 24, false)),
        OVER_A_PLACE(
                12,
                new Layer.BackdropLayer(0, 24, new Backdrop.Procedural("hills", "dusk", 3)),
                film("sea", 0, 12)),
        TRIMMED_ON_THE_TIMELINE(FRAMES, row(shot("fire", 0, FRAMES, Optional.empty()))),
        CROSSING_ON_THE_TIMELINE(
                FRAMES,
                row(
                        shot("fire", 0, FRAMES, Optional.empty()),
                        shot(
                                "sea",
                                8,
                                FRAMES,
                                Optional.of(
                                        new Entrance(
                                                Crossing.Kind.DISSOLVE,
                                                Crossing.Direction.LEFT,
                                                8,
                                                20)))));

        private final int printed;
        private final List<Layer> layers;

        Shown(int printed, Layer... layers) {
            this.printed = printed;
            this.layers = List.of(layers);
        }

        private static Layer film(String name, int dissolve, long start) {
            long from = dissolve == 0 ? 0 : 8;
            return new Layer.BackdropLayer(from, 24, dissolve, new Backdrop.Film(name, start));
        }

        private static Layer row(Shot... shots) {
            return Layer.RowLayer.of(List.of(shots));
        }

        private static Shot shot(String name, long from, long to, Optional<Entrance> entrance) {
            Showing showing =
                    new Showing(
                            from,
                            to,
                            new Clock(from, 9 * FrameRate.FPS_30.ticksPerFrame(), 1, 1),
                            List.of(),
                            List.of(),
                            entrance,
                            Detail.PLAIN);
            return new Shot(new Subject.FittedFilm(name, WIDTH, HEIGHT), showing);
        }
    }

    @BeforeAll
    static void encode() throws StudioFault {
        films =
                Map.of(
                        "sea", clip("SEA", WIDTH, HEIGHT),
                        "fire", clip("FIRE", WIDTH, HEIGHT),
                        "small", clip("SEA", SMALL_WIDTH, SMALL_HEIGHT));
    }

    private static Path clip(String kind, int width, int height) throws StudioFault {
        Path file = folder.resolve(kind + width + ".mp4");
        Layer place = new Layer.BackdropLayer(0, 40, new Backdrop.Procedural(kind, "calm", 8));
        SegmentPicture picture = Sights.segment(width, height, 0, 40, place);
        VideoSettings settings =
                new VideoSettings(width, height, Sights.RATE, "libopenh264", 3_000_000, 15, 1);
        try (Arena arena = Arena.ofConfined();
                SegmentPainter painter = new SegmentPainter(picture, MediaLookup.none());
                VideoEncoder encoder = VideoEncoder.open(settings, file)) {
            Pixels pixels = Pixels.allocate(arena, width, height);
            for (int frame = 0; frame < 40; frame++) {
                painter.paint(frame, pixels);
                encoder.write(pixels);
            }
            encoder.finish();
        }
        return file;
    }

    @ParameterizedTest
    @EnumSource(Shown.class)
    void aFilmLooksAsIfItHadBeenDrawn(Shown shown) throws StudioFault, IOException {
        Path drawn = encoded(shown, false, 0);
        Path printed = encoded(shown, true, shown.printed);

        assertThat(signalToNoiseDb(drawn, printed)).isGreaterThan(38);
    }

    @Test
    void theSameGroupIsTheSameToTheByte() throws StudioFault, IOException {
        byte[] once = Files.readAllBytes(encoded(Shown.UNDER_A_TITLE, true, 1));
        assertThat(encoded(Shown.UNDER_A_TITLE, true, 1)).hasBinaryContent(once);
    }

    private static Path encoded(Shown shown, boolean mayPrint, int least) throws StudioFault {
        Path file = folder.resolve("group-" + shown + mayPrint + ".mp4");
        SegmentPicture picture =
                Sights.segment(WIDTH, HEIGHT, 0, FRAMES, shown.layers.toArray(Layer[]::new));
        VideoSettings settings =
                new VideoSettings(WIDTH, HEIGHT, Sights.RATE, "libopenh264", 9_000_000, 24, 1);
        int printed = 0;
        try (Arena arena = Arena.ofConfined();
                SegmentPainter painter = new SegmentPainter(picture, films::get);
                VideoEncoder encoder = VideoEncoder.open(settings, file)) {
            Pixels pixels = Pixels.allocate(arena, WIDTH, HEIGHT);
            for (int frame = 0; frame < FRAMES; frame++) {
                Painted how =
                        painter.paint(frame, pixels, () -> mayPrint ? encoder.planes() : null);
                printed += how == Painted.PRINTED ? 1 : 0;
                switch (how) {
                    case SAME -> encoder.repeat();
                    case DRAWN -> encoder.write(pixels, painter.changes());
                    case PRINTED -> encoder.writePlanes();
                }
            }
            encoder.finish();
        }
        assertThat(printed).isBetween(least, mayPrint ? FRAMES : 0);
        return file;
    }

    /// The worst frame's.
    private static double signalToNoiseDb(Path one, Path other) throws StudioFault {
        double worst = Double.MAX_VALUE;
        try (Arena arena = Arena.ofConfined();
                VideoReader first = VideoReader.open(one, WIDTH, HEIGHT);
                VideoReader second = VideoReader.open(other, WIDTH, HEIGHT)) {
            Pixels a = Pixels.allocate(arena, WIDTH, HEIGHT);
            Pixels b = Pixels.allocate(arena, WIDTH, HEIGHT);
            for (int frame = 0; frame < FRAMES; frame++) {
                assertThat(first.frameAt(frame, Sights.RATE, a)).isTrue();
                assertThat(second.frameAt(frame, Sights.RATE, b)).isTrue();
                worst = Math.min(worst, decibels(a, b));
            }
        }
        return worst;
    }

    private static double decibels(Pixels a, Pixels b) {
        double squares = 1e-9;
        long count = 0;
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < 4 * WIDTH; x++) {
                long at = (long) y * a.rowBytes() + x;
                int difference =
                        (a.bgra().get(ValueLayout.JAVA_BYTE, at) & 255)
                                - (b.bgra().get(ValueLayout.JAVA_BYTE, at) & 255);
                squares += difference * difference;
                count += x % 4 == 3 ? 0 : 1;
            }
        }
        return 10 * Math.log10(255 * 255 * count / squares);
    }
}
