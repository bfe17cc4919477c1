package studio.longplay.app.export;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import studio.longplay.app.session.Running;
import studio.longplay.app.session.Work;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.render.FolderVerification.Depth;
import studio.longplay.engine.render.deliver.FolderCheck;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Looks after what was delivered: the history of deliveries, whether their files are still the
/// ones that were delivered, and showing them. To be used on the window's thread.
public final class CareViewModel implements AutoCloseable {
    private static final String REPORT = "report.html";

    /// What the quality check calls its step.
    private static final String WATCHING = "check";

    private final Surroundings around;
    private final Map<Path, ObjectProperty<FolderState>> states = new HashMap<>();
    private final Map<Path, Running> checks = new HashMap<>();
    private final Map<Path, ObjectProperty<LeftoversState>> leftovers = new HashMap<>();
    private final ObjectProperty<Optional<StudioFault>> trouble =
            new SimpleObjectProperty<>(this, "trouble", Optional.empty());

    /// What it needs.
    ///
    /// @param work shows in the status bar; reads the folders
    /// @param quiet shows nowhere; asks the desktop
    public record Surroundings(
            Deliveries deliveries,
            FilePlaces places,
            Work work,
            Work quiet,
            ObjectProperty<DeliveryLog> log) {}

    CareViewModel(Surroundings around) {
        this.around = around;
    }

    /// The deliveries there were, the newest first.
    public ReadOnlyObjectProperty<DeliveryLog> logProperty() {
        return around.log();
    }

    /// An export ended: what it left is not what the one before it left.
    void delivered(DeliveryLog.Entry newest) {
        remember(newest);
        leftovers(newest.path()).set(new LeftoversState.There());
    }

    private void remember(DeliveryLog.Entry newest) {
        around.log().set(around.log().get().with(newest));
        state(newest.path()).set(new FolderState.Unknown());
    }

    /// Deletes what earlier exports left in a folder, unless that is going on already.
    ///
    /// @param title what the work is called in the status bar
    void deleteLeftovers(Path folder, String title) {
        ObjectProperty<LeftoversState> state = leftovers(folder);
        if (state.get() instanceof LeftoversState.Going) {
            return;
        }
        trouble.set(Optional.empty());
        state.set(new LeftoversState.Going());
        around.work()
                .start(
                        Job.of(
                                title,
                                context -> around.deliveries().deleteLeftovers(folder, context)),
                        new Work.Outcome<>(
                                state::set,
                                fault -> {
                                    state.set(new LeftoversState.There());
                                    tell(fault);
                                },
                                () -> state.set(new LeftoversState.There())));
    }

    /// What becomes of them since the last export into that folder.
    ReadOnlyObjectProperty<LeftoversState> leftoversIn(Path folder) {
        return leftovers(folder);
    }

    private ObjectProperty<LeftoversState> leftovers(Path folder) {
        return leftovers.computeIfAbsent(
                folder,
                path ->
                        new SimpleObjectProperty<>(
                                this, path.toString(), new LeftoversState.There()));
    }

    /// Puts a folder on the list that need not have been made here.
    ///
    /// @param then hears of it once it is there
    void add(Path folder, Project project, Consumer<DeliveryLog.Entry> then) {
        trouble.set(Optional.empty());
        around.quiet()
                .start(
                        Job.of("Read a delivery", _ -> around.deliveries().found(folder, project)),
                        Work.Outcome.of(
                                found -> {
                                    remember(found);
                                    then.accept(found);
                                },
                                this::tell));
    }

    /// Takes a delivery off the list; its folder stays.
    public void forget(DeliveryLog.Entry entry) {
        around.log().set(around.log().get().without(entry));
    }

    /// What is known about a folder.
    public ReadOnlyObjectProperty<FolderState> stateOf(Path folder) {
        return state(folder);
    }

    private ObjectProperty<FolderState> state(Path folder) {
        return states.computeIfAbsent(
                folder,
                path ->
                        new SimpleObjectProperty<>(
                                this, path.toString(), new FolderState.Unknown()));
    }

    /// Reads every file of a folder and holds it against what was delivered.
    ///
    /// @param depth how much of the film is measured anew
    /// @param title what the work is called in the status bar
    public void verify(Path folder, Depth depth, String title) {
        ObjectProperty<FolderState> state = state(folder);
        if (state.get() instanceof FolderState.Checking) {
            return;
        }
        state.set(FolderState.Checking.BEGUN);
        Running begun =
                around.work()
                        .start(
                                Job.of(
                                        title,
                                        context ->
                                                around.deliveries().verify(folder, depth, context)),
                                new Work.Outcome<>(
                                        found -> ended(folder, judged(found, depth)),
                                        fault -> ended(folder, new FolderState.Unreadable(fault)),
                                        () -> ended(folder, new FolderState.Unknown())));
        if (state.get() instanceof FolderState.Checking) {
            checks.put(folder, begun);
            begun.progressProperty().addListener((_, _, now) -> reached(folder, now, begun.left()));
        }
    }

    private void reached(Path folder, Progress now, Optional<Duration> left) {
        if (state(folder).get() instanceof FolderState.Checking) {
            state(folder)
                    .set(
                            new FolderState.Checking(
                                    now.step().equals(WATCHING), now.fraction(), left));
        }
    }

    private void ended(Path folder, FolderState found) {
        checks.remove(folder);
        state(folder).set(found);
    }

    private static FolderState judged(FolderCheck.Result found, Depth depth) {
        List<FolderCheck.Verdict> wrong =
                found.verdicts().stream().filter(verdict -> !verdict.sound()).toList();
        return wrong.isEmpty()
                ? new FolderState.Sound(found.verdicts().size(), depth)
                : new FolderState.Damaged(wrong);
    }

    /// Stops looking at a folder.
    public void stop(Path folder) {
        @Nullable Running check = checks.get(folder);
        if (check != null) {
            check.cancel();
        }
    }

    /// Why the last wish was not done; empty while it was.
    public ReadOnlyObjectProperty<Optional<StudioFault>> troubleProperty() {
        return trouble;
    }

    void tell(StudioFault fault) {
        trouble.set(Optional.of(fault));
    }

    /// Shows a file in the desktop's file browser.
    public void reveal(Path file) {
        ask(() -> around.places().reveal(file));
    }

    /// Opens a film with the desktop's player.
    public void play(Path film) {
        ask(() -> around.places().open(film));
    }

    /// Opens a folder's report in the desktop's browser.
    public void openReport(Path folder) {
        ask(() -> around.places().open(folder.resolve(REPORT)));
    }

    private interface Wish {
        void ask() throws StudioFault;
    }

    private void ask(Wish wish) {
        trouble.set(Optional.empty());
        around.quiet()
                .start(
                        Job.of(
                                "Show a file",
                                _ -> {
                                    wish.ask();
                                    return true;
                                }),
                        Work.Outcome.of(_ -> {}, fault -> trouble.set(Optional.of(fault))));
    }

    @Override
    public void close() {
        checks.values().forEach(Running::cancel);
    }
}
