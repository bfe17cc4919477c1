package studio.longplay.app.export;

import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;

import studio.longplay.app.session.Running;
import studio.longplay.app.session.Work;
import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.render.DeliverySettings;
import studio.longplay.engine.render.FolderVerification.Depth;
import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.render.make.SegmentWatch;
import studio.longplay.engine.render.preset.Objection;
import studio.longplay.engine.render.preset.PresetTerms;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The export sheet: choices, the outlook on what they would take, and the export itself.
///
/// An export goes on when the sheet is closed; closing this, with the project, cancels it. To be
/// used on the window's thread.
public final class ExportViewModel implements AutoCloseable {
    /// The reason of a rest that the user wanted.
    public static final String BY_USER = "you";

    private final Surroundings around;
    private final ExportChoices choices;
    private final SegmentLedger segments;
    private final ExportRun run;
    private final CareViewModel care;
    private final PresetsViewModel presets;
    private final CareChoices caring;
    private final BooleanProperty expert = new SimpleBooleanProperty(this, "expert");
    private final Reckoner reckoner;
    private final Resting resting;
    private final ReadOnlyObjectWrapper<ExportState> state =
            new ReadOnlyObjectWrapper<>(this, "state", new ExportState.Idle());
    private final ObjectProperty<Aside> aside =
            new SimpleObjectProperty<>(this, "aside", Aside.NONE);
    private final BooleanBinding canExport;
    private final ChangeListener<Project> projectListener = (_, _, now) -> projectChanged(now);
    private final InvalidationListener marksListener = _ -> marksChanged();
    private Optional<ExportRequest> delivered = Optional.empty();
    private int watchers;
    private boolean closed;

    /// What the sheet lives in.
    ///
    /// @param presets keeps the user's own
    /// @param work shows in the status bar; does the export
    /// @param quiet shows nowhere; does what is over in a moment
    /// @param memory where films went
    /// @param log what was delivered
    /// @param usualFolder where films go by default, for example the user's videos
    public record Surroundings(
            ExportSubject subject,
            Deliveries deliveries,
            PresetKeeping presets,
            Work work,
            Work quiet,
            ObjectProperty<ExportMemory> memory,
            ObjectProperty<DeliveryLog> log,
            Path usualFolder,
            ExportNews news,
            FilePlaces places,
            ExportClock clock) {}

    public ExportViewModel(Surroundings around) {
        this.around = around;
        this.choices = new ExportChoices(around.subject(), folder(around), around.memory());
        this.presets = new PresetsViewModel(around.presets(), around.quiet(), choices::choose);
        choices.basedOn(presets::basis);
        this.segments = new SegmentLedger(around.clock().ui());
        this.run = new ExportRun(segments, around.clock().nanoTime());
        this.care =
                new CareViewModel(
                        new CareViewModel.Surroundings(
                                around.deliveries(),
                                around.places(),
                                around.work(),
                                around.quiet(),
                                around.log()));
        this.reckoner = new Reckoner(around.deliveries(), around.quiet());
        this.resting = new Resting(around.clock().ui());
        resting.restsProperty().addListener((_, _, now) -> restsChanged(now));
        this.canExport =
                Bindings.createBooleanBinding(
                        () ->
                                !state.get().isBusy()
                                        && outlookProperty().get() instanceof Outlook.Clear clear
                                        && clear.canBegin(),
                        state,
                        reckoner.outlookProperty());
        this.caring = new CareChoices(around.memory());
        around.subject().projectProperty().addListener(projectListener);
        around.subject().marksProperty().addListener(marksListener);
        InvalidationListener changed = _ -> reckonIfWatched();
        choices.presetProperty().addListener(changed);
        choices.captionsProperty().addListener(changed);
        choices.targetProperty().addListener(changed);
        choices.markedOnlyProperty().addListener(changed);
        choices.lengthProperty().addListener(changed);
        choices.folderProperty().addListener(changed);
    }

    private static Path folder(Surroundings around) {
        Project project = around.subject().projectProperty().getValue();
        ExportMemory memory = around.memory().get();
        return memory.folderOf(project.id().value())
                .orElseGet(() ->
                        memory.parent()
                                .orElse(around.usualFolder())
                                .resolve(FolderName.of(project.title())));
    }

    public ExportChoices choices() {
        return choices;
    }

    public ReadOnlyObjectProperty<Outlook> outlookProperty() {
        return reckoner.outlookProperty();
    }

    public ReadOnlyObjectProperty<ExportState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// The figures of the export that runs or ran last.
    public ExportRun run() {
        return run;
    }

    /// The history of deliveries, and what can be done with one.
    public CareViewModel care() {
        return care;
    }

    /// The presets there are.
    public PresetsViewModel presets() {
        return presets;
    }

    /// The questions before a long film, asked anew.
    GuideViewModel guide() {
        return new GuideViewModel(new GuideQuestions());
    }

    /// Whether every term of the preset is shown.
    public BooleanProperty expertProperty() {
        return expert;
    }

    /// How exports are looked after.
    CareChoices caring() {
        return caring;
    }

    /// Takes back what was changed of the chosen preset's terms.
    public void reset() {
        choices.presetProperty().set(presets.unchanged(choices.presetProperty().get()));
    }

    /// What the sheet shows beside the way of an export.
    public ObjectProperty<Aside> asideProperty() {
        return aside;
    }

    SegmentLedger segments() {
        return segments;
    }

    /// The range between the marks; empty while there is none.
    public ObservableValue<Optional<TimeRange>> marksProperty() {
        return around.subject().marksProperty();
    }

    /// Whether there is something to begin and room for it.
    public BooleanBinding canExport() {
        return canExport;
    }

    /// Somebody looks: as long as anybody does, the outlook is kept up to date.
    ///
    /// @return ends it
    public Runnable watch() {
        watchers++;
        reckonIfWatched();
        return () -> watchers--;
    }

    private void projectChanged(Project project) {
        choices.follow(project);
        reckonIfWatched();
    }

    private void marksChanged() {
        if (around.subject().marksProperty().getValue().isEmpty()) {
            choices.markedOnlyProperty().set(false);
        } else if (choices.markedOnlyProperty().get()) {
            reckonIfWatched();
        }
    }

    private void reckonIfWatched() {
        if (watchers > 0 && !state.get().isBusy() && !closed) {
            reckon();
        }
    }

    private void reckon() {
        try {
            reckoner.begin(request());
        } catch (StudioFault fault) {
            reckoner.bar(fault);
        }
    }

    private ExportRequest request() throws StudioFault {
        DeliverySettings settings = choices.settings().withCast(around.subject().cast());
        return new ExportRequest(
                choices.project(),
                around.subject().folder(),
                choices.folderProperty().get(),
                settings,
                caring.wish());
    }

    /// Takes what would do instead of what was objected to.
    public void useInstead(Objection objection) {
        try {
            choices.presetProperty()
                    .set(PresetTerms.over(choices.presetProperty().get(), objection.instead()));
        } catch (StudioFault.Input senseless) {
            reckoner.bar(senseless);
        }
    }

    /// Begins the export as it was chosen; does nothing while one runs or there is no room.
    public void export() {
        if (canExport.get()) {
            begin(false);
        }
    }

    /// Puts the export into the queue as it was chosen; does nothing while there is no room for it.
    public void queue() {
        if (!canExport.get()) {
            return;
        }
        try {
            ExportRequest asked = request();
            remember(asked);
            around.quiet()
                    .start(
                            Job.of(
                                    around.news().title(asked.project().title()),
                                    _ -> {
                                        around.deliveries().queue(asked);
                                        return asked;
                                    }),
                            Work.Outcome.of(
                                    _ -> around.news().queued(asked.project().title()),
                                    reckoner::bar));
        } catch (StudioFault fault) {
            reckoner.bar(fault);
        }
    }

    /// Goes on where the last export stopped: with the same choices, and the project as it is now.
    public void resume() {
        if (state.get().isResumable()) {
            begin(false);
        }
    }

    /// @param before whether it is asked for as the film that is there was
    private void begin(boolean before) {
        try {
            begin(before ? request().asBefore() : request());
        } catch (StudioFault fault) {
            state.set(new ExportState.Failed(fault));
        }
    }

    private void begin(ExportRequest asked) {
        remember(asked);
        delivered = Optional.of(asked);
        aside.set(Aside.NONE);
        SegmentWatch watch = segments.begin();
        run.begin(asked.settings().preset().kind().hasPicture());
        Resting.Gate gate = resting.begin(caring.sparingProperty().get());
        state.set(new ExportState.Running());
        around.subject().restPreview(true);
        around.news().begun();
        Running begun =
                around.work()
                        .start(
                                Job.of(
                                        around.news().title(asked.project().title()),
                                        context ->
                                                around.deliveries()
                                                        .deliver(
                                                                asked,
                                                                watch,
                                                                gate.around(context))),
                                new Work.Outcome<>(
                                        manifest -> finished(manifest, asked),
                                        fault -> ended(new ExportState.Failed(fault)),
                                        () -> ended(new ExportState.Cancelled())));
        run.follow(begun);
    }

    private void remember(ExportRequest asked) {
        String id = asked.project().id().value();
        around.memory().set(around.memory().get().with(id, asked.folder()));
    }

    private void finished(Manifest manifest, ExportRequest asked) {
        if (!closed) {
            for (Edit decision : around.deliveries().decisions(choices.project(), manifest)) {
                around.subject().apply(decision);
            }
        }
        ExportState.Finished done = new ExportState.Finished(manifest, asked.folder());
        care.delivered(DeliveryLog.Entry.of(done, asked));
        ended(done);
    }

    private void ended(ExportState end) {
        run.pulse();
        resting.end();
        segments.ended();
        state.set(end);
        if (!closed) {
            around.subject().restPreview(false);
            around.news().ended(end);
            reckonIfWatched();
        }
    }

    private void restsChanged(List<String> rests) {
        run.rest(!rests.isEmpty());
        if (state.get().isBusy()) {
            around.subject().restPreview(rests.isEmpty());
        }
    }

    /// Why the export rests: [#BY_USER] or what the engine says; empty while it works.
    public ReadOnlyObjectProperty<List<String>> restsProperty() {
        return resting.restsProperty();
    }

    /// Has the export rest where it stands; what is in work is finished first.
    public void pause() {
        if (state.get() instanceof ExportState.Running) {
            resting.pause();
        }
    }

    /// Has the export go on.
    public void goOn() {
        resting.goOn();
    }

    /// Stops the export; what is finished is kept.
    public void cancel() {
        if (state.get() instanceof ExportState.Running) {
            state.set(new ExportState.Stopping());
            run.cancel();
        }
    }

    /// Back to the choices, after an export ended.
    public void startOver() {
        if (!state.get().isBusy()) {
            state.set(new ExportState.Idle());
            reckonIfWatched();
        }
    }

    /// Lets the clocks of a running export go on.
    public void pulse() {
        if (state.get().isBusy()) {
            run.pulse();
        }
    }

    /// Shows the finished film in the desktop's file browser.
    public void reveal() {
        if (state.get() instanceof ExportState.Finished done) {
            care.reveal(done.film());
        }
    }

    /// Plays the finished film with the desktop's player.
    public void play() {
        if (state.get() instanceof ExportState.Finished done) {
            care.play(done.film());
        }
    }

    /// Opens the report in the desktop's browser.
    public void openReport() {
        if (state.get() instanceof ExportState.Finished done) {
            care.openReport(done.folder());
        }
    }

    /// Reads every file of the finished delivery and holds it against what was delivered.
    public void verify(Depth depth) {
        if (state.get() instanceof ExportState.Finished done) {
            care.verify(done.folder(), depth, around.news().verifying(done.manifest().title()));
        }
    }

    /// The same of an earlier delivery.
    public void verify(DeliveryLog.Entry entry, Depth depth) {
        care.verify(entry.path(), depth, around.news().verifying(entry.title()));
    }

    /// Puts a delivery on the list that need not have been made here, and verifies it.
    public void add(Path folder) {
        care.add(folder, choices.project(), entry -> verify(entry, Depth.USUAL));
    }

    /// Delivers once more what was delivered last: what is still right stays, the rest is made.
    public void repair() {
        if (!state.get().isBusy()) {
            delivered.ifPresent(this::begin);
        }
    }

    /// The same of an earlier delivery of this project, with all that it was asked for.
    public void repair(DeliveryLog.Entry entry) {
        boolean last = delivered.filter(asked -> asked.folder().equals(entry.path())).isPresent();
        if (last) {
            repair();
        } else if (!entry.projectId().equals(choices.project().id().value())) {
            care.tell(
                    new StudioFault.Input(
                            "export.other-project",
                            "This film was made from another project.",
                            "Open that project; its deliveries can be repaired there."));
        } else if (!state.get().isBusy()) {
            presets.named(entry.preset()).ifPresent(choices::choose);
            choices.folderProperty().set(entry.path());
            begin(true);
        }
    }

    /// Whether pictures are or were drawn for what is or was delivered last.
    boolean hasPictures() {
        return delivered.map(asked -> asked.settings().preset().kind().hasPicture()).orElse(true);
    }

    /// The frames in a second of what is or was delivered last.
    FrameRate frameRate() {
        return delivered
                .map(request -> request.settings().preset().rate())
                .orElse(FrameRate.FPS_30);
    }

    /// Moves the playhead to a place of the film, counted from its beginning.
    public void goTo(MediaTime time) {
        MediaTime start =
                delivered
                        .flatMap(request -> request.settings().range())
                        .map(TimeRange::start)
                        .orElse(MediaTime.ZERO);
        around.subject().goTo(start.plus(time));
    }

    @Override
    public void close() {
        closed = true;
        around.subject().projectProperty().removeListener(projectListener);
        around.subject().marksProperty().removeListener(marksListener);
        reckoner.cancel();
        run.cancel();
        care.close();
    }
}
