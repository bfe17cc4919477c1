package studio.longplay.engine.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.SampleRate;
import studio.longplay.engine.time.TimeRange;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

@Tag("media")
class SoundFileWriterTest {
    private static final int SOURCE = 48_000;
    private static final int SAMPLES = 3 * SOURCE;

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "M4A, 2, 48000, 128000",
        "M4A, 1, 44100, 96000",
        "M4B, 2, 44100, 128000",
        "MP3, 2, 44100, 192000",
        "MP3, 1, 44100, 192000",
        "FLAC, 2, 48000, 1",
        "OPUS, 2, 48000, 96000"
    })
    void aFilePlaysExactlyWhatWasWritten(SoundContainer kind, int channels, int hertz, int bitRate)
            throws StudioFault, IOException {
        Path file = folder.resolve("sound é." + kind.extension());
        write(file, plan(kind, channels, hertz, bitRate, cover()));
        MediaFacts facts = new MediaProbe().probe(file);
        MediaFacts.SoundStream sound = facts.sounds().getFirst();
        assertThat(sound.codec()).isEqualTo(kind.codec().key());
        assertThat(sound.sampleRateHz()).isEqualTo(hertz);
        assertThat(sound.channels()).isEqualTo(channels);
        assertThat(facts.chapters()).extracting(ChapterMark::title).containsExactly("Öne", "Two");
        assertThat(facts.chapters().get(1).range().start()).isEqualTo(MediaTime.ofMillis(1_500));
        if (kind == SoundContainer.MP3) {
            int kbits = bitRate / 1000;
            assertThat(Mp3Rates.of(file)).contains(new Mp3Rates(kbits, kbits));
        }
        float[][] back = SoundReader.readAll(file, new SampleRate(hertz)).channels();
        assertThat(back).hasNumberOfRows(channels);
        int samples = (int) ((long) SAMPLES * hertz / SOURCE);
        // The length stands in the file; FFmpeg's reader of MP4 gives the last packet whole.
        boolean whole = kind.codec() == SoundCodec.AAC;
        assertThat(back[0].length).isBetween(samples, whole ? samples + 1_023 : samples);
        // An Ogg file counts what its decoder drops at the start.
        long delay = kind == SoundContainer.OPUS ? 312 : 0;
        assertThat(facts.duration())
                .isEqualTo(MediaTime.ofSamples(SAMPLES + delay, SampleRate.HZ_48000));
        assertThat(noise(back[0], hertz)).as(kind + " noise").isLessThan(0.02);
    }

    /// The RMS of what was added to the middle of the tone.
    private static double noise(float[] back, int hertz) {
        double sum = 0;
        int from = back.length / 3;
        for (int i = from; i < 2 * from; i++) {
            double difference = back[i] - tone(i * (double) SOURCE / hertz);
            sum += difference * difference;
        }
        return Math.sqrt(sum / from);
    }

    private static double tone(double sample) {
        return 0.3 * Math.sin(sample * 0.05) + 0.2 * Math.sin(sample * 0.013);
    }

    private static SoundFilePlan plan(
            SoundContainer kind, int channels, int hertz, int bitRate, Path cover) {
        return new SoundFilePlan(
                kind,
                channels,
                SampleRate.HZ_48000,
                new SampleRate(hertz),
                bitRate,
                List.of(
                        new ChapterMark(millis(0, 1_500), "Öne"),
                        new ChapterMark(millis(1_500, 3_000), "Two")),
                Map.of("title", "A räre title", "artist", "Nobody"),
                cover);
    }

    private static TimeRange millis(long from, long to) {
        return TimeRange.between(MediaTime.ofMillis(from), MediaTime.ofMillis(to));
    }

    private Path cover() throws IOException {
        Path file = folder.resolve("cover.png");
        try (Arena arena = Arena.ofConfined()) {
            Pixels pixels = Pixels.allocate(arena, 64, 64);
            MadeMedia.paint(pixels, 3);
            Files.write(file, PngFile.encode(pixels));
        }
        return file;
    }

    private static void write(Path file, SoundFilePlan plan) throws StudioFault {
        float[][] block = new float[plan.channels()][1_000];
        try (SoundFileWriter writer = SoundFileWriter.create(file, plan)) {
            for (int at = 0; at < SAMPLES; at += 1_000) {
                for (float[] channel : block) {
                    for (int i = 0; i < 1_000; i++) {
                        channel[i] = (float) tone(at + i);
                    }
                }
                writer.write(block, 0, 1_000);
            }
            writer.keep();
        }
    }

    @Test
    void aBookSaysThatItIsOneAndCarriesItsCoverAndTitle() throws StudioFault, IOException {
        Path file = folder.resolve("book.m4b");
        write(file, plan(SoundContainer.M4B, 2, 44_100, 128_000, cover()));
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertThat(text).contains("ftypM4B ").contains("covr").contains("A räre title");
        assertThat(text.indexOf("moov")).isLessThan(text.indexOf("mdat"));
    }

    @Test
    void aBookWrittenTwiceHasTheSameBytes() throws StudioFault, IOException {
        SoundFilePlan plan = plan(SoundContainer.M4B, 1, 44_100, 96_000, cover());
        write(folder.resolve("a"), plan);
        write(folder.resolve("b"), plan);
        assertThat(Files.readAllBytes(folder.resolve("b")))
                .isEqualTo(Files.readAllBytes(folder.resolve("a")));
    }

    @Test
    void aFileThatWasGivenUpLeavesNothing() throws StudioFault, IOException {
        Path file = folder.resolve("given-up.mp3");
        SoundFilePlan plan = plan(SoundContainer.MP3, 2, 44_100, 192_000, cover());
        try (SoundFileWriter writer = SoundFileWriter.create(file, plan)) {
            writer.write(new float[2][500], 0, 500);
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(folder.resolve("cover.png"));
        }
    }

    @Test
    void aRateThatTheCodecDoesNotKnowIsRefusedWithTheRatesThatItDoes() {
        SoundFilePlan plan =
                new SoundFilePlan(
                        SoundContainer.OPUS,
                        2,
                        SampleRate.HZ_48000,
                        new SampleRate(44_100),
                        96_000,
                        List.of(),
                        Map.of(),
                        null);
        assertThatThrownBy(() -> SoundFileWriter.create(folder.resolve("a.opus"), plan))
                .isInstanceOfSatisfying(
                        StudioFault.class,
                        fault -> {
                            assertThat(fault.code()).isEqualTo("sound.rate");
                            assertThat(fault.remedy()).contains("48000");
                        });
        assertThat(folder).isEmptyDirectory();
    }
}
