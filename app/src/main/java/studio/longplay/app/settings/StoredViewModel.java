package studio.longplay.app.settings;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import studio.longplay.app.session.Running;
import studio.longplay.app.session.Work;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.render.purge.Purge;
import studio.longplay.engine.render.purge.PurgePlan;
import studio.longplay.engine.render.purge.PurgeWish;
import studio.longplay.engine.render.purge.StoredClass;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// What the data folder holds, class by class, and the removing of those that the window itself
/// does not have open.
///
/// To be used on the window's thread.
public final class StoredViewModel {
    /// The window writes or reads no file of these but whole and at once.
    private static final Set<StoredClass> REMOVABLE =
            EnumSet.of(StoredClass.RECORDINGS, StoredClass.CACHE, StoredClass.LOGS);

    private final Purge purge;
    private final Work work;
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(this, "state", new State.Counting());
    private @Nullable Running running;

    /// Where it is.
    public sealed interface State {
        /// It is being counted.
        record Counting() implements State {}

        /// It was counted.
        record Counted(Map<StoredClass, PurgePlan.Sum> sums) implements State {}

        /// The user is asked whether a class is to go.
        record Asking(Map<StoredClass, PurgePlan.Sum> sums, StoredClass kind) implements State {}

        /// A class goes.
        record Removing(StoredClass kind, Running work) implements State {}

        /// It could not be counted or removed.
        record Refused(StudioFault fault) implements State {}
    }

    public StoredViewModel(Purge purge, Work work) {
        this.purge = purge;
        this.work = work;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Whether a class can go while the window is open.
    public static boolean isRemovable(StoredClass kind) {
        return REMOVABLE.contains(kind);
    }

    /// Counts anew, unless something is being removed.
    public void look() {
        if (state.get() instanceof State.Removing) {
            return;
        }
        state.set(new State.Counting());
        work.start(
                Job.of(
                        "Count what is stored",
                        context -> purge.plan(PurgeWish.everything(), context).sums()),
                new Work.Outcome<>(
                        sums -> state.set(new State.Counted(sums)),
                        this::refused,
                        () -> state.set(new State.Counted(Map.of()))));
    }

    /// Asks whether a class is to go.
    public void ask(StoredClass kind) {
        if (state.get() instanceof State.Counted(var sums) && isRemovable(kind)) {
            state.set(new State.Asking(sums, kind));
        }
    }

    /// It is to stay.
    public void keep() {
        if (state.get() instanceof State.Asking(var sums, _)) {
            state.set(new State.Counted(sums));
        }
    }

    /// It is to go.
    public void remove() {
        if (state.get() instanceof State.Asking(_, StoredClass kind)) {
            Running begun =
                    work.start(
                            Job.of(
                                    "Remove what is stored",
                                    context -> purge.run(PurgeWish.of(Set.of(kind)), context)),
                            new Work.Outcome<>(_ -> ended(), this::refused, this::ended));
            running = begun;
            state.set(new State.Removing(kind, begun));
        }
    }

    /// Stops removing; what is gone is gone.
    public void stop() {
        if (running != null) {
            running.cancel();
        }
    }

    private void ended() {
        running = null;
        state.set(new State.Counting());
        look();
    }

    private void refused(StudioFault fault) {
        running = null;
        state.set(new State.Refused(fault));
    }
}
