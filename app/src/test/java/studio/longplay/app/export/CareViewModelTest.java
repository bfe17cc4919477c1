package studio.longplay.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import studio.longplay.app.session.UiQueue;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.render.FolderVerification.Depth;
import studio.longplay.engine.render.deliver.FolderCheck;
import studio.longplay.engine.time.MediaTime;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

class CareViewModelTest {
    private static final Path FOLDER = Path.of("/films/The Lighthouse a play");

    private final UiQueue ui = new UiQueue();
    private final Desk desk = new Desk(ui);
    private final ExportViewModel viewModel = desk.viewModel;
    private final CareViewModel care = viewModel.care();

    @AfterEach
    void close() {
        desk.close();
    }

    private void deliver() throws InterruptedException {
        viewModel.watch();
        ui.until(() -> viewModel.canExport().get());
        viewModel.export();
        ui.until(() -> viewModel.stateProperty().get() instanceof ExportState.Finished);
    }

    private static FolderCheck.Result damaged() {
        return new FolderCheck.Result(
                FOLDER.toString(),
                false,
                List.of(
                        new FolderCheck.Verdict("film.mp4", true, ""),
                        new FolderCheck.Verdict("stems/mix.wav", false, "it is missing")));
    }

    @Test
    void aDeliveryIsRememberedOnceForEachFolder() throws InterruptedException {
        deliver();
        viewModel.startOver();
        ui.until(() -> viewModel.canExport().get());
        viewModel.export();
        ui.until(() -> viewModel.stateProperty().get() instanceof ExportState.Finished);
        DeliveryLog.Entry entry = desk.log.get().entries().getFirst();
        assertThat(desk.log.get().entries()).hasSize(1);
        assertThat(entry.filmPath()).isEqualTo(FOLDER.resolve("film.mp4"));
        assertThat(entry.size()).isEqualTo("1920 × 1080");
        assertThat(entry.milliseconds()).isEqualTo(108_000);
        care.forget(entry);
        assertThat(desk.log.get().entries()).isEmpty();
    }

    @Test
    void whatIsDamagedIsNamedAndMadeAgain() throws InterruptedException {
        deliver();
        desk.deliveries.check = _ -> damaged();
        viewModel.verify(Depth.USUAL);
        assertThat(care.stateOf(FOLDER).get()).isInstanceOf(FolderState.Checking.class);
        ui.until(() -> care.stateOf(FOLDER).get() instanceof FolderState.Damaged);
        FolderState.Damaged found = (FolderState.Damaged) care.stateOf(FOLDER).get();
        assertThat(found.wrong())
                .extracting(FolderCheck.Verdict::file)
                .containsExactly("stems/mix.wav");
        viewModel.repair();
        ui.until(() -> desk.deliveries.delivered.size() == 2);
        assertThat(desk.deliveries.delivered.get(1)).isEqualTo(desk.deliveries.delivered.get(0));
        ui.until(() -> care.stateOf(FOLDER).get() instanceof FolderState.Unknown);
    }

    @Test
    void whatTheQualityCheckFindsIsNamedAndNotOfferedForRepair() throws InterruptedException {
        deliver();
        desk.deliveries.check =
                folder ->
                        new FolderCheck.Result(
                                folder.toString(),
                                false,
                                List.of(
                                        FolderCheck.Verdict.quality(
                                                "film.mp4, quality check", "It is black.")));
        viewModel.verify(Depth.USUAL);
        ui.until(() -> care.stateOf(FOLDER).get() instanceof FolderState.Damaged);
        FolderState.Damaged found = (FolderState.Damaged) care.stateOf(FOLDER).get();
        assertThat(found.canBeRepaired()).isFalse();
        desk.deliveries.check =
                folder -> new FolderCheck.Result(folder.toString(), true, List.of());
        viewModel.verify(desk.log.get().entries().getFirst(), Depth.QUICK);
        ui.until(() -> care.stateOf(FOLDER).get() instanceof FolderState.Sound);
        assertThat(care.stateOf(FOLDER).get()).isEqualTo(new FolderState.Sound(0, Depth.QUICK));
        assertThat(desk.deliveries.depths).containsExactly(Depth.USUAL, Depth.QUICK);
    }

    @Test
    void aFolderThatIsGoneSaysSo() throws InterruptedException {
        deliver();
        desk.deliveries.check =
                _ -> {
                    throw new StudioFault.Input(
                            "manifest.missing", "Nothing is there.", "Make it.");
                };
        viewModel.verify(desk.log.get().entries().getFirst(), Depth.QUICK);
        ui.until(() -> care.stateOf(FOLDER).get() instanceof FolderState.Unreadable);
    }

    @Test
    void theFilmOfAnotherProjectIsRepairedThere() throws InterruptedException {
        deliver();
        DeliveryLog.Entry ours = desk.log.get().entries().getFirst();
        DeliveryLog.Entry other =
                new DeliveryLog.Entry(
                        "other",
                        "Other",
                        "/films/Other",
                        "film.mp4",
                        "hd",
                        "",
                        ours.madeAt(),
                        1,
                        1,
                        1);
        viewModel.repair(other);
        assertThat(care.troubleProperty().get().orElseThrow().code())
                .isEqualTo("export.other-project");
        assertThat(desk.deliveries.delivered).hasSize(1);
        viewModel.choices().folderProperty().set(Path.of("/elsewhere"));
        viewModel.repair(ours);
        ui.until(() -> desk.deliveries.delivered.size() == 2);
    }

    @Test
    void whatIsBeingDeletedIsDeletedOnceAndLiesThereAgainIfThatFails() throws InterruptedException {
        CountDownLatch looked = new CountDownLatch(1);
        desk.deliveries.cleaning =
                context -> {
                    awaitLatch(looked, context);
                    throw new StudioFault.Resource("store.no-access", "No.", "Elsewhere.");
                };
        assertThat(care.leftoversIn(FOLDER).get()).isEqualTo(new LeftoversState.There());
        care.deleteLeftovers(FOLDER, "Delete");
        assertThat(care.leftoversIn(FOLDER).get()).isEqualTo(new LeftoversState.Going());
        care.deleteLeftovers(FOLDER, "Delete");
        looked.countDown();
        ui.until(() -> care.leftoversIn(FOLDER).get() instanceof LeftoversState.There);
        assertThat(desk.deliveries.cleaned).containsExactly(FOLDER);
        assertThat(care.troubleProperty().get().orElseThrow().code()).isEqualTo("store.no-access");
        desk.deliveries.cleaning = _ -> new LeftoversState.Gone(2, 1);
        care.deleteLeftovers(FOLDER, "Delete");
        ui.until(() -> care.leftoversIn(FOLDER).get() instanceof LeftoversState.Gone);
        assertThat(care.leftoversIn(FOLDER).get()).isEqualTo(new LeftoversState.Gone(2, 1));
        assertThat(care.troubleProperty().get()).isEmpty();
        deliver();
        assertThat(care.leftoversIn(FOLDER).get()).isEqualTo(new LeftoversState.There());
    }

    private static void awaitLatch(CountDownLatch latch, JobContext context) {
        while (latch.getCount() > 0) {
            context.checkCancelled();
            LockSupport.parkNanos(1_000_000);
        }
    }

    @Test
    void thePlayheadGoesToAPlaceOfTheFilm() throws InterruptedException {
        deliver();
        viewModel.goTo(MediaTime.ofSeconds(12));
        assertThat(desk.subject.places).containsExactly(MediaTime.ofSeconds(12));
    }
}
