package studio.longplay.engine.render.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.speech.LipSpectrum;
import studio.longplay.engine.inference.speech.Resampler;
import studio.longplay.engine.media.WavFormat;
import studio.longplay.engine.media.WavWriter;
import studio.longplay.engine.time.SampleRate;

import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;

class LipSoundTest {
    private static final int FLOAT_BYTES = 4;
    private static final int HEAD_BYTES = 80;

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({"8000, 1", "16000, 2", "22050, 1", "44100, 2", "48000, 1", "192000, 3"})
    void whatIsReadInPiecesIsWhatTheWholeBecomes(int rate, int channels) throws Exception {
        int count = (int) (21.37 * rate);
        float[][] planar = new float[channels][count];
        float[] mono = new float[count];
        Random random = new Random(rate);
        for (int i = 0; i < count; i++) {
            for (float[] channel : planar) {
                channel[i] = random.nextFloat() - 0.5f;
                mono[i] += channel[i] / channels;
            }
        }
        Path wav = folder.resolve("said.wav");
        WavWriter.write(
                wav,
                WavFormat.float32(new SampleRate(rate), channels),
                writer -> writer.write(planar, 0, count));

        assertThat(LipSound.read(wav))
                .isEqualTo(new Resampler(rate, LipSpectrum.RATE_HZ).convert(mono));
    }

    @Test
    void nothingIsNothing() throws Exception {
        Path wav = folder.resolve("nothing.wav");
        WavWriter.write(wav, WavFormat.float32(SampleRate.HZ_44100, 1), _ -> {});

        assertThat(LipSound.read(wav)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"172800001", "2147483648", "9000000000"})
    void whatIsLongerThanAnHourIsRefusedHoweverLong(long samples) throws Exception {
        Path wav = long48(samples);
        StudioFault fault = catchThrowableOfType(StudioFault.class, () -> LipSound.read(wav));

        assertThat(fault.code()).isEqualTo("media.sound-too-long");
        assertThat(fault.whole()).contains(wav.toString(), "longer than an hour", "Cut it");
    }

    /// A file of the wide form with a hole where its sound is.
    private Path long48(long samples) throws Exception {
        Path wav = folder.resolve("long.wav");
        long bytes = samples * FLOAT_BYTES;
        ByteBuffer head = ByteBuffer.allocate(HEAD_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        head.put(letters("RF64")).putInt(-1).put(letters("WAVE"));
        head.put(letters("ds64")).putInt(28);
        head.putLong(HEAD_BYTES - 8 + bytes).putLong(bytes).putLong(samples).putInt(0);
        head.put(letters("fmt ")).putInt(16).putShort((short) 3).putShort((short) 1);
        head.putInt(48_000).putInt(48_000 * FLOAT_BYTES).putShort((short) 4).putShort((short) 32);
        head.put(letters("data")).putInt(-1);
        try (RandomAccessFile raw = new RandomAccessFile(wav.toFile(), "rw")) {
            raw.write(head.array(), 0, head.position());
            raw.setLength(head.position() + bytes);
        }
        return wav;
    }

    private static byte[] letters(String four) {
        return four.getBytes(StandardCharsets.US_ASCII);
    }
}
