package studio.longplay.engine.media.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import org.bytedeco.ffmpeg.avutil.AVRational;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.longplay.engine.time.FrameRate;

class RoundedRateTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0, true",
        "0, 1, false",
        "1, 33, true",
        "1, 34, false",
        "2, 67, true",
        "2, 66, false",
        "215999, 7199967, true",
        "215999, 7199966, false"
    })
    void aFrameThatIsNotAtTheNearestTickIsNoticed(long frame, long ticks, boolean holds) {
        try (AVRational milliseconds = new AVRational().num(1).den(1000)) {
            RoundedRate rate = new RoundedRate(FrameRate.FPS_30, milliseconds);
            assertThat(rate.holds(frame, ticks)).isEqualTo(holds);
        }
    }
}
