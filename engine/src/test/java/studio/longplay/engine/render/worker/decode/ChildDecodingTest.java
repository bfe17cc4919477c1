package studio.longplay.engine.render.worker.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.NumberedFrames;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.media.PngFile;
import studio.longplay.engine.media.VideoReader;
import studio.longplay.engine.media.ffmpeg.MadeFilm;
import studio.longplay.engine.picture.Decoding;
import studio.longplay.engine.picture.Still;
import studio.longplay.engine.picture.easel.Easel;
import studio.longplay.engine.render.worker.ChildCommand;
import studio.longplay.engine.time.FrameRate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

/// What a child decodes is what we would decode, and its end is not ours.
@Tag("media")
class ChildDecodingTest {
    private static final int FRAMES = 100;
    private static final long PATIENCE_MILLIS = 60_000;
    private static final long LITTLE_PATIENCE_MILLIS = 5_000;

    @TempDir private Path folder = Path.of("");
    private Decoders decoders;
    private ChildDecoding decoding;
    private Arena arena;
    private Pixels seen;

    @BeforeEach
    void open() {
        open(PATIENCE_MILLIS);
        arena = Arena.ofConfined();
        seen = Pixels.allocate(arena, NumberedFrames.WIDTH, NumberedFrames.HEIGHT);
    }

    private void open(long patienceMillis) {
        decoders = new Decoders(folder, ChildCommand.of(HostileDecoderMain.class), patienceMillis);
        decoding = decoders.forOnePainter();
    }

    @AfterEach
    void close() {
        decoding.close();
        decoders.close();
        arena.close();
    }

    private Path film(String name) throws StudioFault {
        return MadeFilm.into(folder.resolve(name), "mov")
                .frames(FRAMES, FrameRate.FPS_30)
                .gop(25)
                .write();
    }

    private Path picture(String name) throws IOException {
        SplittableRandom random = new SplittableRandom(11);
        for (long at = 0; at < seen.bgra().byteSize(); at += 4) {
            seen.bgra().set(ValueLayout.JAVA_INT, at, random.nextInt() | 0xFF000000);
        }
        return Files.write(folder.resolve(name), PngFile.encode(seen));
    }

    private VideoReader opened(Path file) throws StudioFault {
        return decoding.film(file, NumberedFrames.WIDTH, NumberedFrames.HEIGHT);
    }

    private int read(VideoReader film, long frame) throws StudioFault {
        assertThat(film.frameAt(frame, FrameRate.FPS_30, seen)).as("frame %d", frame).isTrue();
        return NumberedFrames.read(seen);
    }

    @Test
    void everyFrameIsTheOneAskedForWhateverTheOrder() throws StudioFault {
        SplittableRandom random = new SplittableRandom(3);
        try (VideoReader film = opened(film("film.mov"))) {
            for (int frame = 0; frame < 40; frame++) {
                assertThat(read(film, frame)).isEqualTo(frame);
            }
            for (int sample = 0; sample < 40; sample++) {
                int frame = random.nextInt(FRAMES);
                assertThat(read(film, frame)).isEqualTo(frame);
            }
            for (int frame = 90; frame >= 0; frame -= 3) {
                assertThat(read(film, frame)).isEqualTo(frame);
            }
            for (int frame = 0; frame < FRAMES; frame += 2) {
                assertThat(read(film, frame)).isEqualTo(frame);
            }
        }
    }

    @Test
    void pixelsAndFactsAreThoseOfOurOwnDecoder() throws StudioFault {
        Path file = film("film.mov");
        Pixels ours = Pixels.allocate(arena, NumberedFrames.WIDTH, NumberedFrames.HEIGHT);
        try (VideoReader child = opened(file);
                VideoReader here =
                        VideoReader.open(file, NumberedFrames.WIDTH, NumberedFrames.HEIGHT)) {
            for (int frame = 0; frame < FRAMES; frame += 7) {
                child.frameAt(frame, FrameRate.FPS_30, seen);
                here.frameAt(frame, FrameRate.FPS_30, ours);
                assertThat(seen.bgra().mismatch(ours.bgra())).isEqualTo(-1);
            }
        }
        assertThat(decoding.look(file)).isEqualTo(Decoding.HERE.look(file));
    }

    @Test
    void anEndedFilmSaysSoAndLeavesThePictureAsItWas() throws StudioFault {
        try (VideoReader film = opened(film("film.mov"))) {
            read(film, FRAMES - 1);
            assertThat(film.frameAt(FRAMES + 5, FrameRate.FPS_30, seen)).isFalse();
            assertThat(NumberedFrames.read(seen)).isEqualTo(FRAMES - 1);
        }
    }

    @Test
    void twoFilmsInTurnDoNotMixUpTheirFrames() throws StudioFault {
        try (VideoReader one = opened(film("one.mov"));
                VideoReader other = opened(film("other.mov"))) {
            for (int frame = 0; frame < 30; frame++) {
                assertThat(read(one, frame)).isEqualTo(frame);
                assertThat(read(other, frame + 50)).isEqualTo(frame + 50);
            }
        }
    }

    @Test
    void aFilmOpenedAgainGoesOnWhereItWas() throws StudioFault {
        Path file = film("film.mov");
        VideoReader first = opened(file);
        assertThat(read(first, 60)).isEqualTo(60);
        first.close();
        try (VideoReader again = opened(file)) {
            assertThat(again).isSameAs(first);
            assertThat(read(again, 61)).isEqualTo(61);
        }
    }

    @Test
    void moreFilmsThanAreKeptOpenAreAllReadRight() throws StudioFault {
        for (int round = 0; round < 3; round++) {
            for (int number = 0; number < 6; number++) {
                Path file = folder.resolve(number + ".mov");
                VideoReader film = opened(Files.exists(file) ? file : film(number + ".mov"));
                assertThat(read(film, 10 * round + number)).isEqualTo(10 * round + number);
                film.close();
            }
        }
    }

    @Test
    void aPictureIsTheSameFromAChild() throws StudioFault, IOException {
        Easel.load();
        Path file = picture("picture.png");
        try (Still child = decoding.still(file);
                Still here = Decoding.HERE.still(file)) {
            assertThat(child.width()).isEqualTo(here.width());
            assertThat(child.isOpaque()).isEqualTo(here.isOpaque());
            assertThat(pixels(child))
                    .isEqualTo(pixels(here))
                    .hasSize(4 * here.width() * here.height());
        }
    }

    private static byte[] pixels(Still image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        image.writeTo(Channels.newChannel(bytes));
        return bytes.toByteArray();
    }

    @Test
    void whatTheChildSaysOfAFileIsAFaultHere() throws IOException {
        Path text = Files.writeString(folder.resolve("film.mp4"), "no film at all");
        assertThatThrownBy(() -> opened(text))
                .isInstanceOfSatisfying(
                        StudioFault.Media.class,
                        fault -> assertThat(fault.code()).isEqualTo("media.unreadable"));
        assertThatThrownBy(() -> opened(folder.resolve("gone.mp4")))
                .isInstanceOfSatisfying(
                        StudioFault.Input.class,
                        fault -> assertThat(fault.code()).isEqualTo("media.missing"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"halts.mov", "killed.mov"})
    @DisabledOnOs(OS.WINDOWS)
    void aFileThatEndsTheChildIsGivenUpAndOthersGoOn(String name) throws StudioFault {
        try (VideoReader good = opened(film("good.mov"));
                VideoReader bad = opened(film(name))) {
            assertThat(read(good, 5)).isEqualTo(5);
            assertThatThrownBy(() -> read(bad, 5))
                    .isInstanceOfSatisfying(
                            StudioFault.Media.class,
                            fault -> assertThat(fault.code()).isEqualTo("media.crashes-decoder"))
                    .hasMessageContaining(name);
            assertThat(read(good, 6)).isEqualTo(6);
            assertThatThrownBy(() -> opened(folder.resolve(name)))
                    .hasMessageContaining("makes the decoder crash");
            assertThat(read(good, 90)).isEqualTo(90);
        }
    }

    @Test
    void aFileThatNeverAnswersIsGivenUpInTime() throws StudioFault {
        open(LITTLE_PATIENCE_MILLIS);
        try (VideoReader good = opened(film("good.mov"));
                VideoReader bad = opened(film("hangs.mov"))) {
            assertThatThrownBy(() -> read(bad, 5))
                    .isInstanceOfSatisfying(
                            StudioFault.Media.class,
                            fault -> assertThat(fault.code()).isEqualTo("media.hangs-decoder"));
            assertThat(read(good, 6)).isEqualTo(6);
        }
    }

    @Test
    void aPictureThatEndsTheChildIsNotTriedAgain() throws StudioFault, IOException {
        Path bad = picture("halts.png");
        long begin = System.nanoTime();
        assertThatThrownBy(() -> decoding.still(bad)).hasMessageContaining("crash");
        long first = System.nanoTime() - begin;
        assertThatThrownBy(() -> decoding.still(bad)).hasMessageContaining("crash");
        assertThat(System.nanoTime() - begin - first).as("no child was asked").isLessThan(first);
        Path good = Files.move(bad, folder.resolve("good.png"));
        decoding.still(good).close();
    }

    @Test
    void aFrameThatNobodyWaitsForIsGivenUpAndGoneOnWithLater() throws StudioFault {
        try (VideoReader slow = opened(longFilm("slow.mov"));
                VideoReader other = opened(film("other.mov"))) {
            AtomicInteger asked = new AtomicInteger();
            decoding.waitOnlyWhile(() -> asked.incrementAndGet() < 10);
            assertThatThrownBy(() -> slow.frameAt(90, FrameRate.FPS_30, seen))
                    .isInstanceOf(CancellationException.class);
            assertThat(asked).hasValue(10);
            assertThat(read(other, 3)).isEqualTo(3);
            decoding.waitOnlyWhile(() -> {
                asked.incrementAndGet();
                return true;
            });
            assertThat(read(slow, 90)).isEqualTo(90);
            assertThat(asked.get()).as("it went on where it was").isBetween(80, 95);
            decoding.waitAlways();
            assertThat(read(slow, 20)).isEqualTo(20);
        }
    }

    @Test
    void whatIsNearestIsSeenAtOnceAndTheFrameItselfAfterIt() throws StudioFault {
        Path file = longFilm("slow.mov");
        try (VideoReader exact = opened(file)) {
            decoding.waitOnlyWhile(() -> false);
            assertThatThrownBy(() -> exact.frameAt(90, FrameRate.FPS_30, seen))
                    .isInstanceOf(CancellationException.class);
        }
        try (VideoReader near =
                decoding.nearest().film(file, NumberedFrames.WIDTH, NumberedFrames.HEIGHT)) {
            assertThat(read(near, 90)).isBetween(0, 10);
        }
        decoding.waitAlways();
        try (VideoReader exact = opened(file)) {
            assertThat(read(exact, 90)).isEqualTo(90);
        }
    }

    private Path longFilm(String name) throws StudioFault {
        return MadeFilm.into(folder.resolve(name), "mov")
                .frames(FRAMES, FrameRate.FPS_30)
                .gop(FRAMES)
                .write();
    }

    @Test
    void noFileIsLeftInTheTemporaryFolder() throws StudioFault, IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        long before = frames(temporary);
        try (VideoReader film = opened(film("film.mov"))) {
            read(film, 1);
            assertThat(frames(temporary)).isEqualTo(before);
        }
    }

    @Test
    void whatKilledProcessesLeftIsRemoved() throws StudioFault, IOException {
        Path old = Files.createTempFile("longplay-frame", ".bgra");
        Path young = Files.createTempFile("longplay-frame", ".bgra");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
        try (VideoReader film = opened(film("film.mov"))) {
            read(film, 1);
            assertThat(old).doesNotExist();
            assertThat(young).exists();
        } finally {
            Files.deleteIfExists(young);
        }
    }

    private static long frames(Path folder) {
        String[] names = folder.toFile().list((_, name) -> name.startsWith("longplay-frame"));
        return names == null ? 0 : Arrays.stream(names).count();
    }

    @Test
    void closedDecodersStartNoMoreChildren() throws StudioFault {
        decoding.warmUp();
        decoders.close();
        assertThatThrownBy(() -> opened(film("film.mov"))).isInstanceOf(StudioFault.class);
    }
}
