package studio.longplay.app.status;

import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import studio.longplay.app.session.Running;
import studio.longplay.app.session.Session;
import studio.longplay.app.session.Work;
import studio.longplay.app.words.Words;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.render.preview.PreviewWork;

/// What the status bar says; every figure in it was measured.
public final class StatusViewModel implements AutoCloseable {
    private final Session session;

    /// Held here, because a list that only looks at another is forgotten with its listeners.
    private final ObservableList<Running> running;

    private final Words words = Words.of("status");
    private final InvalidationListener previewed = _ -> followPreview();
    private final InvalidationListener progressed = _ -> followDoing();
    private final ListChangeListener<Running> begunOrEnded = _ -> followNewest();
    private final ReadOnlyObjectWrapper<Doing> doing =
            new ReadOnlyObjectWrapper<>(this, "doing", Doing.NOTHING);
    private final ReadOnlyObjectWrapper<LinesState> lines =
            new ReadOnlyObjectWrapper<>(this, "lines", LinesState.NONE);
    private final ReadOnlyObjectWrapper<MachineWords> machine =
            new ReadOnlyObjectWrapper<>(this, "machine", MachineWords.UNKNOWN);
    private @Nullable Running newest;

    public StatusViewModel(Session session, Work work) {
        this.session = session;
        running = work.running();
        session.previewProperty().addListener(previewed);
        running.addListener(begunOrEnded);
        followPreview();
        followNewest();
    }

    /// What the machine was last seen doing.
    public void seen(MachineWatch.Sight sight) {
        machine.set(MachineWords.of(sight, words));
    }

    private void followPreview() {
        session.previewProperty()
                .get()
                .ifPresent(state -> {
                    lines.set(LinesState.of(state, words));
                });
        followDoing();
    }

    private void followNewest() {
        Running before = newest;
        if (before != null) {
            before.progressProperty().removeListener(progressed);
            before.wholeProperty().removeListener(progressed);
        }
        Running now = running.isEmpty() ? null : running.getLast();
        newest = now;
        if (now != null) {
            now.progressProperty().addListener(progressed);
            now.wholeProperty().addListener(progressed);
        }
        followDoing();
    }

    private void followDoing() {
        Running now = newest;
        doing.set(now == null ? makingPreview() : Doing.of(now, words));
    }

    /// What is made for the preview, whatever else is running.
    Doing makingPreview() {
        PreviewWork making =
                session.previewProperty().get().map(PreviewState::work).orElse(PreviewWork.NONE);
        return Doing.of(making, words);
    }

    /// How a piece of work fares.
    Doing doing(Running running) {
        return Doing.of(running, words);
    }

    /// What is running, to be shown in a list and cancelled.
    public ObservableList<Running> running() {
        return running;
    }

    /// Stops the newest piece of work.
    public void cancelNewest() {
        Running now = newest;
        if (now != null) {
            now.cancel();
        }
    }

    /// How far the lines of the script are.
    public ReadOnlyObjectProperty<LinesState> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /// What is being done now: the newest piece of work, else what is made for the preview.
    public ReadOnlyObjectProperty<Doing> doingProperty() {
        return doing.getReadOnlyProperty();
    }

    /// How the machine fares.
    public ReadOnlyObjectProperty<MachineWords> machineProperty() {
        return machine.getReadOnlyProperty();
    }

    /// How many things are wrong with the machine, in words.
    String warningWords() {
        return words.get("warnings", machine.get().warnings().size());
    }

    @Override
    public void close() {
        session.previewProperty().removeListener(previewed);
        running.removeListener(begunOrEnded);
        Running now = newest;
        if (now != null) {
            now.progressProperty().removeListener(progressed);
            now.wholeProperty().removeListener(progressed);
        }
    }
}
