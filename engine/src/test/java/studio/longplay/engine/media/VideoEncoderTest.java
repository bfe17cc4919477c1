package studio.longplay.engine.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

@Tag("media")
class VideoEncoderTest {
    @TempDir Path folder;

    @Test
    void theBytesDependNeitherOnTheRunNorOnTheThreads() throws StudioFault, IOException {
        VideoSettings one =
                new VideoSettings(1280, 720, FrameRate.FPS_30, "libopenh264", 2_000_000, 8, 1);
        VideoSettings three =
                new VideoSettings(1280, 720, FrameRate.FPS_30, "libopenh264", 2_000_000, 8, 3);
        EncodedVideo first = MadeMedia.segment(one, 0, 12, folder.resolve("a"));
        EncodedVideo second = MadeMedia.segment(three, 0, 12, folder.resolve("b"));
        assertThat(second).isEqualTo(first);
        assertThat(Files.readAllBytes(folder.resolve("b")))
                .isEqualTo(Files.readAllBytes(folder.resolve("a")));
    }

    @Test
    void aRepeatedPictureIsTheSameAsThatPictureWrittenAgain() throws StudioFault, IOException {
        VideoSettings settings = MadeMedia.settings(FrameRate.FPS_30);
        for (String name : List.of("repeated", "written")) {
            try (Arena arena = Arena.ofConfined();
                    VideoEncoder encoder = VideoEncoder.open(settings, folder.resolve(name))) {
                Pixels picture = Pixels.allocate(arena, settings.width(), settings.height());
                MadeMedia.paint(picture, 3);
                encoder.write(picture);
                for (int i = 0; i < 20; i++) {
                    if (name.equals("repeated")) {
                        encoder.repeat();
                    } else {
                        encoder.write(picture);
                    }
                }
                assertThat(encoder.finish().frames()).isEqualTo(21);
            }
        }
        assertThat(Files.readAllBytes(folder.resolve("repeated")))
                .isEqualTo(Files.readAllBytes(folder.resolve("written")));
    }

    @Test
    void segmentsOfEqualSettingsHaveEqualParameterSets() throws StudioFault {
        VideoSettings settings = MadeMedia.settings(FrameRate.FPS_30);
        EncodedVideo first = MadeMedia.segment(settings, 0, 4, folder.resolve("a"));
        EncodedVideo second = MadeMedia.segment(settings, 9, 7, folder.resolve("b"));
        EncodedVideo other =
                MadeMedia.segment(
                        new VideoSettings(160, 96, FrameRate.FPS_30, "libopenh264", 400_000, 16, 1),
                        0,
                        4,
                        folder.resolve("c"));
        assertThat(second.codecDigest()).isEqualTo(first.codecDigest()).hasSize(64);
        assertThat(other.codecDigest()).isNotEqualTo(first.codecDigest());
    }

    @Test
    void framesAreWholeTicksAtRatesThatAreNoWholeNumber() throws StudioFault {
        Path file = folder.resolve("ntsc");
        MadeMedia.segment(MadeMedia.settings(FrameRate.NTSC_30), 0, 10, file);
        MasterFacts facts = new MasterCheck().read(file, List.of(), JobContext.quiet());
        assertThat(facts.constantRate()).isTrue();
        assertThat(facts.frameDuration()).isEqualTo(MediaTime.ofFrames(1, FrameRate.NTSC_30));
        assertThat(new MediaProbe().probe(file).videos().getFirst().rate())
                .isEqualTo(FrameRate.NTSC_30);
    }

    @Test
    void faintCloudsAreKeptFromTheFirstFrameOn() throws StudioFault {
        VideoSettings settings =
                new VideoSettings(640, 360, FrameRate.FPS_30, "libopenh264", 1_000_000, 30, 1);
        Path file = folder.resolve("sky");
        try (Arena arena = Arena.ofConfined()) {
            Pixels sky = Pixels.allocate(arena, 640, 360);
            for (int y = 0; y < 360; y++) {
                for (int x = 0; x < 640; x++) {
                    int shade = (int) (70 + 6 * Math.sin(x / 9.0) + 6 * Math.sin(y / 13.0));
                    MadeMedia.set(sky, x, y, 0xFF000000 | shade << 16 | shade << 8 | (shade + 60));
                }
            }
            try (VideoEncoder encoder = VideoEncoder.open(settings, file)) {
                encoder.write(sky);
                encoder.finish();
            }
            Pixels back = Pixels.allocate(arena, 640, 360);
            try (VideoReader reader = VideoReader.open(file, 640, 360)) {
                assertThat(reader.frameAt(0, FrameRate.FPS_30, back)).isTrue();
            }
            assertThat(meanGreenDifference(sky, back)).isLessThan(0.56);
        }
    }

    private static double meanGreenDifference(Pixels one, Pixels other) {
        long sum = 0;
        for (int y = 0; y < one.height(); y++) {
            for (int x = 0; x < one.width(); x++) {
                int a = MadeMedia.get(one, x, y) >> 8 & 255;
                int b = MadeMedia.get(other, x, y) >> 8 & 255;
                sum += Math.abs(a - b);
            }
        }
        return (double) sum / (one.width() * one.height());
    }

    @Test
    void anUnknownEncoderIsRefusedByName() {
        VideoSettings settings =
                new VideoSettings(128, 72, FrameRate.FPS_30, "h264_dream", 400_000, 16, 1);
        assertThatThrownBy(() -> VideoEncoder.open(settings, folder.resolve("a")))
                .isInstanceOfSatisfying(
                        StudioFault.class,
                        fault -> {
                            assertThat(fault.code()).isEqualTo("encoder.unusable");
                            assertThat(fault.sentence()).contains("h264_dream");
                        });
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        Path nowhere = folder.resolve("no/such/folder/a");
        assertThatThrownBy(() -> VideoEncoder.open(MadeMedia.settings(FrameRate.FPS_30), nowhere))
                .isInstanceOfSatisfying(
                        StudioFault.class,
                        fault -> {
                            assertThat(fault.code()).isEqualTo("media.unwritable");
                            assertThat(fault.sentence()).contains("no/such/folder");
                        });
    }

    @Test
    void theProbeChoosesAnEncoderThatWorksAndSaysWhyNotTheOthers() throws StudioFault {
        EncoderWish wish =
                EncoderWish.best(VideoCodec.H264, 320, 180, FrameRate.FPS_30).withOwnFfmpeg(false);
        EncoderChoice choice = new EncoderProbe().choose(wish);
        VideoSettings settings =
                new VideoSettings(320, 180, FrameRate.FPS_30, choice.encoder(), 400_000, 16, 1);
        assertThat(MadeMedia.segment(settings, 0, 10, folder.resolve("a")).frames()).isEqualTo(10);
        assertThat(choice.why()).contains(choice.encoder());
        assertThat(choice.build()).isEqualTo(FfmpegBuild.read().name());
        assertThat(choice.rejected())
                .allSatisfy(rejection ->
                        assertThat(rejection.reason()).isNotBlank().doesNotContain("@ 0x"));
        assertThat(new EncoderProbe().choose(wish)).isEqualTo(choice);
    }
}
