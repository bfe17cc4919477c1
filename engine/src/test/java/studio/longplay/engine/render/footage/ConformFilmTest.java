package studio.longplay.engine.render.footage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.MediaProbe;
import studio.longplay.engine.media.NumberedFrames;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.media.VideoReader;
import studio.longplay.engine.media.ffmpeg.MadeFilm;
import studio.longplay.engine.picture.stage.FrameSize;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;

import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

@Tag("media")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConformFilmTest {
    private static final FrameSize SMALL = new FrameSize(80, 48);

    @TempDir private Path folder = Path.of("");
    private FootageRig rig;

    @BeforeAll
    void open(@TempDir Path store) throws StudioFault {
        rig = new FootageRig(store);
    }

    @AfterAll
    void close() throws StudioFault {
        rig.close();
    }

    private static FrameRate rate(String text) {
        String[] parts = text.split("/");
        return new FrameRate(
                Integer.parseInt(parts[0]), parts.length > 1 ? Integer.parseInt(parts[1]) : 1);
    }

    private List<Integer> numbers(Path film, FrameRate rate, int count) throws StudioFault {
        List<Integer> numbers = new ArrayList<>();
        try (Arena arena = Arena.ofConfined();
                VideoReader reader = VideoReader.open(film, SMALL.width(), SMALL.height())) {
            Pixels picture = Pixels.allocate(arena, SMALL.width(), SMALL.height());
            for (int frame = 0; frame < count; frame++) {
                assertThat(reader.frameAt(frame, rate, picture)).as("frame " + frame).isTrue();
                numbers.add(NumberedFrames.read(picture));
            }
            assertThat(reader.frameAt(count, rate, picture)).as("the end").isFalse();
        }
        return numbers;
    }

    @ParameterizedTest
    @CsvSource({
        "24000/1001, mov, 30",
        "25, matroska, 30",
        "30000/1001, matroska, 25",
        "30000/1001, mov, 24000/1001",
        "50, mov, 25",
        "60000/1001, matroska, 60000/1001",
        "60, matroska, 30000/1001",
        "24000/1001, matroska, 60"
    })
    void everyFrameShowsThePictureOfItsTime(String from, String container, String to)
            throws StudioFault {
        FrameRate source = rate(from);
        FrameRate target = rate(to);
        String name = (from + to).replace('/', '_') + "." + container;
        Footage footage =
                rig.look(MadeFilm.into(folder.resolve(name), container).frames(50, source).write());
        assertThat(footage.facts().picture().orElseThrow().rate()).isEqualTo(source);
        assertThat(footage.facts().picture().orElseThrow().variable()).isFalse();
        Path film = rig.conform.film(footage, target, SMALL, JobContext.quiet()).file();
        List<Integer> expected = new ArrayList<>();
        for (int n = 0;
                MediaTime.ofFrames(n, target).isBefore(MediaTime.ofFrames(50, source));
                n++) {
            expected.add((int) MediaTime.ofFrames(n, target).toFramesFloor(source));
        }
        assertThat(footage.framesAt(target)).isEqualTo(expected.size());
        var made = new MediaProbe().probe(film).videos().getFirst();
        assertThat(made.rate()).isEqualTo(target);
        assertThat(made.frames()).isEqualTo(expected.size());
        assertThat(numbers(film, target, expected.size())).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aVariableRateBecomesConstant(long seed) throws StudioFault {
        SplittableRandom random = new SplittableRandom(seed);
        long[] starts = new long[40];
        for (int i = 1; i < starts.length; i++) {
            starts[i] = starts[i - 1] + random.nextInt(10, 120);
        }
        String container = seed % 2 == 0 ? "mov" : "matroska";
        Footage footage =
                rig.look(
                        MadeFilm.into(folder.resolve("vfr" + seed), container)
                                .frames(starts, 1, 1000)
                                .write());
        assertThat(footage.facts().picture().orElseThrow().variable()).isTrue();
        Path film = rig.conform.film(footage, FrameRate.FPS_30, SMALL, JobContext.quiet()).file();
        int count = (int) footage.framesAt(FrameRate.FPS_30);
        List<Integer> shown = numbers(film, FrameRate.FPS_30, count);
        for (int n = 0; n < count; n++) {
            double millis = n * 1000.0 / 30;
            int showing = 0;
            while (showing + 1 < starts.length && starts[showing + 1] <= millis) {
                showing++;
            }
            assertThat(shown.get(n)).as("frame " + n).isEqualTo(showing);
        }
        if (container.equals("mov")) {
            // Matroska does not keep how long the last picture shows.
            long end = starts[39] * 2 - starts[38];
            assertThat(count).isEqualTo((int) Math.ceil(end * 30 / 1000.0));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {90, 180, 270})
    void aTurnedFilmStandsUpright(int degrees) throws StudioFault {
        Footage footage =
                rig.look(
                        MadeFilm.into(folder.resolve("turned" + degrees + ".mov"), "mov")
                                .frames(5, FrameRate.FPS_25)
                                .turned(degrees)
                                .write());
        boolean sideways = degrees != 180;
        assertThat(footage.width()).isEqualTo(sideways ? 96 : 160);
        assertThat(footage.height()).isEqualTo(sideways ? 160 : 96);
        FrameSize size = Conform.proxySize(footage, footage.height());
        Path film = rig.conform.film(footage, FrameRate.FPS_25, size, JobContext.quiet()).file();
        try (Arena arena = Arena.ofConfined();
                VideoReader reader = VideoReader.open(film, size.width(), size.height())) {
            Pixels picture = Pixels.allocate(arena, size.width(), size.height());
            assertThat(reader.frameAt(2, FrameRate.FPS_25, picture)).isTrue();
            int right = size.width() - 6;
            int bottom = size.height() - 6;
            int x = degrees == 270 ? 6 : right;
            int y = degrees == 90 ? 6 : bottom;
            assertThat(NumberedFrames.grey(picture, x, y)).isGreaterThan(240);
        }
    }

    @Test
    void wideStoredPixelsBecomeSquare() throws StudioFault {
        Footage footage =
                rig.look(
                        MadeFilm.into(folder.resolve("wide.mov"), "mov")
                                .frames(5, FrameRate.FPS_25)
                                .pixels(4, 3)
                                .write());
        assertThat(footage.width()).isEqualTo(213);
        assertThat(footage.height()).isEqualTo(96);
        assertThat(Conform.proxySize(footage, 48)).isEqualTo(new FrameSize(106, 48));
        assertThat(Conform.proxySize(footage, 720)).isEqualTo(new FrameSize(214, 96));
    }

    @Test
    void theSameFilmIsConformedOnce() throws StudioFault {
        Path clip =
                MadeFilm.into(folder.resolve("once.mov"), "mov")
                        .frames(20, FrameRate.FPS_25)
                        .write();
        Footage footage = rig.look(clip);
        Path first = rig.conform.film(footage, FrameRate.FPS_30, SMALL, JobContext.quiet()).file();
        int made = rig.tally.madeBy("footage.film");
        Path again =
                rig.conform
                        .film(
                                footage.at(folder.resolve("gone.mov")),
                                FrameRate.FPS_30,
                                SMALL,
                                JobContext.quiet())
                        .file();
        assertThat(again).isEqualTo(first);
        assertThat(rig.tally.madeBy("footage.film")).isEqualTo(made);
        assertThat(rig.conform.madeFilm(footage, FrameRate.FPS_30, SMALL)).isPresent();
        assertThat(rig.conform.madeFilm(footage, FrameRate.FPS_25, SMALL)).isEmpty();
    }
}
