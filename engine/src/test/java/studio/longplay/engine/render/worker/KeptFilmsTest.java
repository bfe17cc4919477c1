package studio.longplay.engine.render.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.EncodingEffort;
import studio.longplay.engine.media.Mux;
import studio.longplay.engine.media.MuxPlan;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.media.PlanarFrame;
import studio.longplay.engine.media.PlanarReader;
import studio.longplay.engine.media.VideoCodec;
import studio.longplay.engine.media.VideoEncoder;
import studio.longplay.engine.media.VideoReader;
import studio.longplay.engine.media.VideoSettings;
import studio.longplay.engine.time.FrameRate;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Films that stay open from one segment to the next.
final class KeptFilmsTest {
    private static final int WIDTH = 64;
    private static final int HEIGHT = 36;
    private static final int FRAMES = 120;
    private static final int CUT_BYTES = 3_000;

    @TempDir Path folder;
    private Path film = Path.of("none");

    @BeforeEach
    void makeFilm() throws StudioFault {
        film = folder.resolve("film.mp4");
        VideoSettings settings =
                new VideoSettings(
                        WIDTH,
                        HEIGHT,
                        FrameRate.FPS_30,
                        VideoCodec.H264,
                        "libopenh264",
                        EncodingEffort.FAST,
                        2_000_000,
                        30,
                        1);
        try (Arena arena = Arena.ofConfined();
                VideoEncoder encoder = VideoEncoder.open(settings, film)) {
            Pixels picture = Pixels.allocate(arena, WIDTH, HEIGHT);
            for (int frame = 0; frame < FRAMES; frame++) {
                paint(picture, frame);
                encoder.write(picture);
            }
            encoder.finish();
        }
    }

    /// So many details that a group takes more than what is cut off.
    private static void paint(Pixels picture, int frame) {
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int level = 16 + (x * 31 + y * 17 + frame * 29 + x * y) % 200;
                picture.bgra()
                        .set(
                                ValueLayout.JAVA_INT,
                                (long) y * picture.rowBytes() + 4L * x,
                                0xFF000000 | level * 0x010101);
            }
        }
    }

    private static byte[] picture(VideoReader reader, long frame) throws StudioFault {
        try (Arena arena = Arena.ofConfined()) {
            Pixels into = Pixels.allocate(arena, WIDTH, HEIGHT);
            assertThat(reader.frameAt(frame, FrameRate.FPS_30, into)).isTrue();
            return into.bgra().toArray(ValueLayout.JAVA_BYTE);
        }
    }

    @Test
    void aFilmGivenBackIsOpenForTheNextAndShowsWhatAnotherWouldShow() throws StudioFault {
        try (KeptFilms films = new KeptFilms()) {
            VideoReader first = films.film(film, WIDTH, HEIGHT);
            picture(first, FRAMES - 1);
            first.close();
            try (VideoReader again = films.film(film, WIDTH, HEIGHT);
                    VideoReader fresh = VideoReader.open(film, WIDTH, HEIGHT)) {
                assertThat(again).isSameAs(first);
                for (long frame : new long[] {0, 1, 70, 95, 40}) {
                    assertThat(picture(again, frame)).isEqualTo(picture(fresh, frame));
                }
            }
        }
    }

    /// Frame 46 stands sixteen behind its key frame; without time but for one picture, only who
    /// stood at the one before has it.
    @Test
    void aFilmGivenBackGoesOnWithTheNextPictureWithoutASeek() throws StudioFault {
        try (KeptFilms films = new KeptFilms()) {
            VideoReader first = films.film(film, WIDTH, HEIGHT);
            picture(first, 45);
            first.close();
            try (VideoReader next = films.film(film, WIDTH, HEIGHT)) {
                assertThat(next.runUp(46, FrameRate.FPS_30, 0)).isTrue();
            }
            try (VideoReader farther = films.film(film, WIDTH, HEIGHT)) {
                assertThat(farther.runUp(49, FrameRate.FPS_30, 0)).isFalse();
            }
        }
    }

    @Test
    void oneThreadShowsWhatSeveralShowWhereverTheyBegin() throws StudioFault {
        try (KeptFilms films = new KeptFilms();
                VideoReader several = VideoReader.open(film, WIDTH, HEIGHT)) {
            films.decode(true);
            for (int from = 0; from < FRAMES; from += 25) {
                try (VideoReader one = films.film(film, WIDTH, HEIGHT)) {
                    for (int frame = from; frame < from + 20; frame++) {
                        assertThat(picture(one, frame)).isEqualTo(picture(several, frame));
                        assertThat(planes(one, frame)).isEqualTo(planes(several, frame));
                    }
                }
            }
        }
    }

    private static byte[] planes(VideoReader reader, long frame) throws StudioFault {
        PlanarReader planar = Objects.requireNonNull(reader.planar());
        assertThat(planar.goTo(frame, FrameRate.FPS_30)).isTrue();
        try (Arena arena = Arena.ofConfined()) {
            PlanarFrame into = PlanarFrame.allocate(arena, WIDTH, HEIGHT);
            planar.print(into);
            return into.luma().toArray(ValueLayout.JAVA_BYTE);
        }
    }

    @Test
    void aFilmInUseIsNotHandedOutTwiceNorInAnotherSize() throws StudioFault {
        try (KeptFilms films = new KeptFilms();
                VideoReader second = films.film(film, WIDTH, HEIGHT)) {
            VideoReader first = films.film(film, WIDTH, HEIGHT);
            assertThat(second).isNotSameAs(first);
            first.close();
            try (VideoReader smaller = films.film(film, WIDTH / 2, HEIGHT / 2)) {
                assertThat(smaller).isNotSameAs(first);
            }
        }
    }

    @Test
    void whatNobodyAskedForAgainIsClosed() throws StudioFault {
        try (KeptFilms films = new KeptFilms()) {
            VideoReader first = films.film(film, WIDTH, HEIGHT);
            first.close();
            films.closeUnused();
            try (VideoReader again = films.film(film, WIDTH, HEIGHT)) {
                assertThat(again).isNotSameAs(first);
            }
        }
    }

    @Test
    void aFilmThatFailedIsOpenedAnew() throws StudioFault, IOException {
        Path joined = folder.resolve("joined.mp4");
        MuxPlan plan =
                new MuxPlan(
                        List.of(new MuxPlan.Piece(film, FRAMES)),
                        List.of(),
                        FRAMES,
                        FrameRate.FPS_30,
                        0,
                        List.of(),
                        List.of(),
                        "en",
                        Map.of());
        new Mux().join(plan, joined, JobContext.quiet());
        byte[] whole = Files.readAllBytes(joined);
        Path cut = folder.resolve("cut.mp4");
        Files.write(cut, Arrays.copyOf(whole, whole.length - CUT_BYTES));
        try (KeptFilms films = new KeptFilms()) {
            VideoReader first = films.film(cut, WIDTH, HEIGHT);
            assertThatThrownBy(() -> picture(first, FRAMES - 1)).isInstanceOf(StudioFault.class);
            first.close();
            try (VideoReader again = films.film(cut, WIDTH, HEIGHT)) {
                assertThat(again).isNotSameAs(first);
            }
        }
    }
}
