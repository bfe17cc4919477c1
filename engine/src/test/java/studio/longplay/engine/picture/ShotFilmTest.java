package studio.longplay.engine.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.picture.row.Clock;
import studio.longplay.engine.picture.row.Detail;
import studio.longplay.engine.picture.row.Showing;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Speed;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

@Tag("media")
class ShotFilmTest {
    private static final int CLIP_FRAMES = 60;
    private static final int BLACK = -5;

    @TempDir private static Path folder;
    private static Path clip;

    @BeforeAll
    static void encode() throws StudioFault {
        clip = FilmClips.counting(folder.resolve("clip.mp4"), CLIP_FRAMES, Sights.RATE);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 0, 0",
        "1, 1, 7, 3",
        "2, 1, 0, 0",
        "2, 1, 5, 10",
        "1, 2, 4, 0",
        "1, 3, 0, 9",
        "150, 100, 2, 6",
        "0, 1, 3, 21"
    })
    void everyFrameIsTheOneThatItsSpeedAndStartSay(
            int numerator, int denominator, int from, int sourceFrame) throws StudioFault {
        Speed speed = new Speed(numerator, denominator);
        SegmentPicture picture = segment(film(), from, sourceFrame, speed);
        try (Arena arena = Arena.ofConfined();
                SegmentPainter painter = new SegmentPainter(picture, _ -> clip)) {
            Pixels pixels = pixels(arena);
            for (int frame = 0; frame < 40; frame++) {
                painter.paint(frame, pixels);
                int wanted = sourceFrame + (frame - from) * numerator / denominator;
                boolean there = frame >= from && wanted < CLIP_FRAMES;
                assertThat(FilmClips.number(pixels))
                        .as("frame " + frame)
                        .isEqualTo(there ? wanted : BLACK);
            }
        }
    }

    @Test
    void aHeldFrameIsDrawnOnce() throws StudioFault {
        SegmentPicture picture = segment(film(), 0, 30, Speed.HELD);
        try (Arena arena = Arena.ofConfined();
                SegmentPainter painter = new SegmentPainter(picture, _ -> clip)) {
            Pixels pixels = pixels(arena);
            for (int frame = 0; frame < 30; frame++) {
                assertThat(painter.paint(frame, pixels)).isEqualTo(frame == 0);
            }
            assertThat(FilmClips.number(pixels)).isEqualTo(30);
        }
    }

    @Test
    void afterItsEndNothingIsShownButTheScriptsFilmStays() throws StudioFault {
        Subject filling = new Subject.Filling(new Backdrop.Film("aa", 0));
        SegmentPicture own = segment(film(), 0, 50, Speed.NORMAL);
        SegmentPicture scripts = segment(filling, 0, 50, Speed.NORMAL);
        for (int frame : new int[] {9, 10, 30, 3}) {
            int number = 50 + frame;
            assertThat(numberAt(own, frame)).isEqualTo(number < CLIP_FRAMES ? number : BLACK);
            assertThat(numberAt(scripts, frame)).isEqualTo(Math.min(number, CLIP_FRAMES - 1));
        }
        assertThat(numberAt(segment(filling, 0, 5_000, Speed.NORMAL), 20))
                .isEqualTo(CLIP_FRAMES - 1);
    }

    @Test
    void framesMayBeAskedForInAnyOrder() throws StudioFault {
        SegmentPicture picture = segment(film(), 0, 0, Speed.ofPercent(200));
        try (Arena arena = Arena.ofConfined();
                SegmentPainter painter = new SegmentPainter(picture, _ -> clip)) {
            Pixels pixels = pixels(arena);
            for (int frame : new int[] {29, 3, 30, 12, 0, 40, 11}) {
                painter.paint(frame, pixels);
                assertThat(FilmClips.number(pixels))
                        .as("frame " + frame)
                        .isEqualTo(2 * frame < CLIP_FRAMES ? 2 * frame : BLACK);
            }
        }
    }

    @Test
    void aFilmOfAnotherShapeIsShownWhole() throws StudioFault {
        Layer row =
                Sights.row(
                        new Shot(
                                film(), showing(0, 60, Clock.of(0, MediaTime.ZERO, Speed.NORMAL))));
        SegmentPicture picture = Sights.segment(320, 320, 0, 60, row);
        int[] rows =
                Sights.at(
                        picture,
                        _ -> clip,
                        59,
                        pixels -> {
                            int bright = 0;
                            for (int y = 0; y < 320; y++) {
                                bright += Sights.green(pixels, 160, y) > 60 ? 1 : 0;
                            }
                            return new int[] {bright, Sights.green(pixels, 160, 69)};
                        });
        assertThat(rows[0]).isEqualTo(180);
        assertThat(rows[1]).isZero();
    }

    @Test
    void whatCannotBeReadIsAFaultOrWhereThatIsWantedASlateAndSaidOnce()
            throws StudioFault, IOException {
        byte[] whole = Files.readAllBytes(clip);
        Path cut = Files.write(folder.resolve("cut.mp4"), Arrays.copyOf(whole, whole.length / 2));
        Layer backdrop = new Layer.BackdropLayer(0, 60, new Backdrop.Film("aa", 0));
        SegmentPicture row = segment(film(), 0, 0, Speed.NORMAL);
        for (SegmentPicture picture :
                List.of(row, Sights.segment(FilmClips.WIDTH, FilmClips.HEIGHT, 0, 60, backdrop))) {
            assertThatThrownBy(() -> numberAt(picture, _ -> cut, 0))
                    .isInstanceOf(StudioFault.Media.class);
            List<StudioFault> said = new ArrayList<>();
            int green =
                    Sights.at(
                            picture,
                            forgiving(cut, said),
                            5,
                            pixels -> Sights.green(pixels, 40, 40));
            assertThat(green).isBetween(20, 60);
            assertThat(said).hasSize(1);
        }
    }

    private static MediaLookup forgiving(Path file, List<StudioFault> said) {
        return new MediaLookup() {
            @Override
            public Path find(String mediaDigest) {
                return file;
            }

            @Override
            public void failed(String mediaDigest, StudioFault fault) {
                said.add(fault);
            }
        };
    }

    private static int numberAt(SegmentPicture picture, int frame) throws StudioFault {
        return numberAt(picture, _ -> clip, frame);
    }

    private static int numberAt(SegmentPicture picture, MediaLookup media, int frame)
            throws StudioFault {
        return Sights.at(picture, media, frame, FilmClips::number);
    }

    private static Subject film() {
        return new Subject.FittedFilm("aa", FilmClips.WIDTH, FilmClips.HEIGHT);
    }

    private static SegmentPicture segment(Subject subject, int from, int source, Speed speed) {
        Clock clock = Clock.of(from, MediaTime.ofFrames(source, Sights.RATE), speed);
        Shot shot = new Shot(subject, showing(from, 60, clock));
        return Sights.segment(FilmClips.WIDTH, FilmClips.HEIGHT, 0, 60, Sights.row(shot));
    }

    private static Showing showing(long from, long to, Clock clock) {
        return new Showing(from, to, clock, List.of(), List.of(), Optional.empty(), Detail.PLAIN);
    }

    private static Pixels pixels(Arena arena) {
        return Pixels.allocate(arena, FilmClips.WIDTH, FilmClips.HEIGHT);
    }
}
