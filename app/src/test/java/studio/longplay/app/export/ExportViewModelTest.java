package studio.longplay.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import studio.longplay.app.controls.SegmentState;
import studio.longplay.app.session.Running;
import studio.longplay.app.session.UiQueue;
import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.mix.LoudnessTarget;
import studio.longplay.engine.project.CaptionPlace;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.render.CaptionChoice;
import studio.longplay.engine.render.DeliverySettings;
import studio.longplay.engine.render.ExportPreset;
import studio.longplay.engine.render.preset.Preflight;
import studio.longplay.engine.render.preset.WantedLeader;
import studio.longplay.engine.render.qc.QualityWish;
import studio.longplay.engine.render.resume.CareWish;
import studio.longplay.engine.render.resume.PauseOn;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

class ExportViewModelTest {
    private static final TimeRange TEN_TO_TWENTY =
            TimeRange.between(MediaTime.ofMillis(10_000), MediaTime.ofMillis(20_000));

    private final UiQueue ui = new UiQueue();
    private final Desk desk = new Desk(ui);
    private final ExportViewModel viewModel = desk.viewModel;

    @AfterEach
    void close() {
        desk.close();
    }

    private ExportState state() {
        return viewModel.stateProperty().get();
    }

    private Outlook outlook() {
        return viewModel.outlookProperty().get();
    }

    private void look() throws InterruptedException {
        viewModel.watch();
        ui.until(() -> !(outlook() instanceof Outlook.Reckoning));
    }

    private void export() throws InterruptedException {
        look();
        viewModel.export();
    }

    @Test
    void nothingIsReckonedWhileNobodyLooks() throws InterruptedException {
        viewModel.choices().presetProperty().set(ExportPreset.UHD);
        assertThat(desk.deliveries.planned).isEmpty();
        look();
        assertThat(desk.deliveries.planned)
                .extracting(DeliverySettings::preset)
                .containsExactly(ExportPreset.UHD);
    }

    @Test
    void anExportIsQueuedAsItIsChosenAndNothingIsMade() throws InterruptedException {
        viewModel.choices().presetProperty().set(ExportPreset.UHD);
        viewModel.caring().sparingProperty().set(true);
        viewModel.caring().cleaningProperty().set(true);
        viewModel.caring().depthProperty().set(QualityWish.Depth.FULL);
        look();
        viewModel.queue();
        ui.until(() -> !desk.deliveries.queued.isEmpty());
        assertThat(desk.deliveries.queued.getFirst().care())
                .isEqualTo(
                        new CareWish(
                                EnumSet.allOf(PauseOn.class), true, QualityWish.Depth.FULL, false));
        assertThat(desk.deliveries.queued.getFirst().settings().preset())
                .isEqualTo(ExportPreset.UHD);
        assertThat(desk.deliveries.delivered).isEmpty();
        assertThat(state()).isInstanceOf(ExportState.Idle.class);
    }

    @Test
    void aLeaderInFrontIsKeptInTheProjectAndAskedFor() throws InterruptedException {
        String preset = viewModel.choices().presetProperty().get().name();
        viewModel.choices().leaderProperty().set(true);
        assertThat(desk.subject.edits)
                .containsExactly(
                        new Edit.SetExport(
                                preset, Map.of(WantedLeader.KEY, WantedLeader.IN_FRONT)));
        export();
        ui.until(() -> state() instanceof ExportState.Finished);
        assertThat(desk.deliveries.delivered.getFirst().leader()).isTrue();
        viewModel.choices().presetProperty().set(ExportPreset.UHD);
        assertThat(viewModel.choices().leaderProperty().get()).isTrue();
    }

    @Test
    void choicesAreKeptInTheProjectAsEdits() throws InterruptedException {
        ExportChoices choices = viewModel.choices();
        choices.presetProperty().set(ExportPreset.UHD);
        choices.captionsProperty().set(CaptionPlace.BURNED);
        choices.targetProperty().set(LoudnessTarget.PODCAST);
        assertThat(desk.subject.edits)
                .containsExactly(
                        new Edit.SetPreset("uhd"),
                        new Edit.SetCaptions(CaptionPlace.BURNED),
                        new Edit.SetLoudnessTarget("podcast"));
        export();
        ui.until(() -> state() instanceof ExportState.Finished);
        DeliverySettings asked = desk.deliveries.delivered.getFirst();
        assertThat(asked.preset()).isEqualTo(ExportPreset.UHD);
        assertThat(asked.captions()).isEqualTo(CaptionChoice.BURNED);
        assertThat(asked.target()).isEqualTo(LoudnessTarget.PODCAST);
    }

    @Test
    void anUndoneChoiceIsSeenAndNotDoneAgain() {
        desk.subject.project.set(new Edit.SetPreset("uhd").applyTo(desk.project));
        assertThat(viewModel.choices().presetProperty().get()).isEqualTo(ExportPreset.UHD);
        desk.subject.project.set(desk.project);
        assertThat(viewModel.choices().presetProperty().get()).isEqualTo(ExportPreset.HD);
        assertThat(desk.subject.edits).isEmpty();
    }

    @Test
    void aFilmThatDoesNotFitIsRefusedBeforeWork() throws InterruptedException {
        desk.deliveries.room = FakeDeliveries.room(500_000_000, 400_000_000);
        look();
        assertThat(viewModel.canExport().get()).isFalse();
        viewModel.export();
        assertThat(state()).isInstanceOf(ExportState.Idle.class);
        desk.deliveries.room = FakeDeliveries.room(500_000_000, 600_000_000);
        viewModel.choices().folderProperty().set(Path.of("/other"));
        ui.until(() -> viewModel.canExport().get());
    }

    @Test
    void partsOnTheSameDiskCountAndWhatMayBeMadeDoesNotRefuse() throws InterruptedException {
        desk.deliveries.room = new Preflight.Room(500, 600, 400, 400, 600, true);
        look();
        assertThat(viewModel.canExport().get()).isFalse();
        desk.deliveries.room = new Preflight.Room(500, 600, 400, 400, 300, false);
        viewModel.choices().folderProperty().set(Path.of("/third"));
        ui.until(() -> outlook() instanceof Outlook.Clear clear && !clear.room().oneDisk());
        assertThat(viewModel.canExport().get()).as("the data folder's disk").isFalse();
        desk.deliveries.room = new Preflight.Room(500, 600, 50, 400, 600, true);
        viewModel.choices().folderProperty().set(Path.of("/other"));
        ui.until(() -> viewModel.canExport().get());
    }

    @Test
    void aFolderThatCannotBeWrittenBarsTheExport() throws InterruptedException {
        viewModel.choices().folderProperty().set(Path.of("/forbidden"));
        look();
        assertThat(outlook()).isInstanceOf(Outlook.Barred.class);
        assertThat(viewModel.canExport().get()).isFalse();
    }

    @Test
    void onlyWhatIsBetweenTheMarksIsMadeWhenAskedFor() throws InterruptedException {
        desk.subject.marks.set(Optional.of(TEN_TO_TWENTY));
        viewModel.choices().markedOnlyProperty().set(true);
        export();
        ui.until(() -> state() instanceof ExportState.Finished);
        assertThat(desk.deliveries.delivered.getFirst().range()).contains(TEN_TO_TWENTY);
        desk.subject.marks.set(Optional.empty());
        assertThat(viewModel.choices().markedOnlyProperty().get()).isFalse();
    }

    @Test
    void theWindowAndACommandAskForTheSame() throws StudioFault {
        for (ExportPreset preset : ExportPreset.ALL) {
            Project project =
                    desk.project
                            .withExport(
                                    desk.project
                                            .export()
                                            .withPreset(preset.name())
                                            .withCaptions(CaptionPlace.BOTH))
                            .withMix(desk.project.mix().withLoudnessTarget("broadcast"));
            desk.subject.project.set(project);
            assertThat(desk.viewModel.choices().settings())
                    .as(preset.name())
                    .isEqualTo(DeliverySettings.of(project));
        }
    }

    @Test
    void theFilmHasTheVoicesThatAreHeard() throws InterruptedException {
        desk.subject.cast = Map.of("IDA", "marcus");
        export();
        ui.until(() -> state() instanceof ExportState.Finished);
        assertThat(desk.deliveries.delivered.getFirst().cast()).containsEntry("IDA", "marcus");
    }

    @Test
    void thePreviewRestsWhileItRunsAndDecisionsAreKept() throws InterruptedException {
        export();
        assertThat(desk.subject.rests).containsExactly(true);
        ui.until(() -> state() instanceof ExportState.Finished);
        assertThat(desk.subject.rests).containsExactly(true, false);
        assertThat(desk.subject.project.get().mix().programmeGainDb()).hasValue(3.25);
        assertThat(desk.ends).singleElement().isInstanceOf(ExportState.Finished.class);
    }

    @Test
    void whereAFilmWentIsRememberedForTheProjectAndTheNext() throws InterruptedException {
        assertThat(viewModel.choices().folderProperty().get())
                .isEqualTo(Path.of("/films/The Lighthouse a play"));
        viewModel.choices().folderProperty().set(Path.of("/archive/lighthouse"));
        export();
        assertThat(desk.memory.get().folderOf(desk.project.id().value()))
                .contains(Path.of("/archive/lighthouse").toAbsolutePath());
        assertThat(desk.memory.get().parent()).contains(Path.of("/archive"));
        ui.until(() -> !state().isBusy());
    }

    @Test
    void aCancelledExportKeepsItsSegmentsAndResumes() throws InterruptedException {
        desk.deliveries.course =
                (watch, context) -> {
                    watch.planned(FakeDeliveries.segments(10));
                    for (int i = 0; i < 4; i++) {
                        watch.begun(i);
                        watch.finished(i);
                    }
                    watch.begun(4);
                    FakeDeliveries.hang(context);
                    return Samples.manifest();
                };
        export();
        SegmentLedger segments = viewModel.segments();
        ui.until(() -> segments.count(SegmentState.DRAWING) == 1);
        viewModel.cancel();
        assertThat(state()).isInstanceOf(ExportState.Stopping.class);
        ui.until(() -> state() instanceof ExportState.Cancelled);
        assertThat(segments.count(SegmentState.FINISHED)).isEqualTo(4);
        assertThat(segments.count(SegmentState.WAITING)).isEqualTo(6);
        assertThat(desk.subject.rests).containsExactly(true, false);
        desk.deliveries.course =
                (watch, _) -> {
                    watch.planned(FakeDeliveries.segments(10));
                    for (int i = 0; i < 10; i++) {
                        if (i < 4) {
                            watch.reused(i);
                        } else {
                            watch.finished(i);
                        }
                    }
                    return Samples.manifest();
                };
        viewModel.resume();
        ui.until(() -> state() instanceof ExportState.Finished);
        assertThat(segments.count(SegmentState.REUSED)).isEqualTo(4);
        assertThat(segments.count(SegmentState.FINISHED)).isEqualTo(6);
        assertThat(desk.deliveries.delivered.get(1)).isEqualTo(desk.deliveries.delivered.get(0));
    }

    @Test
    void theMapTellsWhatWasRepeatedTriedAgainAndGivenUp() throws InterruptedException {
        desk.deliveries.course =
                (watch, context) -> {
                    watch.planned(FakeDeliveries.segments(4));
                    watch.encoder("h264_nvenc");
                    watch.repeated(0);
                    watch.begun(1);
                    watch.retried(1);
                    watch.begun(2);
                    watch.encoder("libx264");
                    watch.encoder("libx264");
                    watch.putAside(2);
                    FakeDeliveries.hang(context);
                    return Samples.manifest();
                };
        export();
        SegmentLedger segments = viewModel.segments();
        ui.until(() -> segments.count(SegmentState.QUARANTINED) == 1);
        assertThat(segments.state(0)).isEqualTo(SegmentState.REPEATED);
        assertThat(segments.state(1)).isEqualTo(SegmentState.RETRYING);
        assertThat(segments.reusedFrames()).isEqualTo(30);
        List<String> encoders = new ArrayList<>();
        segments.read(
                        new SegmentLedger.Reader() {
                            @Override
                            public void planned(int count) {}

                            @Override
                            public void changed(int segment, SegmentState state) {}

                            @Override
                            public void encoders(List<String> names) {
                                encoders.addAll(names);
                            }
                        })
                .run();
        assertThat(encoders).containsExactly("h264_nvenc", "libx264");
        viewModel.cancel();
        ui.until(() -> state() instanceof ExportState.Cancelled);
        assertThat(segments.state(1)).isEqualTo(SegmentState.WAITING);
    }

    @Test
    void aPausedExportRestsAndGoesOn() throws InterruptedException {
        AtomicInteger looks = new AtomicInteger();
        AtomicBoolean enough = new AtomicBoolean();
        desk.deliveries.course =
                (_, context) -> {
                    while (!enough.get()) {
                        context.checkCancelled();
                        looks.incrementAndGet();
                    }
                    return Samples.manifest();
                };
        export();
        viewModel.pause();
        ui.until(() -> viewModel.restsProperty().get().contains(ExportViewModel.BY_USER));
        assertThat(state()).isInstanceOf(ExportState.Running.class);
        enough.set(true);
        viewModel.goOn();
        ui.until(() -> state() instanceof ExportState.Finished);
        assertThat(viewModel.restsProperty().get()).isEmpty();
        // The preview may work while the export rests.
        assertThat(desk.subject.rests).startsWith(true, false).endsWith(false);
    }

    @Test
    void aPausedExportCanBeCancelled() throws InterruptedException {
        desk.deliveries.course =
                (_, context) -> {
                    FakeDeliveries.hang(context);
                    return Samples.manifest();
                };
        export();
        viewModel.pause();
        ui.until(() -> !viewModel.restsProperty().get().isEmpty());
        viewModel.cancel();
        ui.until(() -> state() instanceof ExportState.Cancelled);
        assertThat(viewModel.restsProperty().get()).isEmpty();
    }

    @Test
    void aFaultIsShownAndCanBeResumedFrom() throws InterruptedException {
        desk.deliveries.course =
                (watch, _) -> {
                    watch.planned(FakeDeliveries.segments(2));
                    watch.failed(0);
                    throw new StudioFault.Resource("store.disk-full", "Full.", "Free some.");
                };
        export();
        ui.until(() -> state() instanceof ExportState.Failed);
        assertThat(((ExportState.Failed) state()).fault().code()).isEqualTo("store.disk-full");
        assertThat(viewModel.segments().count(SegmentState.FAILED)).isEqualTo(1);
        desk.deliveries.course = (_, _) -> Samples.manifest();
        viewModel.resume();
        ui.until(() -> state() instanceof ExportState.Finished);
    }

    @Test
    void whatIsLeftOfAStepIsNotCalledTheRestOfTheExport() throws InterruptedException {
        desk.deliveries.course =
                (_, context) -> {
                    context.progress(new Progress("mix", 9, 10));
                    FakeDeliveries.hang(context);
                    return Samples.manifest();
                };
        export();
        ui.until(() -> viewModel.run().stageProperty().get() == Stage.MIX);
        viewModel.pulse();
        assertThat(viewModel.run().figuresProperty().get().left()).isEmpty();
    }

    @Test
    void figuresTellFramesRateAndTimeLeft() throws InterruptedException {
        desk.deliveries.course =
                (watch, context) -> {
                    watch.planned(FakeDeliveries.segments(10));
                    watch.reused(0);
                    context.progress(new Progress("render", 150, 300));
                    FakeDeliveries.hang(context);
                    return Samples.manifest();
                };
        export();
        ui.until(() -> viewModel.run().stageProperty().get() == Stage.DRAW);
        ui.until(() -> viewModel.segments().reusedFrames() == 30);
        ExportRun.Figures atFirst = viewModel.run().figuresProperty().get();
        assertThat(atFirst.framesPerSecond()).isEmpty();
        desk.nanoTime.addAndGet(Duration.ofSeconds(10).toNanos());
        viewModel.pulse();
        // 120 of the 150 were drawn, in ten seconds.
        assertThat(viewModel.run().figuresProperty().get())
                .isEqualTo(
                        new ExportRun.Figures(
                                150,
                                300,
                                Optional.of(12.0),
                                Duration.ofSeconds(10),
                                Optional.of(Duration.ofSeconds(13)),
                                Optional.empty()));
        double fraction = viewModel.run().fractionProperty().get();
        assertThat(fraction).isBetween(0.5, 0.6);
        assertThat(desk.work.running().getLast().wholeProperty().get())
                .contains(new Running.Whole(fraction, Optional.of(Duration.ofSeconds(13))));
        viewModel.cancel();
        ui.until(() -> !state().isBusy());
    }

    @Test
    void aFileTheDesktopCannotShowIsNoSilence() throws InterruptedException {
        export();
        ui.until(() -> state() instanceof ExportState.Finished);
        viewModel.reveal();
        ui.until(() -> !desk.shown.isEmpty());
        assertThat(desk.shown.getFirst()).endsWith("film.mp4");
        viewModel.play();
        ui.until(() -> viewModel.care().troubleProperty().get().isPresent());
    }

    @Test
    void closingTheProjectCancelsItsExport() throws InterruptedException {
        desk.deliveries.course =
                (_, context) -> {
                    FakeDeliveries.hang(context);
                    return Samples.manifest();
                };
        export();
        viewModel.close();
        ui.until(() -> state() instanceof ExportState.Cancelled);
        assertThat(desk.ends).isEmpty();
    }
}
