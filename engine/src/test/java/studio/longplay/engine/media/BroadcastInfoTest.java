package studio.longplay.engine.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.time.SampleRate;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.OptionalDouble;

class BroadcastInfoTest {
    private static final WavFormat STEREO = WavFormat.float32(SampleRate.HZ_48000, 2);

    private static ByteBuffer chunk(BroadcastInfo info) {
        return ByteBuffer.wrap(info.bytes(STEREO)).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static String words(ByteBuffer chunk, int at, int bytes) {
        return new String(chunk.array(), at, bytes, StandardCharsets.US_ASCII).replace("\0", "");
    }

    /// The places are those of the table in EBU Tech 3285, section 2.3.
    @Test
    void everyFieldStandsWhereTheStandardHasIt() {
        ByteBuffer chunk =
                chunk(
                        new BroadcastInfo(
                                "The storm",
                                "Longplay Studio",
                                48_000L * 3600 * 30,
                                new BroadcastInfo.Loudness(
                                        OptionalDouble.of(-23.04),
                                        OptionalDouble.of(7.5),
                                        OptionalDouble.of(-1.3),
                                        OptionalDouble.of(-17.21),
                                        OptionalDouble.empty())));

        assertThat(words(chunk, 0, 256)).isEqualTo("The storm");
        assertThat(words(chunk, 256, 32)).isEqualTo("Longplay Studio");
        assertThat(chunk.getLong(338)).isEqualTo(5_184_000_000L);
        assertThat(chunk.getShort(346)).isEqualTo((short) 2);
        assertThat(chunk.getShort(412)).isEqualTo((short) -2304);
        assertThat(chunk.getShort(414)).isEqualTo((short) 750);
        assertThat(chunk.getShort(416)).isEqualTo((short) -130);
        assertThat(chunk.getShort(418)).isEqualTo((short) -1721);
        assertThat(chunk.getShort(420)).isEqualTo((short) 0x7FFF);
        assertThat(words(chunk, 602, chunk.capacity() - 602))
                .startsWith("A=PCM,F=48000,W=32,M=stereo");
    }

    @Test
    void wordsTooLongAreCutAndOtherLettersReplaced() {
        ByteBuffer chunk =
                chunk(
                        new BroadcastInfo(
                                "ö".repeat(300),
                                "x".repeat(40),
                                0,
                                BroadcastInfo.Loudness.UNMEASURED));

        assertThat(words(chunk, 0, 256)).isEqualTo("?".repeat(256));
        assertThat(words(chunk, 256, 32)).isEqualTo("x".repeat(32));
        assertThat(words(chunk, 288, 32)).isEmpty();
    }
}
