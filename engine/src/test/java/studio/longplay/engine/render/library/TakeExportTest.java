package studio.longplay.engine.render.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.CancelToken;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.media.SoundReader;
import studio.longplay.engine.media.WavFormat;
import studio.longplay.engine.media.WavReader;
import studio.longplay.engine.media.WavWriter;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.store.library.LibraryTake;
import studio.longplay.engine.time.SampleRate;
import studio.longplay.engine.voice.mark.MarkPayload;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

class TakeExportTest {
    private static final ExportRights ALL =
            new ExportRights() {
                @Override
                public Optional<String> refusal(String voiceId) {
                    return Optional.empty();
                }

                @Override
                public Optional<MarkPayload> mark(String voiceId) {
                    return Optional.empty();
                }
            };

    @TempDir private Path folder = Path.of("");
    private ArtifactStore store;

    @BeforeEach
    void open() throws StudioFault {
        store = ArtifactStore.open(folder.resolve("artifacts"));
    }

    @AfterEach
    void close() throws StudioFault {
        store.close();
    }

    private LibraryTake put(String text) throws StudioFault {
        LibraryTake take = TakeNamesTest.take(text, "NELL", "The Lamp");
        store.put(
                take.digest(),
                "wav",
                part ->
                        WavWriter.write(
                                part,
                                WavFormat.float32(SampleRate.HZ_48000, 1),
                                writer -> writer.write(new float[][] {hum()}, 0, hum().length)));
        return take;
    }

    private static float[] hum() {
        float[] samples = new float[10_000];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (1.1 * StrictMath.sin(i * 0.02));
        }
        return samples;
    }

    private TakeExport.Order order(TakeExport.Format format) {
        return new TakeExport.Order(
                folder.resolve("out"),
                format,
                new TakeNames("{project}/{words}", ZoneOffset.UTC, 2));
    }

    @Test
    void aWavFileHoldsTheTakeAndSaysWhoSpokeIt() throws StudioFault {
        LibraryTake take = put("Ahoy there");
        TakeExport.Written written =
                new TakeExport(store, ALL)
                        .run(List.of(take), order(TakeExport.Format.WAV), JobContext.quiet());
        assertThat(written.left()).isEmpty();
        assertThat(written.files())
                .containsExactly(folder.resolve("out/The Lamp/Ahoy there.wav").toAbsolutePath());
        try (WavReader reader = WavReader.open(written.files().getFirst())) {
            assertThat(reader.format().encoding()).isEqualTo(WavFormat.Encoding.PCM_24);
            assertThat(reader.length()).isEqualTo(hum().length);
            String info = new String(reader.chunk("LIST").orElseThrow(), StandardCharsets.UTF_8);
            assertThat(info).startsWith("INFOINAM").contains("Synthetic speech: voice Marcus");
        }
    }

    @Test
    @Tag("media")
    void aFlacFileHoldsTheSameSamplesAsAWavFile() throws StudioFault {
        LibraryTake take = put("Ahoy");
        TakeExport export = new TakeExport(store, ALL);
        Path wav =
                export.run(List.of(take), order(TakeExport.Format.WAV), JobContext.quiet())
                        .files()
                        .getFirst();
        Path flac =
                export.run(List.of(take), order(TakeExport.Format.FLAC), JobContext.quiet())
                        .files()
                        .getFirst();
        float[] expected = SoundReader.readAll(wav, SampleRate.HZ_48000).channels()[0];
        float[] heard = SoundReader.readAll(flac, SampleRate.HZ_48000).channels()[0];
        assertThat(heard).isEqualTo(expected);
        assertThat(flac.toFile().length()).isLessThan(wav.toFile().length());
    }

    @Test
    void whatMayNotLeaveOrIsGoneIsLeftOutWithTheReason() throws StudioFault {
        LibraryTake kept = put("Kept");
        LibraryTake gone = TakeNamesTest.take("Gone", "NELL", "The Lamp");
        TakeExport.Written written =
                new TakeExport(store, ALL)
                        .run(List.of(gone, kept), order(TakeExport.Format.WAV), JobContext.quiet());
        assertThat(written.files()).hasSize(1);
        assertThat(written.left()).containsOnlyKeys(gone);
        ExportRights none =
                new ExportRights() {
                    @Override
                    public Optional<String> refusal(String voiceId) {
                        return Optional.of("Marcus has not agreed.");
                    }

                    @Override
                    public Optional<MarkPayload> mark(String voiceId) {
                        return Optional.empty();
                    }
                };
        TakeExport.Written refused =
                new TakeExport(store, none)
                        .run(List.of(kept), order(TakeExport.Format.WAV), JobContext.quiet());
        assertThat(refused.files()).isEmpty();
        assertThat(refused.left()).containsEntry(kept, "Marcus has not agreed.");
    }

    @Test
    void nothingThatIsThereIsWrittenOver() throws StudioFault {
        LibraryTake take = put("Ahoy");
        TakeExport export = new TakeExport(store, ALL);
        export.run(List.of(take), order(TakeExport.Format.WAV), JobContext.quiet());
        Path again =
                export.run(List.of(take), order(TakeExport.Format.WAV), JobContext.quiet())
                        .files()
                        .getFirst();
        assertThat(again.getFileName()).hasToString("Ahoy (2).wav");
    }

    @Test
    void aCancelledExportKeepsWholeFiles() throws StudioFault {
        List<LibraryTake> takes = List.of(put("One"), put("Two"));
        CancelToken stop = new CancelToken();
        JobContext context =
                new JobContext() {
                    @Override
                    public void progress(Progress progress) {
                        if (progress.done() > 0) {
                            stop.cancel();
                        }
                    }

                    @Override
                    public void checkCancelled() {
                        stop.check();
                    }
                };
        TakeExport export = new TakeExport(store, ALL);
        assertThatThrownBy(() -> export.run(takes, order(TakeExport.Format.WAV), context))
                .isInstanceOf(CancellationException.class);
        assertThat(folder.resolve("out/The Lamp/One.wav")).exists();
    }
}
