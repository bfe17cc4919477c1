package studio.longplay.engine.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.time.FrameRate;

@Tag("media")
class EncoderProbeTest {
    private static final EncoderWish H264 =
            EncoderWish.best(VideoCodec.H264, 320, 180, FrameRate.FPS_30).withOwnFfmpeg(false);

    private final EncoderProbe probe = new EncoderProbe();

    @Test
    void withoutTheUsersProgramNoneOfItsEncodersIsTried() throws StudioFault {
        EncoderChoice choice = probe.choose(H264);
        assertThat(choice.encoder()).doesNotStartWith("ffmpeg:");
        assertThat(choice.build()).isEqualTo(FfmpegBuild.read().name());
        assertThat(choice.rejected())
                .noneMatch(rejection -> rejection.encoder().startsWith("ffmpeg:"));
    }

    @Test
    void anEncoderThatFailedBeforeIsPassedOverAndNamed() {
        EncoderWish wish = H264;
        for (String name : EncoderProbe.names(VideoCodec.H264)) {
            wish = wish.without(name);
        }
        EncoderWish none = wish;
        assertThatThrownBy(() -> probe.choose(none))
                .isInstanceOfSatisfying(
                        StudioFault.class,
                        fault -> {
                            assertThat(fault.code()).isEqualTo("encoder.none");
                            assertThat(fault.sentence())
                                    .contains("libopenh264")
                                    .contains("it is passed over");
                        });
    }

    @Test
    void oneFamilyOfCardsPassesTheOthersOverAndLeavesSoftware() {
        assertThat(H264.ofFamily("qsv").skipped())
                .contains("h264_nvenc", "hevc_vaapi", "av1_amf")
                .doesNotContain("h264_qsv", "libopenh264");
        assertThat(H264.ofFamily("auto")).isEqualTo(H264);
        assertThat(H264.demanding("h264_nvenc").ofFamily("qsv").demanded()).isEqualTo("h264_nvenc");
    }

    @Test
    void whereNoCardMayBeUsedOnlyEncodersOfTheProcessorAre() throws StudioFault {
        EncoderChoice choice = probe.choose(H264.onProcessor());
        assertThat(choice.encoder()).startsWith("lib");
        assertThat(choice.rejected())
                .filteredOn(rejection -> rejection.encoder().equals("h264_nvenc"))
                .allSatisfy(rejection -> assertThat(rejection.reason()).contains("passed over"));
        assertThat(H264.demanding("h264_nvenc").onProcessor().demanded()).isEqualTo("h264_nvenc");
    }

    @Test
    void theEncoderThatIsDemandedIsTakenOrNone() throws StudioFault {
        assertThat(probe.choose(H264.demanding("libopenh264")).encoder()).isEqualTo("libopenh264");
        assertThatThrownBy(() -> probe.choose(H264.demanding("libsvtav1")))
                .isInstanceOfSatisfying(
                        StudioFault.class,
                        fault -> {
                            assertThat(fault.sentence()).contains("no encoder of H.264");
                            assertThat(fault.remedy()).contains("libopenh264");
                        });
    }

    @Test
    void askingAgainTriesNothing() throws StudioFault {
        assertThat(probe.choose(H264)).isSameAs(probe.choose(H264));
    }

    @Test
    void theGplBuildEncodesWithX264() throws StudioFault {
        Assumptions.assumeTrue(FfmpegBuild.read().flavour().equals("GPL"), "the LGPL build");
        assertThat(probe.choose(H264.demanding("libx264")).encoder()).isEqualTo("libx264");
        assertThat(probe.choose(H264).encoder()).matches("libx264|h264_.*");
    }

    @Test
    void noSoftwareOfHevcIsInTheUsualBuild() throws StudioFault {
        Assumptions.assumeTrue(FfmpegBuild.read().flavour().equals("LGPL"), "the GPL build");
        EncoderWish hevc =
                EncoderWish.best(VideoCodec.HEVC, 320, 180, FrameRate.FPS_30).withOwnFfmpeg(false);
        try {
            assertThat(probe.choose(hevc).encoder()).startsWith("hevc_");
        } catch (StudioFault refused) {
            assertThat(refused.remedy()).contains("H.264").contains("libx265");
        }
    }
}
