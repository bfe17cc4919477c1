package studio.longplay.app.export;

import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import studio.longplay.app.session.Running;
import studio.longplay.app.session.Work;
import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.render.DeliverySettings;
import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.render.make.SegmentWatch;
import studio.longplay.engine.time.TimeRange;

import java.nio.file.Path;
import java.util.Optional;

/// The export sheet: choices, the outlook on what they would take, and the export itself.
///
/// An export goes on when the sheet is closed; closing this, with the project, cancels it. To be
/// used on the window's thread.
public final class ExportViewModel implements AutoCloseable {
    private final Surroundings around;
    private final ExportChoices choices;
    private final SegmentLedger segments;
    private final ExportRun run;
    private final ReadOnlyObjectWrapper<Outlook> outlook =
            new ReadOnlyObjectWrapper<>(this, "outlook", new Outlook.Reckoning());
    private final ReadOnlyObjectWrapper<ExportState> state =
            new ReadOnlyObjectWrapper<>(this, "state", new ExportState.Idle());
    private final ReadOnlyObjectWrapper<Optional<StudioFault>> trouble =
            new ReadOnlyObjectWrapper<>(this, "trouble", Optional.empty());
    private final BooleanBinding canExport;
    private final ChangeListener<Project> projectListener = (_, _, now) -> projectChanged(now);
    private final InvalidationListener marksListener = _ -> marksChanged();
    private @Nullable Running reckoning;
    private int reckonings;
    private int watchers;
    private boolean closed;

    /// What the sheet lives in.
    ///
    /// @param work shows in the status bar; does the export
    /// @param quiet shows nowhere; does what is over in a moment
    /// @param memory where films went
    /// @param usualFolder where films go by default, for example the user's videos
    public record Surroundings(
            ExportSubject subject,
            Deliveries deliveries,
            Work work,
            Work quiet,
            ObjectProperty<ExportMemory> memory,
            Path usualFolder,
            ExportNews news,
            FilePlaces places,
            ExportClock clock) {}

    private record Request(Project project, Path folder, DeliverySettings settings) {}

    public ExportViewModel(Surroundings around) {
        this.around = around;
        this.choices = new ExportChoices(around.subject(), folder(around));
        this.segments = new SegmentLedger(around.clock().ui());
        this.run = new ExportRun(segments, around.clock().nanoTime());
        this.canExport =
                Bindings.createBooleanBinding(
                        () ->
                                !state.get().isBusy()
                                        && outlook.get() instanceof Outlook.Clear clear
                                        && clear.fits(),
                        state,
                        outlook);
        around.subject().projectProperty().addListener(projectListener);
        around.subject().marksProperty().addListener(marksListener);
        InvalidationListener changed = _ -> reckonIfWatched();
        choices.presetProperty().addListener(changed);
        choices.captionsProperty().addListener(changed);
        choices.targetProperty().addListener(changed);
        choices.markedOnlyProperty().addListener(changed);
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
        return outlook.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<ExportState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// The figures of the export that runs or ran last.
    public ExportRun run() {
        return run;
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
        if (reckoning != null) {
            reckoning.cancel();
        }
        outlook.set(new Outlook.Reckoning());
        Request asked;
        try {
            asked = request();
        } catch (StudioFault fault) {
            outlook.set(new Outlook.Barred(fault));
            return;
        }
        int number = ++reckonings;
        reckoning =
                around.quiet()
                        .start(
                                Job.of("Forecast", _ -> look(asked)),
                                Work.Outcome.of(
                                        clear -> tellIfNewest(number, clear),
                                        fault -> tellIfNewest(number, new Outlook.Barred(fault))));
    }

    private Request request() throws StudioFault {
        DeliverySettings settings = choices.settings().withCast(around.subject().cast());
        return new Request(choices.project(), choices.folderProperty().get(), settings);
    }

    private Outlook look(Request asked) throws StudioFault {
        Deliveries.Room room = around.deliveries().room(asked.folder);
        return new Outlook.Clear(around.deliveries().plan(asked.project, asked.settings), room);
    }

    private void tellIfNewest(int number, Outlook news) {
        if (number == reckonings) {
            outlook.set(news);
        }
    }

    /// Begins the export as it was chosen; does nothing while one runs or there is no room.
    public void export() {
        if (canExport.get()) {
            begin();
        }
    }

    /// Goes on where the last export stopped: with the same choices, and the project as it is now.
    public void resume() {
        if (state.get().isResumable()) {
            begin();
        }
    }

    private void begin() {
        try {
            begin(request());
        } catch (StudioFault fault) {
            state.set(new ExportState.Failed(fault));
        }
    }

    private void begin(Request asked) {
        remember(asked);
        SegmentWatch watch = segments.begin();
        run.begin();
        state.set(new ExportState.Running());
        around.subject().restPreview(true);
        around.news().begun();
        Running begun =
                around.work()
                        .start(
                                Job.of(
                                        around.news().title(asked.project.title()),
                                        context ->
                                                around.deliveries()
                                                        .deliver(
                                                                asked.project,
                                                                asked.folder,
                                                                asked.settings,
                                                                watch,
                                                                context)),
                                new Work.Outcome<>(
                                        manifest -> finished(manifest, asked),
                                        fault -> ended(new ExportState.Failed(fault)),
                                        () -> ended(new ExportState.Cancelled())));
        run.follow(begun);
    }

    private void remember(Request asked) {
        String id = asked.project.id().value();
        around.memory().set(around.memory().get().with(id, asked.folder));
    }

    private void finished(Manifest manifest, Request asked) {
        if (!closed) {
            for (Edit decision : around.deliveries().decisions(choices.project(), manifest)) {
                around.subject().apply(decision);
            }
        }
        ended(new ExportState.Finished(manifest, asked.folder));
    }

    private void ended(ExportState end) {
        run.pulse();
        segments.ended();
        state.set(end);
        if (!closed) {
            around.subject().restPreview(false);
            around.news().ended(end);
            reckonIfWatched();
        }
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

    /// Why the desktop could not show a file; empty while it did what it was asked.
    public ReadOnlyObjectProperty<Optional<StudioFault>> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /// Shows the finished film in the desktop's file browser.
    public void reveal() {
        withFilm(film -> around.places().reveal(film.film()));
    }

    /// Plays the finished film with the desktop's player.
    public void play() {
        withFilm(film -> around.places().open(film.film()));
    }

    /// Opens the report in the desktop's browser.
    public void openReport() {
        withFilm(film -> around.places().open(film.report()));
    }

    private interface Showing {
        void show(ExportState.Finished film) throws StudioFault;
    }

    private void withFilm(Showing showing) {
        if (!(state.get() instanceof ExportState.Finished film)) {
            return;
        }
        trouble.set(Optional.empty());
        around.quiet()
                .start(
                        Job.of(
                                "Show a file",
                                _ -> {
                                    showing.show(film);
                                    return film;
                                }),
                        Work.Outcome.of(_ -> {}, fault -> trouble.set(Optional.of(fault))));
    }

    @Override
    public void close() {
        closed = true;
        around.subject().projectProperty().removeListener(projectListener);
        around.subject().marksProperty().removeListener(marksListener);
        if (reckoning != null) {
            reckoning.cancel();
        }
        run.cancel();
    }
}
