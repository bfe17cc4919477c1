package studio.longplay.engine.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Program;
import studio.longplay.engine.time.FrameRate;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Encoding with the `ffmpeg` that the user installed; where there is none, nothing is tested.
@Tag("media")
class OwnFfmpegTest {
    private static final VideoSettings X264 = settings(VideoCodec.H264, "ffmpeg:libx264");

    @TempDir Path folder;

    private static VideoSettings settings(VideoCodec codec, String encoder) {
        return new VideoSettings(
                128, 72, FrameRate.NTSC_30, codec, encoder, EncodingEffort.FAST, 400_000, 60, 1);
    }

    @BeforeEach
    void isThere() {
        Assumptions.assumeTrue(Program.find("ffmpeg").isPresent(), "no ffmpeg on the path");
    }

    @Test
    void aSegmentIsTheSameEachTimeAndLooksAsItsSettingsSay() throws StudioFault, IOException {
        Path first = folder.resolve("a");
        EncodedVideo made = MadeMedia.segment(X264, 0, 12, first);
        assertThat(MadeMedia.segment(X264, 0, 12, folder.resolve("b"))).isEqualTo(made);
        assertThat(Files.readAllBytes(folder.resolve("b"))).isEqualTo(Files.readAllBytes(first));
        MediaFacts.VideoStream video = new MediaProbe().probe(first).videos().getFirst();
        assertThat(video.frames()).isEqualTo(12);
        assertThat(video.rate()).isEqualTo(FrameRate.NTSC_30);
        assertThat(video.profile()).isEqualTo("High");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("a", "b");
        }
    }

    @Test
    void givingUpEndsTheProgramAndLeavesNothing() throws StudioFault, IOException {
        Path part = folder.resolve("given-up");
        try (Arena arena = Arena.ofConfined();
                VideoEncoder encoder = VideoEncoder.open(X264, part)) {
            Pixels picture = Pixels.allocate(arena, 128, 72);
            encoder.write(picture);
            assertThat(children()).isNotEmpty();
        }
        assertThat(children()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    private static Stream<ProcessHandle> children() {
        return ProcessHandle.current()
                .children()
                .filter(child ->
                        child.isAlive() && child.info().command().orElse("").endsWith("ffmpeg"));
    }

    @Test
    void anEncoderThatItDoesNotHaveIsRefusedInItsOwnWords() {
        VideoSettings unknown = settings(VideoCodec.H264, "ffmpeg:h264_dream");
        assertThatThrownBy(() -> MadeMedia.segment(unknown, 0, 40, folder.resolve("a")))
                .isInstanceOfSatisfying(
                        StudioFault.class,
                        fault -> {
                            assertThat(fault.code()).isEqualTo("encoder.unusable");
                            assertThat(fault.sentence()).contains("h264_dream");
                        });
        assertThat(folder).isEmptyDirectory();
    }
}
