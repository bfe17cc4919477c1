package studio.longplay.engine.media.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_ARIB_STD_B67;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_SMPTE2084;
import static org.bytedeco.ffmpeg.global.avutil.av_content_light_metadata_create_side_data;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_mastering_display_metadata_create_side_data;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVMasteringDisplayMetadata;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.media.VideoReader;
import studio.longplay.engine.time.FrameRate;

import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;

/// Ten-bit pictures in BT.2020, as phones and cameras write them.
@Tag("media")
class HdrFoldingTest {
    private static final int SIZE = 64;

    /// In PQ.
    private static final double SIX_HUNDRED_NITS = 0.6977;

    @TempDir private Path folder;

    @Test
    void whatIsNotBrightIsShownAsBrightAsItIsMeant() throws StudioFault {
        // 50 nits of 203 that are white, on a screen with a gamma of 2.4.
        assertThat(grey(AVCOL_TRC_SMPTE2084, 0.4403)).isCloseTo(142, within(2));
    }

    @Test
    void highlightsAreFoldedAndNotCutOff() throws StudioFault {
        int white = grey(AVCOL_TRC_SMPTE2084, 0.5807);
        int bright = grey(AVCOL_TRC_SMPTE2084, 0.67);

        assertThat(white).isBetween(200, 240);
        assertThat(bright).isBetween(white + 8, 253);
        assertThat(grey(AVCOL_TRC_SMPTE2084, 0.7518)).isCloseTo(255, within(1));
        assertThat(grey(AVCOL_TRC_SMPTE2084, 1)).isEqualTo(255);
        assertThat(grey(AVCOL_TRC_SMPTE2084, 0)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0.38, 0.38", "0.75, 0.5807", "1.0, 0.7518"})
    void bothCurvesShowTheSameLightAlike(double hlg, double pq) throws StudioFault {
        assertThat(grey(AVCOL_TRC_ARIB_STD_B67, hlg))
                .isCloseTo(grey(AVCOL_TRC_SMPTE2084, pq), within(3));
    }

    @Test
    void brighterIsNeverDarker() throws StudioFault {
        int before = -1;
        for (int i = 0; i <= 40; i++) {
            int now = grey(AVCOL_TRC_ARIB_STD_B67, i / 40.0);
            assertThat(now).isGreaterThanOrEqualTo(before);
            before = now;
        }
    }

    @Test
    void coloursOfTheWiderSpaceGrowStrongerInTheNarrowOne() throws StudioFault {
        int folded = shown(AVCOL_TRC_SMPTE2084, new double[] {0.40, -0.02, 0.06});
        int plain = shown(AVCOL_TRC_BT709, new double[] {0.40, -0.02, 0.06});

        assertThat(spread(folded)).isGreaterThan(spread(plain));
        assertThat(folded >> 16 & 255).isGreaterThan(folded & 255);
    }

    @ParameterizedTest
    @CsvSource({"PQ, 0.4403, 142", "HLG, 0.75, 230", "PQ, 0.5807, 230"})
    void aFilmWithSuchATagIsReadSo(HdrCurve curve, double signal, int level) throws StudioFault {
        int transfer = curve == HdrCurve.PQ ? AVCOL_TRC_SMPTE2084 : AVCOL_TRC_ARIB_STD_B67;
        Path film = DeepClip.of(folder.resolve("deep.mkv"), transfer, signal, 3);
        try (Arena arena = Arena.ofConfined();
                VideoReader reader = VideoReader.open(film, SIZE, SIZE)) {
            Pixels pixels = Pixels.allocate(arena, SIZE, SIZE);
            for (int frame = 0; frame < 3; frame++) {
                assertThat(reader.frameAt(frame, FrameRate.FPS_25, pixels)).isTrue();
                int bgra = pixels.bgra().get(ValueLayout.JAVA_INT, 0);
                assertThat(bgra >> 8 & 255).isCloseTo(level, within(6));
                assertThat(Math.abs(spread(bgra))).isLessThan(2);
            }
        }
    }

    /// The brightest of a film is white, and what is as bright in a brighter film is not.
    @Test
    void theFilmSaysHowBrightItsBrightestIs() throws StudioFault {
        int usual = grey(AVCOL_TRC_SMPTE2084, SIX_HUNDRED_NITS);
        assertThat(told(SIX_HUNDRED_NITS, 600, 0)).isCloseTo(255, within(1)).isGreaterThan(usual);
        assertThat(told(SIX_HUNDRED_NITS, 4000, 0)).isLessThan(usual);
        assertThat(told(SIX_HUNDRED_NITS, 0, 4000)).isEqualTo(told(SIX_HUNDRED_NITS, 4000, 0));
        assertThat(told(SIX_HUNDRED_NITS, 600, 4000)).isEqualTo(told(SIX_HUNDRED_NITS, 600, 0));
        assertThat(told(SIX_HUNDRED_NITS, 0, 0)).isEqualTo(usual);
        assertThat(told(SIX_HUNDRED_NITS, 60_000, 0)).isEqualTo(usual);
        assertThat(told(0.4403, 120, 0)).as("50 nits of a dark film").isCloseTo(142, within(2));
    }

    @Test
    void aFilmInAFileIsReadAsItSays() throws StudioFault {
        for (int maxCll : new int[] {600, 4000}) {
            Path film =
                    DeepClip.of(
                            folder.resolve(maxCll + ".mkv"),
                            AVCOL_TRC_SMPTE2084,
                            SIX_HUNDRED_NITS,
                            3,
                            maxCll);
            try (Arena arena = Arena.ofConfined();
                    VideoReader reader = VideoReader.open(film, SIZE, SIZE)) {
                Pixels pixels = Pixels.allocate(arena, SIZE, SIZE);
                assertThat(reader.frameAt(2, FrameRate.FPS_25, pixels)).isTrue();
                int bgra = pixels.bgra().get(ValueLayout.JAVA_INT, 0);
                assertThat(bgra >> 8 & 255).isCloseTo(told(SIX_HUNDRED_NITS, maxCll, 0), within(2));
            }
        }
    }

    private static int told(double signal, int maxCll, int screenNits) throws StudioFault {
        Ffmpeg.load();
        AVFrame frame = DeepClip.frame(AVCOL_TRC_SMPTE2084, new double[] {signal, 0, 0});
        if (maxCll > 0) {
            av_content_light_metadata_create_side_data(frame).MaxCLL(maxCll);
        }
        if (screenNits > 0) {
            AVMasteringDisplayMetadata screen =
                    av_mastering_display_metadata_create_side_data(frame);
            screen.max_luminance(new AVRational().num(screenNits * 10_000).den(10_000));
            screen.has_luminance(1);
        }
        return shown(frame) >> 8 & 255;
    }

    private static int spread(int rgb) {
        return (rgb >> 16 & 255) - (rgb >> 8 & 255);
    }

    private static int grey(int transfer, double signal) throws StudioFault {
        int rgb = shown(transfer, new double[] {signal, 0, 0});
        assertThat(Math.abs(spread(rgb))).isLessThan(2);
        return rgb >> 8 & 255;
    }

    /// @param colour luma from 0 to 1, and both colour differences from -0.5 to 0.5
    private static int shown(int transfer, double[] colour) throws StudioFault {
        Ffmpeg.load();
        return shown(DeepClip.frame(transfer, colour));
    }

    private static int shown(AVFrame frame) throws StudioFault {
        try (Arena arena = Arena.ofConfined();
                FrameScaler scaler = new FrameScaler(Path.of("a film"))) {
            Pixels pixels = Pixels.allocate(arena, SIZE / 2, SIZE / 2);
            scaler.scale(frame, pixels);
            return pixels.bgra().get(ValueLayout.JAVA_INT, 8L * pixels.rowBytes() + 40) & 0xFFFFFF;
        } finally {
            av_frame_free(frame);
        }
    }
}
