package studio.longplay.engine.media.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.EncodingEffort;
import studio.longplay.engine.media.VideoCodec;
import studio.longplay.engine.media.VideoSettings;
import studio.longplay.engine.time.FrameRate;

/// Shows a difference where an encoder may make such threads: on Linux, as root.
class RealTimeThreadsTest {
    @ParameterizedTest
    @CsvSource({"libsvtav1, AV1", "libopenh264, H264"})
    void anOpenedEncoderDoesNotGoBeforeAllOthers(String encoder, VideoCodec codec)
            throws StudioFault {
        VideoSettings settings =
                new VideoSettings(
                        320,
                        180,
                        FrameRate.FPS_30,
                        codec,
                        encoder,
                        EncodingEffort.FAST,
                        1_000_000,
                        10,
                        1);
        try (VideoSession session = VideoSession.open(settings)) {
            assertThat(session).isNotNull();
            assertThat(RealTimeThreads.found()).isEmpty();
        }
        assertThat(RealTimeThreads.found()).isEmpty();
    }
}
