package studio.longplay.app.preview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.time.MediaTime;

import java.util.SplittableRandom;

class FrameClockTest {
    private static final MediaTime NOW = MediaTime.ofSeconds(100);

    @Test
    void timeIsWrittenToTheFrame() {
        assertThat(
                        FrameClock.text(
                                MediaTime.ofFrames(3 * 60 * 30 + 41 * 30 + 12, PreviewState.RATE)))
                .isEqualTo("00:03:41:12");
        assertThat(FrameClock.text(MediaTime.ofSeconds(7084))).isEqualTo("01:58:04:00");
    }

    @ParameterizedTest
    @CsvSource({
        "00:03:41:12, 6642",
        "1:02, 1860",
        "90, 2700",
        "1.5s, 45",
        "2m, 3600",
        "+10, 3300",
        "-10s, 2700",
        "\u221210s, 2700",
        "-1h, 0",
        "+0:00:00:01, 3001"
    })
    void whatPeopleTypeIsATime(String typed, long frame) {
        assertThat(FrameClock.read(typed, NOW))
                .contains(MediaTime.ofFrames(frame, PreviewState.RATE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "1:2:3:4:5", "::::", "+", "99999999999999999999"})
    void whatIsNoTimeIsNone(String typed) {
        assertThat(FrameClock.read(typed, NOW)).isEmpty();
    }

    @Test
    void whatIsWrittenIsReadBack() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 1000; i++) {
            MediaTime time = MediaTime.ofFrames(random.nextLong(216_000), PreviewState.RATE);
            assertThat(FrameClock.read(FrameClock.text(time), NOW)).contains(time);
        }
    }
}
