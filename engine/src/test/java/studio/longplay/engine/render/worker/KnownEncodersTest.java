package studio.longplay.engine.render.worker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.media.EncoderChoice;
import studio.longplay.engine.media.EncoderWish;
import studio.longplay.engine.media.Rejection;
import studio.longplay.engine.media.VideoCodec;
import studio.longplay.engine.time.FrameRate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

class KnownEncodersTest {
    private static final EncoderWish WISH =
            EncoderWish.best(VideoCodec.H264, 1280, 720, FrameRate.FPS_30);
    private static final EncoderChoice WANTED =
            new EncoderChoice("h264_nvenc", "it is the most wanted one.", List.of(), "FFmpeg 8");
    private static final EncoderChoice SECOND =
            new EncoderChoice(
                    "libopenh264",
                    "the 1 preferred to it do not work here.",
                    List.of(new Rejection("h264_nvenc", "No card is free.")),
                    "FFmpeg 8");

    @TempDir private Path home = Path.of("");
    private Instant now = Instant.parse("2026-11-22T10:00:00Z");

    private KnownEncoders on(String machine) {
        return new KnownEncoders(home, () -> machine, () -> now);
    }

    @Test
    void theNextRunKnowsWhatThisOneFound() {
        on("m").keep(WISH, WANTED);
        assertThat(on("m").of(WISH)).contains(WANTED);
        assertThat(on("m").of(WISH.demanding("libx264"))).isEmpty();
    }

    @Test
    void anotherFfmpegOrDriverIsTriedAgain() {
        on("m").keep(WISH, WANTED);
        assertThat(on("another").of(WISH)).isEmpty();
        on("another").keep(WISH, SECOND);
        assertThat(on("m").of(WISH)).isEmpty();
    }

    @Test
    void aRejectionCountsForADayAndAFirstChoiceForGood() {
        EncoderWish small = EncoderWish.best(VideoCodec.H264, 640, 360, FrameRate.FPS_30);
        on("m").keep(WISH, SECOND);
        on("m").keep(small, WANTED);
        assertThat(on("m").of(WISH)).contains(SECOND);
        now = now.plus(Duration.ofHours(25));
        assertThat(on("m").of(WISH)).isEmpty();
        assertThat(on("m").of(small)).contains(WANTED);
    }

    @Test
    void anEncoderThatFailedIsForgottenForEveryWish() {
        EncoderWish small = EncoderWish.best(VideoCodec.H264, 640, 360, FrameRate.FPS_30);
        on("m").keep(WISH, WANTED);
        on("m").keep(small, SECOND);
        on("m").forget("h264_nvenc");
        assertThat(on("m").of(WISH)).isEmpty();
        assertThat(on("m").of(small)).contains(SECOND);
    }

    @Test
    void aDamagedFileIsNoneAndIsWrittenAnew() throws IOException {
        Files.writeString(home.resolve(KnownEncoders.NAME), "{\"version\": 1, \"found\": 7");
        assertThat(on("m").of(WISH)).isEmpty();
        on("m").keep(WISH, WANTED);
        assertThat(on("m").of(WISH)).contains(WANTED);
    }

    @Test
    void aFolderThatCannotBeWrittenCostsOnlyTheMemory() throws IOException {
        Path file = Files.writeString(home.resolve("file"), "");
        KnownEncoders nowhere = new KnownEncoders(file.resolve("home"), () -> "m", () -> now);
        nowhere.keep(WISH, WANTED);
        assertThat(nowhere.of(WISH)).isEmpty();
    }
}
