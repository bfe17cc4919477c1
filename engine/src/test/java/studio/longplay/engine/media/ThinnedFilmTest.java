package studio.longplay.engine.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.time.FrameRate;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Films with pictures that no other is made from, which are left out on the way: what is left in
/// is the same without them. Needs the program `ffmpeg` with x264, whose encoder makes such
/// pictures.
@Tag("media")
@Tag("long")
class ThinnedFilmTest {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 180;
    private static final int FRAMES = 400;
    private static final FrameRate RATE = FrameRate.FPS_30;

    @TempDir private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-g 250 -bf 3 -b_strategy 0",
                "-g 250 -bf 8 -x264-params b-pyramid=none:b-adapt=0",
                "-g 100 -bf 3 -x264-params open-gop=1",
                "-g 250 -bf 2 -flags +ildct+ilme",
                "-g 250 -bf 3 -vf setpts='N*(1+gt(mod(N,40),20))/30/TB',fps=30",
            })
    void jumpsGiveTheBytesOfReadingInOrder(String options) throws StudioFault, IOException {
        for (String name : List.of("film.mp4", "film.mkv", "film.ts")) {
            compare(film(name, options), options);
        }
    }

    private static void compare(Path film, String options) throws StudioFault {
        SplittableRandom random = new SplittableRandom(23);
        try (Arena arena = Arena.ofShared();
                VideoReader plain = VideoReader.open(film, WIDTH, HEIGHT);
                VideoReader reader = VideoReader.open(film, WIDTH, HEIGHT)) {
            reader.keepPassed(8 << 20);
            List<Pixels> wanted = new ArrayList<>();
            Pixels seen = Pixels.allocate(arena, WIDTH, HEIGHT);
            while (plain.frameAt(wanted.size(), RATE, seen)) {
                wanted.add(Pixels.allocate(arena, WIDTH, HEIGHT));
                plain.frameAt(wanted.size() - 1, RATE, wanted.getLast());
            }
            assertThat(wanted).hasSizeGreaterThan(FRAMES / 2);
            for (int jump = 0; jump < 80; jump++) {
                int frame = random.nextInt(wanted.size());
                if (jump % 3 == 0) {
                    boolean _ = reader.runUp(random.nextInt(wanted.size()), RATE, 2_000_000);
                }
                assertThat(reader.frameAt(frame, RATE, seen)).isTrue();
                assertThat(seen.bgra().mismatch(wanted.get(frame).bgra()))
                        .as("frame %d of %s, %s", frame, film.getFileName(), options)
                        .isEqualTo(-1);
            }
        }
    }

    private Path film(String name, String options) throws IOException {
        Path film = folder.resolve(name);
        List<String> command =
                new ArrayList<>(
                        List.of(
                                "ffmpeg",
                                "-y",
                                "-f",
                                "lavfi",
                                "-i",
                                "testsrc2=size=%dx%d:rate=30".formatted(WIDTH, HEIGHT),
                                "-frames:v",
                                Integer.toString(FRAMES)));
        command.addAll(List.of("-c:v", "libx264", "-pix_fmt", "yuv420p"));
        command.addAll(List.of(options.split(" ")));
        command.add(film.toString());
        assumeTrue(isDone(command), "ffmpeg with x264 is not at hand");
        return film;
    }

    private static boolean isDone(List<String> command) throws IOException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
