package studio.longplay.app.mixer;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import studio.longplay.app.session.Running;
import studio.longplay.app.session.Session;
import studio.longplay.app.session.Work;
import studio.longplay.app.words.Words;
import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.render.HardLines;
import studio.longplay.engine.render.deliver.SpeechFacts.HardLine;
import studio.longplay.engine.render.lay.Placed;
import studio.longplay.engine.render.preview.PreviewScene;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.script.ElementId;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The lines that are hard to understand over music and effects: found when asked for, shown, and
/// mended one by one or all at once.
public final class HardLinesViewModel implements AutoCloseable {
    /// Measures a project.
    @FunctionalInterface
    public interface Finder {
        HardLines find(Project project, JobContext context) throws StudioFault;
    }

    /// What is known.
    enum State {
        /// Nobody asked yet.
        UNKNOWN,
        /// Being measured.
        FINDING,
        /// Measured, and nothing was edited since.
        KNOWN,
        /// Measured, and the project was edited since.
        OUTDATED
    }

    private final Session session;
    private final Finder finder;
    private final Work work;
    private final Words words = Words.of("mixer");
    private final ObservableList<HardLine> lines = FXCollections.observableArrayList();
    // One view for all who ask: listeners of a view that nobody holds are lost with it.
    private final ObservableList<HardLine> shown = FXCollections.unmodifiableObservableList(lines);
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(this, "state", State.UNKNOWN);
    private final ReadOnlyObjectWrapper<Optional<Running>> running =
            new ReadOnlyObjectWrapper<>(this, "running", Optional.empty());
    private final ReadOnlyObjectWrapper<String> notice =
            new ReadOnlyObjectWrapper<>(this, "notice", "");
    private final ChangeListener<Project> edited = (_, _, _) -> edited();
    private @Nullable HardLines found;
    private @Nullable Project measured;

    /// The project with every mending that was asked for, as long as the session has not caught up:
    /// the next one is reckoned from it, and takes none back.
    private @Nullable Project mended;

    private int awaited;

    /// @param work where the measuring is done
    public HardLinesViewModel(Session session, Finder finder, Work work) {
        this.session = session;
        this.finder = finder;
        this.work = work;
        session.projectProperty().addListener(edited);
    }

    /// The hard lines, the worst first; empty while none is known.
    ObservableList<HardLine> lines() {
        return shown;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// What is being measured now, to be shown and cancelled.
    ReadOnlyObjectProperty<Optional<Running>> runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// Why it could not be measured; empty if it could.
    ReadOnlyObjectProperty<String> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /// Measures every line of the project as it is now.
    void find() {
        if (state.get() == State.FINDING) {
            return;
        }
        Project project = session.project();
        notice.set("");
        state.set(State.FINDING);
        running.set(
                Optional.of(
                        work.start(
                                Job.of(
                                        words.get("clarity.finding"),
                                        inside -> finder.find(project, inside)),
                                new Work.Outcome<>(
                                        result -> known(project, result),
                                        this::failed,
                                        this::cancelled))));
    }

    private void known(Project project, HardLines result) {
        running.set(Optional.empty());
        found = result;
        measured = project;
        lines.setAll(result.worst());
        state.set(project.equals(session.project()) ? State.KNOWN : State.OUTDATED);
    }

    private void failed(StudioFault fault) {
        notice.set(fault.getMessage());
        cancelled();
    }

    private void cancelled() {
        running.set(Optional.empty());
        state.set(found == null ? State.UNKNOWN : State.OUTDATED);
    }

    private void edited() {
        awaited = Math.max(0, awaited - 1);
        if (awaited == 0) {
            mended = null;
        }
        if (state.get() == State.KNOWN && !session.project().equals(measured)) {
            state.set(State.OUTDATED);
        }
    }

    /// Selects a line in the script and goes to it.
    void show(HardLine line) {
        ElementId id = new ElementId(line.line());
        session.selection().select(id);
        session.previewProperty().get().ifPresent(preview -> seek(preview, id));
    }

    private void seek(PreviewState preview, ElementId id) {
        for (PreviewScene scene : preview.scenes()) {
            for (Placed.PlacedLine line : scene.layout().lines()) {
                if (line.line().id().equals(id)) {
                    session.transport().seek(scene.start().plus(line.range().start()));
                    return;
                }
            }
        }
    }

    /// Takes music and effects down under one line.
    void mend(HardLine line) {
        HardLines known = found;
        if (known != null) {
            known.remedy(latest(), new ElementId(line.line())).ifPresent(this::apply);
            lines.remove(line);
        }
    }

    /// Takes music and effects down under all of them, as one edit.
    void mendAll() {
        HardLines known = found;
        if (known != null) {
            known.remedyOf(latest(), left()).ifPresent(this::apply);
            lines.clear();
        }
    }

    private Project latest() {
        Project waiting = mended;
        return waiting == null ? session.project() : waiting;
    }

    private void apply(Edit edit) {
        mended = edit.applyTo(latest());
        awaited++;
        session.apply(edit);
    }

    /// Those that were mended one by one are not mended again.
    private Set<ElementId> left() {
        return lines.stream().map(line -> new ElementId(line.line())).collect(Collectors.toSet());
    }

    @Override
    public void close() {
        session.projectProperty().removeListener(edited);
        running.get().ifPresent(Running::cancel);
    }
}
