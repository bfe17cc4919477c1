package studio.longplay.engine.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.WavFormat.Encoding;
import studio.longplay.engine.time.SampleRate;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

class WavTest {
    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "FLOAT_32, 1, 0",
        "FLOAT_32, 2, 0",
        "FLOAT_32, 8, 0",
        "PCM_24, 2, 1.2e-7",
        "PCM_24, 3, 1.2e-7",
        "PCM_16, 1, 3.1e-5",
        "PCM_16, 5, 3.1e-5"
    })
    void whatIsWrittenIsReadBack(Encoding encoding, int channels, float tolerance)
            throws StudioFault {
        float[][] samples = noise(channels, 70_001);
        WavFormat format = new WavFormat(SampleRate.HZ_44100, channels, encoding);
        Path file = folder.resolve("sound.wav");
        try (WavWriter writer = WavWriter.create(file, format)) {
            writer.write(samples, 0, 1);
            writer.write(samples, 1, 30_000);
            writer.write(samples, 30_001, 40_000);
        }
        try (WavReader reader = WavReader.open(file)) {
            assertThat(reader.format()).isEqualTo(format);
            assertThat(reader.length()).isEqualTo(70_001);
            float[][] read = new float[channels][70_001];
            assertThat(reader.read(0, read, 0, 70_001)).isEqualTo(70_001);
            for (int channel = 0; channel < channels; channel++) {
                assertThat(furthest(read[channel], samples[channel]))
                        .isLessThanOrEqualTo(tolerance);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anyStretchReadsAsItStandsInTheWhole(long seed) throws StudioFault {
        Random random = new Random(seed);
        float[][] samples = noise(2, 50_000);
        Path file = write(samples, Encoding.FLOAT_32);
        int from = random.nextInt(50_000);
        int offset = random.nextInt(100);
        int count = random.nextInt(50_000);
        int expected = Math.min(count, 50_000 - from);
        float[][] read = new float[2][offset + count];
        try (WavReader reader = WavReader.open(file)) {
            assertThat(reader.read(from, read, offset, count)).isEqualTo(expected);
        }
        for (int i = 0; i < expected; i++) {
            assertThat(read[1][offset + i]).isEqualTo(samples[1][from + i]);
        }
    }

    @Test
    void readingPastTheEndGivesNothing() throws StudioFault {
        Path file = write(noise(1, 10), Encoding.PCM_16);
        try (WavReader reader = WavReader.open(file)) {
            assertThat(reader.read(10, new float[1][5], 0, 5)).isZero();
            assertThat(reader.read(1_000_000_000_000L, new float[1][5], 0, 5)).isZero();
            assertThat(reader.read(7, new float[1][5], 0, 5)).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @CsvSource({"PCM_16, 32768", "PCM_24, 8388608"})
    void wholeNumbersAreHeldWithinFullScale(Encoding encoding, float scale) throws StudioFault {
        Path file = write(new float[][] {{1.5f, -1.5f, 1f, -1f, Float.NaN}}, encoding);
        float[][] read = new float[1][5];
        try (WavReader reader = WavReader.open(file)) {
            reader.read(0, read, 0, 5);
        }
        float top = (scale - 1) / scale;
        assertThat(read[0]).containsExactly(top, -1f, top, -1f, 0f);
    }

    @Test
    void chunksBeforeAndAfterTheSamplesAreFound() throws StudioFault {
        Path file = folder.resolve("chunks.wav");
        byte[] odd = "seven b".getBytes(StandardCharsets.US_ASCII);
        byte[] late = {1, 2, 3, 4};
        WavFormat format = new WavFormat(SampleRate.HZ_48000, 1, Encoding.PCM_24);
        try (WavWriter writer = WavWriter.create(file, format)) {
            writer.chunk("bext", odd);
            writer.write(new float[][] {{0.25f, 0.5f, 0.75f}}, 0, 3);
            writer.chunk("LIST", late);
        }
        float[][] read = new float[1][3];
        try (WavReader reader = WavReader.open(file)) {
            assertThat(reader.chunk("bext")).hasValue(odd);
            assertThat(reader.chunk("LIST")).hasValue(late);
            assertThat(reader.chunk("none")).isEmpty();
            assertThat(reader.read(0, read, 0, 3)).isEqualTo(3);
        }
        assertThat(read[0]).containsExactly(0.25f, 0.5f, 0.75f);
    }

    @Test
    void theHeaderSaysWhatOtherProgramsExpect() throws StudioFault, IOException {
        Path file = write(noise(2, 100), Encoding.FLOAT_32);
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(text(bytes, 0)).isEqualTo("RIFF");
        assertThat(bytes.getInt(4)).isEqualTo(bytes.capacity() - 8);
        assertThat(text(bytes, 12)).isEqualTo("JUNK");
        assertThat(text(bytes, 48)).isEqualTo("fmt ");
        assertThat(bytes.getInt(52)).isEqualTo(18);
        assertThat(bytes.getShort(56)).isEqualTo((short) 3);
        assertThat(text(bytes, 74)).isEqualTo("fact");
        assertThat(bytes.getInt(82)).isEqualTo(100);
        assertThat(text(bytes, 86)).isEqualTo("data");
        assertThat(bytes.getInt(90)).isEqualTo(800);
        assertThat(bytes.capacity()).isEqualTo(94 + 800);
    }

    @Test
    void aFilePastTheLimitTurnsIntoRf64() throws StudioFault, IOException {
        float[][] samples = noise(2, 1000);
        Path file = folder.resolve("large.wav");
        WavFormat format = WavFormat.float32(SampleRate.HZ_48000, 2);
        try (WavWriter writer = WavWriter.create(file, format, 4000)) {
            writer.write(samples, 0, 1000);
            writer.chunk("late", new byte[] {9});
        }
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(text(bytes, 0)).isEqualTo("RF64");
        assertThat(bytes.getInt(4)).isEqualTo(-1);
        assertThat(text(bytes, 12)).isEqualTo("ds64");
        assertThat(bytes.getLong(20)).isEqualTo(bytes.capacity() - 8);
        assertThat(bytes.getLong(28)).isEqualTo(8000);
        assertThat(bytes.getLong(36)).isEqualTo(1000);
        float[][] read = new float[2][1000];
        try (WavReader reader = WavReader.open(file)) {
            assertThat(reader.length()).isEqualTo(1000);
            assertThat(reader.chunk("late")).hasValue(new byte[] {9});
            reader.read(0, read, 0, 1000);
        }
        assertThat(read[1]).containsExactly(samples[1]);
    }

    @Test
    void samplesBeyondFourGigabytesAreReached() throws StudioFault, IOException {
        Path file = folder.resolve("sparse.wav");
        long samples = 700_000_000L;
        try (WavWriter writer =
                WavWriter.create(file, WavFormat.float32(SampleRate.HZ_48000, 2), 0)) {
            writer.write(new float[2][1], 0, 1);
        }
        try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
            raw.seek(28);
            raw.writeLong(Long.reverseBytes(samples * 8));
            raw.setLength(94 + samples * 8);
            raw.seek(94 + (samples - 2) * 8 + 4);
            raw.writeInt(Integer.reverseBytes(Float.floatToRawIntBits(0.5f)));
        }
        float[][] read = new float[2][10];
        try (WavReader reader = WavReader.open(file)) {
            assertThat(reader.length()).isEqualTo(samples);
            assertThat(reader.read(samples - 5, read, 0, 10)).isEqualTo(5);
        }
        assertThat(read[1]).containsExactly(0, 0, 0, 0.5f, 0, 0, 0, 0, 0, 0);
        assertThat(read[0]).containsOnly(0);
    }

    @Test
    void nothingStandsThereBeforeTheFileIsWhole() throws StudioFault, IOException {
        Path file = folder.resolve("late.wav");
        try (WavWriter writer = WavWriter.create(file, WavFormat.float32(SampleRate.HZ_48000, 1))) {
            writer.write(new float[1][10], 0, 10);
            assertThat(file).doesNotExist();
        }
        assertThat(file).exists();
        assertThat(names()).containsExactly("late.wav");
    }

    @Test
    void workThatStopsHalfwayLeavesTheOldFile() throws StudioFault, IOException {
        Path file = write(noise(1, 5), Encoding.FLOAT_32);
        byte[] before = Files.readAllBytes(file);
        WavFormat format = WavFormat.float32(SampleRate.HZ_48000, 1);
        WavWriter.Content halfway =
                writer -> {
                    writer.write(new float[1][10], 0, 10);
                    throw new IllegalStateException("stopped");
                };
        assertThatThrownBy(() -> WavWriter.write(file, format, halfway)).hasMessage("stopped");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(names()).containsExactly("sound.wav");
    }

    @Test
    void aMissingFileIsSaidToBeMissing() {
        assertThat(openingFails(folder.resolve("none.wav")).code()).isEqualTo("wav.missing");
    }

    @Test
    void anUnwritableFolderIsSaidToBeSo() {
        Path file = folder.resolve("no/such/folder.wav");
        StudioFault fault =
                catchThrowableOfType(
                        StudioFault.class,
                        () -> WavWriter.create(file, WavFormat.float32(SampleRate.HZ_48000, 1)));
        assertThat(fault.code()).isEqualTo("wav.unwritable");
    }

    @Test
    void aFullDiskIsSaidToBeFull() {
        StudioFault fault =
                WavWriter.fault(Path.of("x.wav"), new IOException("No space left on device"));
        assertThat(fault).isInstanceOf(StudioFault.Resource.class);
        assertThat(fault.code()).isEqualTo("disk.full");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 11, 12, 20, 47, 55, 60, 90, 94, 500, 893})
    void aFileCutOffAnywhereIsDamaged(int bytes) throws StudioFault, IOException {
        Path file = write(noise(2, 100), Encoding.FLOAT_32);
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), bytes));
        assertThat(openingFails(file).code()).isEqualTo("wav.damaged");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void scribblingOverTheHeaderNeverGivesMoreThanAFault(long seed)
            throws StudioFault, IOException {
        Random random = new Random(seed);
        Path file = write(noise(3, 50), Encoding.PCM_24);
        byte[] whole = Files.readAllBytes(file);
        for (int round = 0; round < 25; round++) {
            byte[] bytes = whole.clone();
            for (int i = 0; i < 1 + round % 6; i++) {
                bytes[random.nextInt(116)] = (byte) random.nextInt(256);
            }
            Files.write(file, bytes);
            opensOrFails(file);
        }
    }

    private static void opensOrFails(Path file) {
        try (WavReader reader = WavReader.open(file)) {
            assertThat(reader.length()).isLessThan(1000);
            reader.read(0, new float[reader.format().channels()][1000], 0, 1000);
        } catch (StudioFault fault) {
            assertThat(fault.code()).isIn("wav.damaged", "wav.unsupported");
        }
    }

    private static StudioFault openingFails(Path file) {
        return catchThrowableOfType(StudioFault.class, () -> WavReader.open(file).close());
    }

    private Path write(float[][] samples, Encoding encoding) throws StudioFault {
        Path file = folder.resolve("sound.wav");
        WavFormat format = new WavFormat(SampleRate.HZ_48000, samples.length, encoding);
        WavWriter.write(file, format, writer -> writer.write(samples, 0, samples[0].length));
        return file;
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static String text(ByteBuffer bytes, int at) {
        byte[] text = new byte[4];
        bytes.get(at, text);
        return new String(text, StandardCharsets.US_ASCII);
    }

    private static float[][] noise(int channels, int length) {
        Random random = new Random(channels);
        float[][] samples = new float[channels][length];
        for (float[] channel : samples) {
            for (int i = 0; i < length; i++) {
                channel[i] = random.nextFloat() * 1.9f - 0.95f;
            }
        }
        return samples;
    }

    private static float furthest(float[] one, float[] other) {
        float furthest = 0;
        for (int i = 0; i < one.length; i++) {
            furthest = Math.max(furthest, Math.abs(one[i] - other[i]));
        }
        return furthest;
    }
}
