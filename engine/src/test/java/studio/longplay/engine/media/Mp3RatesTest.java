package studio.longplay.engine.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Frames made by hand: MPEG-1, layer III, 44.1 kHz, mono.
class Mp3RatesTest {
    private static final int KBITS_128 = 9;
    private static final int KBITS_192 = 11;
    private static final int BYTES_128 = 417;
    private static final int BYTES_192 = 626;
    private static final int MONO_TELLS_AT = 21;

    @TempDir private Path folder;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private byte[] frame(int rate, int length) {
        byte[] frame = new byte[length];
        frame[0] = (byte) 0xFF;
        frame[1] = (byte) 0xFB;
        frame[2] = (byte) (rate << 4);
        frame[3] = (byte) 0xC0;
        return frame;
    }

    private Mp3Rates rates() throws StudioFault, IOException {
        Path file = Files.write(folder.resolve("a.mp3"), bytes.toByteArray());
        return Mp3Rates.of(file).orElseThrow();
    }

    @Test
    void aConstantRateIsToldBehindItsTagAndWithoutItsFirstFrame() throws StudioFault, IOException {
        byte[] tag = new byte[10 + 200];
        System.arraycopy("ID3".getBytes(StandardCharsets.US_ASCII), 0, tag, 0, 3);
        tag[8] = 1;
        tag[9] = 72;
        tag[100] = (byte) 0xFF;
        tag[101] = (byte) 0xFB;
        tag[102] = (byte) 0x10;
        bytes.writeBytes(tag);
        byte[] told = frame(KBITS_128, BYTES_128);
        byte[] word = "Info".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(word, 0, told, MONO_TELLS_AT, word.length);
        bytes.writeBytes(told);
        for (int i = 0; i < 300; i++) {
            bytes.writeBytes(frame(KBITS_192, BYTES_192));
        }
        assertThat(rates()).isEqualTo(new Mp3Rates(192, 192));
        assertThat(rates().isConstant()).isTrue();
    }

    @Test
    void oneFrameOfAnotherRateMakesItVary() throws StudioFault, IOException {
        for (int i = 0; i < 300; i++) {
            boolean other = i == 150;
            bytes.writeBytes(frame(other ? KBITS_128 : KBITS_192, other ? BYTES_128 : BYTES_192));
        }
        assertThat(rates()).isEqualTo(new Mp3Rates(128, 192));
        assertThat(rates().isConstant()).isFalse();
    }

    @Test
    void whatHasNoFramesHasNoRate() throws StudioFault, IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "no music at all\n".repeat(9000));
        assertThat(Mp3Rates.of(file)).isEmpty();
        assertThat(Mp3Rates.of(Files.createFile(folder.resolve("empty")))).isEmpty();
    }
}
