package studio.longplay.engine.media.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpusLengthTest {
    private static int samples(int... bytes) {
        return OpusLength.samples(index -> (byte) bytes[index], bytes.length);
    }

    /// The first and last of each row of RFC 6716, table 2, in tenths of milliseconds.
    @ParameterizedTest
    @CsvSource({
        "0, 100", "1, 200", "2, 400", "3, 600", "8, 100", "11, 600", "12, 100", "13, 200",
        "14, 100", "15, 200", "16, 25", "17, 50", "18, 100", "19, 200", "28, 25", "31, 200"
    })
    void aFrameLastsAsLongAsItsConfigurationSays(int configuration, int tenths) {
        int one = tenths * 48 / 10;
        assertThat(samples(configuration << 3, 0)).isEqualTo(one);
        assertThat(samples(configuration << 3 | 1, 0)).isEqualTo(2 * one);
        assertThat(samples(configuration << 3 | 6, 0)).isEqualTo(2 * one);
    }

    @Test
    void aPacketMayTellHowManyFramesItHas() {
        assertThat(samples(16 << 3 | 3, 48)).isEqualTo(48 * 120);
        assertThat(samples(19 << 3 | 3, 0x80 | 0x40 | 6)).isEqualTo(6 * 960);
    }

    @Test
    void whatIsNoPacketLastsNoTime() {
        assertThat(samples()).isZero();
        assertThat(samples(19 << 3 | 3)).isZero();
        assertThat(samples(19 << 3 | 3, 7)).isZero();
    }
}
