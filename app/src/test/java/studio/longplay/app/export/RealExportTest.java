package studio.longplay.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.app.controls.SegmentState;
import studio.longplay.app.session.UiQueue;
import studio.longplay.app.session.Work;
import studio.longplay.engine.Studio;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.Container;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.render.AskedAgain;
import studio.longplay.engine.render.DeliverySettings;
import studio.longplay.engine.render.ExportPreset;
import studio.longplay.engine.render.FolderVerification.Depth;
import studio.longplay.engine.render.Forecast;
import studio.longplay.engine.render.deliver.FolderCheck;
import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.render.make.SegmentWatch;
import studio.longplay.engine.render.preset.Preflight;
import studio.longplay.engine.render.preset.PresetShelf;
import studio.longplay.engine.render.queue.Ticket;
import studio.longplay.engine.voice.mark.MarkPolicy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/// The sheet over the engine itself, once.
@Tag("media")
class RealExportTest {
    private static final String SCRIPT =
            """
            Title: Ten Seconds

            INT. STUDIO - DAY

            [[picture: gradient at dawn | slow push in]]
            [[music: calm, 80 bpm, C major]]

            NARRATOR
            Ten seconds is not long. It is one breath in, and one good sentence.
            """;

    @TempDir private Path folder;

    @Test
    void aSmallFilmIsMadeAndMadeAgainFromWhatIsThere()
            throws StudioFault, InterruptedException, IOException {
        UiQueue ui = new UiQueue();
        Path script = folder.resolve("ten-seconds.fountain");
        FakeSubject subject = new FakeSubject(Project.of("Ten Seconds", script.toString(), SCRIPT));
        Desk fakes = new Desk(ui);
        try (Studio studio = Studio.open(folder.resolve("home"));
                Work work = new Work(ui, Throwable::printStackTrace);
                ExportViewModel viewModel = over(studio, subject, fakes, work, ui)) {
            viewModel.choices().presetProperty().set(ExportPreset.PREVIEW);
            viewModel.watch();
            ui.until(() -> viewModel.canExport().get());
            viewModel.export();
            ui.until(() -> !viewModel.stateProperty().get().isBusy());
            assertThat(viewModel.stateProperty().get()).isInstanceOf(ExportState.Finished.class);
            ExportState.Finished done = (ExportState.Finished) viewModel.stateProperty().get();
            assertThat(done.film()).exists();
            assertThat(studio.exports().ledger().of(done.folder()).orElseThrow().words())
                    .startsWith("export", subject.folder().toString())
                    .contains("--output=" + done.folder(), "--preset=preview");
            assertThat(done.report()).exists();
            assertThat(done.bytes()).isPositive();
            assertThat(viewModel.run().stageProperty().get()).isEqualTo(Stage.CHECK);
            assertThat(viewModel.segments().count(SegmentState.FINISHED)).isPositive();
            assertThat(subject.project.get().mix().programmeGainDb()).isPresent();
            lookAfter(viewModel, done, ui);
            viewModel.startOver();
            ui.until(() -> viewModel.canExport().get());
            Outlook.Clear again = (Outlook.Clear) viewModel.outlookProperty().get();
            assertThat(again.place().holdsFilm()).isTrue();
            assertThat(again.room().folderBytes())
                    .as("as the command line reckons it: all of it lies there")
                    .isEqualTo(planned(studio, subject, done.folder()).folderBytes())
                    .isLessThan(
                            planned(studio, subject, folder.resolve("elsewhere")).folderBytes());
            assertThat(again.forecast().ready().lines()).isEqualTo(1);
            viewModel.export();
            ui.until(() -> !viewModel.stateProperty().get().isBusy());
            assertThat(viewModel.segments().count(SegmentState.FINISHED)).isZero();
            assertThat(viewModel.segments().count(SegmentState.REUSED)).isPositive();
            fromElsewhere(studio, subject, fakes, work, ui);
        } finally {
            fakes.close();
        }
    }

    private static Preflight.Room planned(Studio studio, FakeSubject subject, Path out)
            throws StudioFault {
        DeliverySettings settings = DeliverySettings.usual(ExportPreset.PREVIEW);
        Forecast forecast = studio.plan(subject.project.get(), out, settings);
        return Objects.requireNonNull(forecast.preflight()).room();
    }

    /// A film of a window that this one knows nothing of, made with terms that no preset here has,
    /// is found by its folder and repaired as it was asked for.
    private void fromElsewhere(
            Studio studio, FakeSubject subject, Desk fakes, Work work, UiQueue ui)
            throws StudioFault, InterruptedException, IOException {
        Path film = folder.resolve("brought");
        ExportPreset own =
                ExportPreset.PREVIEW.withDelivery(
                        ExportPreset.PREVIEW.delivery().withContainer(Container.MOV));
        Ticket ticket =
                new Ticket(folder, subject.project.get(), film, DeliverySettings.usual(own))
                        .withMark(MarkPolicy.OFF);
        Manifest before = studio.deliver(ticket, SegmentWatch.NONE, JobContext.quiet());
        Files.writeString(film.resolve("captions/en.srt"), "Nothing was said.");
        try (ExportViewModel other = over(studio, subject, fakes, work, ui)) {
            CareViewModel care = other.care();
            other.add(film);
            ui.until(() -> care.stateOf(film).get() instanceof FolderState.Damaged);
            assertThat(care.logProperty().get().entries())
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.film()).isEqualTo("film.mov"));
            other.repair(care.logProperty().get().entries().getFirst());
            ui.until(() -> other.stateProperty().get() instanceof ExportState.Finished);
            ExportState.Finished done = (ExportState.Finished) other.stateProperty().get();
            assertThat(done.film()).isEqualTo(film.resolve("film.mov"));
            assertThat(film.resolve("film.mp4")).doesNotExist();
            assertThat(done.manifest().digest()).isEqualTo(before.digest());
            assertThat(AskedAgain.mark(done.manifest())).isEqualTo(MarkPolicy.OFF);
            assertThat(studio.exports().ledger().of(film).orElseThrow().words())
                    .contains("--no-mark");
            other.verify(Depth.USUAL);
            ui.until(() -> care.stateOf(film).get() instanceof FolderState.Sound);
        }
    }

    private ExportViewModel over(
            Studio studio, FakeSubject subject, Desk fakes, Work work, UiQueue ui) {
        return new ExportViewModel(
                new ExportViewModel.Surroundings(
                        subject,
                        new StudioDeliveries(studio),
                        PresetKeeping.of(PresetShelf.of(folder.resolve("home"))),
                        work,
                        work,
                        new SimpleObjectProperty<>(ExportMemory.NONE),
                        new SimpleObjectProperty<>(DeliveryLog.NONE),
                        folder.resolve("films"),
                        fakes.news(),
                        fakes.places(),
                        ExportClock.of(ui)));
    }

    /// What was delivered is sound, a damaged file is named, and mended by itself.
    private static void lookAfter(ExportViewModel viewModel, ExportState.Finished done, UiQueue ui)
            throws InterruptedException, IOException {
        CareViewModel care = viewModel.care();
        assertThat(care.logProperty().get().entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.filmPath()).exists());
        assertThat(done.manifest().qc()).isNotNull();
        viewModel.verify(Depth.USUAL);
        ui.until(() -> care.stateOf(done.folder()).get() instanceof FolderState.Sound);
        Path captions = done.folder().resolve("captions/en.srt");
        Files.writeString(captions, "Nothing was said.");
        viewModel.verify(Depth.USUAL);
        ui.until(() -> care.stateOf(done.folder()).get() instanceof FolderState.Damaged);
        FolderState.Damaged damaged = (FolderState.Damaged) care.stateOf(done.folder()).get();
        assertThat(damaged.wrong())
                .extracting(FolderCheck.Verdict::file)
                .containsExactly("captions/en.srt");
        viewModel.repair();
        ui.until(() -> !viewModel.stateProperty().get().isBusy());
        assertThat(viewModel.segments().count(SegmentState.FINISHED)).isZero();
        viewModel.verify(Depth.USUAL);
        ui.until(() -> care.stateOf(done.folder()).get() instanceof FolderState.Sound);
    }
}
