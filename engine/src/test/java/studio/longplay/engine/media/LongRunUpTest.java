package studio.longplay.engine.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.ffmpeg.MadeFilm;
import studio.longplay.engine.time.FrameRate;

import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.SplittableRandom;

/// Getting to a frame far from its key frame, in steps, by detours and back.
@Tag("media")
class LongRunUpTest {
    private static final FrameRate RATE = FrameRate.FPS_30;
    private static final int FRAMES = 300;
    private static final long PASSED_BYTES = 1 << 20;
    private static final int STEPS_BACK = 10;

    @TempDir private Path folder = Path.of("");
    private Path film;

    @BeforeEach
    void make() throws StudioFault {
        film = film("film.mov", FRAMES);
    }

    private Path film(String name, int keyFrames) throws StudioFault {
        return MadeFilm.into(folder.resolve(name), "mov")
                .frames(FRAMES, RATE)
                .gop(keyFrames)
                .write();
    }

    private static VideoReader open(Path file) throws StudioFault {
        return VideoReader.open(file, NumberedFrames.WIDTH, NumberedFrames.HEIGHT);
    }

    private static Pixels pixels(Arena arena) {
        return Pixels.allocate(arena, NumberedFrames.WIDTH, NumberedFrames.HEIGHT);
    }

    private static int nearest(VideoReader reader, long frame, Pixels into) throws StudioFault {
        assertThat(reader.nearestTo(frame, RATE, into)).isTrue();
        return NumberedFrames.read(into);
    }

    @Test
    void anyWayToAFrameGivesTheSameBytes() throws StudioFault {
        SplittableRandom random = new SplittableRandom(17);
        try (Arena arena = Arena.ofShared();
                VideoReader plain = open(film);
                VideoReader reader = open(film)) {
            reader.keepPassed(PASSED_BYTES);
            Pixels[] wanted = new Pixels[FRAMES];
            for (int frame = 0; frame < FRAMES; frame++) {
                wanted[frame] = pixels(arena);
                assertThat(plain.frameAt(frame, RATE, wanted[frame])).isTrue();
            }
            Pixels seen = pixels(arena);
            int frame = 0;
            for (int jump = 0; jump < 120; jump++) {
                int step = random.nextInt(4) == 0 ? FRAMES : 12;
                frame = Math.clamp(frame + random.nextInt(-step, step), 0, FRAMES - 1);
                if (random.nextInt(3) == 0) {
                    boolean _ = reader.runUp(random.nextInt(FRAMES), RATE, 100_000);
                }
                assertThat(reader.frameAt(frame, RATE, seen)).isTrue();
                assertThat(seen.bgra().mismatch(wanted[frame].bgra()))
                        .as("frame %d", frame)
                        .isEqualTo(-1);
            }
        }
    }

    @Test
    void aRunUpGoesOnWhereItStopped() throws StudioFault {
        try (Arena arena = Arena.ofConfined();
                VideoReader reader = open(film)) {
            Pixels seen = pixels(arena);
            int steps = 1;
            while (!reader.runUp(250, RATE, 0)) {
                steps++;
            }
            assertThat(steps).isBetween(240, 260);
            assertThat(reader.frameAt(250, RATE, seen)).isTrue();
            assertThat(NumberedFrames.read(seen)).isEqualTo(250);
        }
    }

    @Test
    void whatIsNearestIsAtHandAndNotTheFrameItself() throws StudioFault {
        try (Arena arena = Arena.ofConfined();
                VideoReader reader = open(film)) {
            Pixels seen = pixels(arena);
            for (int step = 0; step < 40; step++) {
                assertThat(reader.runUp(250, RATE, 0)).isFalse();
            }
            assertThat(nearest(reader, 250, seen)).isBetween(38, 46);
            assertThat(reader.frameAt(250, RATE, seen)).isTrue();
            assertThat(NumberedFrames.read(seen)).isEqualTo(250);
        }
    }

    @Test
    void aFewStepsBackAreFree() throws StudioFault {
        try (Arena arena = Arena.ofConfined();
                VideoReader reader = open(film)) {
            reader.keepPassed(PASSED_BYTES);
            Pixels seen = pixels(arena);
            reader.frameAt(200, RATE, seen);
            for (int frame = 199; frame > 200 - STEPS_BACK; frame--) {
                assertThat(reader.runUp(frame, RATE, 0)).as("frame %d", frame).isTrue();
                reader.frameAt(frame, RATE, seen);
                assertThat(NumberedFrames.read(seen)).isEqualTo(frame);
            }
            assertThat(reader.runUp(201, RATE, 0)).isTrue();
            assertThat(reader.runUp(100, RATE, 0)).isFalse();
        }
    }

    @Test
    void nothingIsKeptUnlessThatIsWanted() throws StudioFault {
        try (Arena arena = Arena.ofConfined();
                VideoReader reader = open(film)) {
            reader.frameAt(200, RATE, pixels(arena));
            assertThat(reader.runUp(199, RATE, 0)).isFalse();
        }
    }

    @Test
    void aFrameFartherOnIsReachedFromHereIfNoKeyFrameLiesBetween() throws StudioFault {
        try (Arena arena = Arena.ofConfined();
                VideoReader reader = open(film)) {
            Pixels seen = pixels(arena);
            reader.frameAt(100, RATE, seen);
            assertThat(reader.runUp(290, RATE, 0)).isFalse();
            assertThat(nearest(reader, 290, seen)).isBetween(101, 106);
        }
    }

    @Test
    void aFrameFartherOnIsReachedFromTheKeyFrameBeforeIt() throws StudioFault {
        try (Arena arena = Arena.ofConfined();
                VideoReader reader = open(film("keys.mov", 50))) {
            Pixels seen = pixels(arena);
            reader.frameAt(10, RATE, seen);
            assertThat(reader.runUp(290, RATE, 0)).isFalse();
            assertThat(nearest(reader, 290, seen)).isBetween(250, 255);
        }
    }

    @Test
    void aFileWithoutAnIndexIsNotSoughtInAgainAndAgain() throws StudioFault {
        try (Arena arena = Arena.ofConfined();
                VideoReader reader = open(stream())) {
            Pixels seen = pixels(arena);
            int steps = 1;
            while (!reader.runUp(250, RATE, 0)) {
                steps++;
                assertThat(steps).isLessThan(2 * FRAMES);
            }
            assertThat(reader.frameAt(250, RATE, seen)).isTrue();
            assertThat(NumberedFrames.read(seen)).isEqualTo(250);
        }
    }

    @Test
    void aSeekThatLandsBehindTheLastKeyFrameIsTriedFromFartherBack() throws StudioFault {
        try (Arena arena = Arena.ofConfined();
                VideoReader reader = open(stream())) {
            Pixels seen = pixels(arena);
            for (int frame : new int[] {100, 10, 299, 298, 120, 0, 250}) {
                assertThat(reader.frameAt(frame, RATE, seen)).as("frame %d", frame).isTrue();
                assertThat(NumberedFrames.read(seen)).isEqualTo(frame);
            }
        }
    }

    /// Its one key frame is its first.
    private Path stream() throws StudioFault {
        return MadeFilm.into(folder.resolve("film.ts"), "mpegts")
                .frames(FRAMES, RATE)
                .gop(FRAMES)
                .write();
    }
}
