package studio.longplay.engine.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.time.SampleRate;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;

final class HeardChannelsTest {
    private static final WavFormat FOUR = WavFormat.float32(SampleRate.HZ_48000, 4);
    private static final int LENGTH = 5_000;

    @TempDir Path folder;

    private Path file() {
        return folder.resolve("some.wav");
    }

    private void write(float[][] samples, int... silent) throws StudioFault {
        BitSet left = new BitSet();
        Arrays.stream(silent).forEach(left::set);
        WavWriter.write(file(), FOUR, left, writer -> writer.write(samples, 0, LENGTH));
    }

    private static float[][] samples(int... heard) {
        float[][] samples = new float[4][LENGTH];
        for (int channel : heard) {
            for (int i = 0; i < LENGTH; i++) {
                samples[channel][i] = (i % 97 - 48) / 100f + channel;
            }
        }
        return samples;
    }

    @Test
    void channelsThatAreLeftOutAreReadAsSilence() throws StudioFault, IOException {
        float[][] samples = samples(0, 2);
        write(samples, 1, 3);
        float[][] read = new float[4][LENGTH + 2];
        Arrays.fill(read[1], 7);
        Arrays.fill(read[3], 7);
        try (WavReader reader = WavReader.open(file())) {
            assertThat(reader.format()).isEqualTo(FOUR);
            assertThat(reader.isHeard(2)).isTrue();
            assertThat(reader.isHeard(3)).isFalse();
            assertThat(reader.read(0, read, 1, LENGTH)).isEqualTo(LENGTH);
        }
        for (int channel = 0; channel < 4; channel++) {
            assertThat(Arrays.copyOfRange(read[channel], 1, LENGTH + 1))
                    .containsExactly(samples[channel]);
        }
        assertThat(read[1][0]).isEqualTo(7);
        assertThat(read[3][LENGTH + 1]).isEqualTo(7);
        assertThat(Files.size(file())).isLessThan(LENGTH * 8L + 200);
    }

    @Test
    void ofAFileInWhichNothingIsHeardOneChannelStays() throws StudioFault {
        write(samples(), 0, 1, 2, 3);
        float[][] read = samples(0, 1, 2, 3);
        try (WavReader reader = WavReader.open(file())) {
            assertThat(reader.length()).isEqualTo(LENGTH);
            reader.read(0, read, 0, LENGTH);
        }
        assertThat(read[0]).containsOnly(0);
        assertThat(read[3]).containsOnly(0);
    }

    @Test
    void whatIsHeardIsNeverLost() {
        assertThatThrownBy(() -> write(samples(0, 3), 1, 3))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(file()).doesNotExist();
    }

    @Test
    void aFileThatNamesChannelsThatCannotBeIsDamaged() throws StudioFault, IOException {
        write(samples(0, 2), 1, 3);
        byte[] bytes = Files.readAllBytes(file());
        int at =
                new String(bytes, 0, 200, StandardCharsets.ISO_8859_1).indexOf(HeardChannels.CHUNK);
        assertThat(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(at + 4))
                .isEqualTo(3);
        bytes[at + 9] = 3;
        Files.write(file(), bytes);
        assertThatThrownBy(() -> WavReader.open(file()))
                .isInstanceOf(StudioFault.class)
                .hasMessageContaining("channels");
    }
}
