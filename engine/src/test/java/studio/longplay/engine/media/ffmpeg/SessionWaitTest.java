package studio.longplay.engine.media.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionWaitTest {
    @ParameterizedTest
    @CsvSource({
        "h264_nvenc, OpenEncodeSessionEx failed: out of memory (10): (no details), true",
        "hevc_nvenc, OpenEncodeSessionEx failed: incompatible client key (21), true",
        "h264_nvenc, Cannot load libcuda.so.1, false",
        "h264_nvenc, No capable devices found, false",
        "libx264, OpenEncodeSessionEx failed: out of memory (10), false"
    })
    void onlyACardWhoseSessionsAreTakenIsWaitedFor(String encoder, String said, boolean waits) {
        assertThat(SessionWait.isTaken(encoder, said)).isEqualTo(waits);
    }
}
