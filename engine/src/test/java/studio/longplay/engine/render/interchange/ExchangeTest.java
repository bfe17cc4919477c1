package studio.longplay.engine.render.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import studio.longplay.engine.jobs.CancelToken;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.media.WavFormat;
import studio.longplay.engine.media.WavReader;
import studio.longplay.engine.media.WavWriter;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.SampleRate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

final class ExchangeTest {
    @TempDir private Path folder;

    private LossReport write(Format format, Path out, JobContext context) throws Exception {
        return new Exchange(Boards.media(folder), 1920, 1080)
                .write(format, Boards.PROJECT, Boards.board(), out, context);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void everyFormatIsWrittenWholeAndAgainTheSame(Format format) throws Exception {
        Path out = folder.resolve("cut." + format.suffix());
        LossReport report = write(format, out, JobContext.quiet());
        String first = all();

        write(format, out, JobContext.quiet());

        assertThat(all()).isEqualTo(first).isNotEmpty().doesNotContain(".part");
        assertThat(report.format()).isEqualTo(format);
        assertThat(report.losses()).isNotEmpty();
    }

    private String all() throws Exception {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                all.append(file.getFileName()).append('\n').append(Files.readString(file));
            }
        }
        return all.toString();
    }

    @Test
    void anEdlIsAFileForEachTrack() throws Exception {
        write(Format.EDL, folder.resolve("cut.edl"), JobContext.quiet());

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("cut V1.edl", "cut A1.edl", "cut A2.edl");
        }
        assertThat(Files.readString(folder.resolve("cut V1.edl")))
                .contains("* LOC: 01:00:03:10 GREEN look here");
    }

    @Test
    void aCancelledExportWritesNothing() {
        CancelToken cancel = new CancelToken();
        cancel.cancel();
        JobContext context =
                new JobContext() {
                    @Override
                    public void progress(Progress progress) {}

                    @Override
                    public void checkCancelled() {
                        cancel.check();
                    }
                };

        assertThatThrownBy(() -> write(Format.MLT, folder.resolve("cut.mlt"), context))
                .isInstanceOf(CancellationException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void mediaAreCopiedOnceUnderNamesPeopleCanRead() throws Exception {
        Path made = Files.writeString(folder.resolve("0a1b.wav"), "sound");
        MediaFolder media = new MediaFolder(folder.resolve("cut.mlt"));

        Path copy = media.copy(made, "Dialogue", "Why? \"You/me\": 場面 " + "x".repeat(99));

        assertThat(copy.getParent()).isEqualTo(folder.resolve("cut media"));
        assertThat(copy.getFileName().toString())
                .matches("Dialogue 001 Why You me 場面 x+\\.wav")
                .hasSizeLessThan(70);
        assertThat(copy).hasContent("sound");
        assertThat(media.copy(made, "Dialogue", "again")).isEqualTo(copy);
    }

    @Test
    void aLoopIsRepeatedToTheSample() throws Exception {
        Path sound = folder.resolve("wind.wav");
        float[] samples = {0.1f, 0.2f, 0.3f};
        WavWriter.write(
                sound,
                WavFormat.float32(SampleRate.HZ_48000, 1),
                writer -> writer.write(new float[][] {samples}, 0, 3));
        Path file = folder.resolve("cut media").resolve("wind.wav");

        LoopFile.write(sound, MediaTime.ofSamples(50_000, SampleRate.HZ_48000), file);

        float[][] read = new float[1][50_000];
        try (WavReader reader = WavReader.open(file)) {
            assertThat(reader.length()).isEqualTo(50_000);
            reader.read(0, read, 0, 50_000);
        }
        for (int i = 0; i < 50_000; i++) {
            assertThat(read[0][i]).isEqualTo(samples[i % 3]);
        }
    }
}
