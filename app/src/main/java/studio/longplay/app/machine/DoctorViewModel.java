package studio.longplay.app.machine;

import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import studio.longplay.app.session.Running;
import studio.longplay.app.session.Work;
import studio.longplay.app.session.Work.Outcome;
import studio.longplay.app.words.Words;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.render.doctor.Finding;
import studio.longplay.engine.render.doctor.Verdict;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;

/// What the doctor found, as it is found; to be used on the window's thread.
public final class DoctorViewModel implements AutoCloseable {
    private final Surgery surgery;
    private final Work work;
    private final Executor ui;
    private final Words words = Words.of("machine");
    private final ObservableList<Finding> findings = FXCollections.observableArrayList();
    // One view for all who ask: listeners of a view that nobody holds are lost with it.
    private final ObservableList<Finding> shown =
            FXCollections.unmodifiableObservableList(findings);
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(this, "fraction");
    private final ReadOnlyStringWrapper doing = new ReadOnlyStringWrapper(this, "doing", "");
    private final ReadOnlyObjectWrapper<Told> told =
            new ReadOnlyObjectWrapper<>(this, "told", Told.NOTHING);
    private @Nullable Running examination;

    /// What is said over the list.
    ///
    /// @param verdict the worst there is
    /// @param sentence empty while there is nothing to say
    public record Told(Verdict verdict, String sentence) {
        static final Told NOTHING = new Told(Verdict.GOOD, "");
    }

    /// @param ui the window's thread
    public DoctorViewModel(Surgery surgery, Work work, Executor ui) {
        this.surgery = surgery;
        this.work = work;
        this.ui = ui;
    }

    /// Tries everything, from the beginning.
    public void examine() {
        if (running.get()) {
            return;
        }
        findings.clear();
        told.set(Told.NOTHING);
        running.set(true);
        Running begun =
                work.start(
                        Job.of(
                                words.get("doctor.running"),
                                context ->
                                        surgery.examine(
                                                context,
                                                finding ->
                                                        ui.execute(() -> findings.add(finding)))),
                        new Outcome<>(
                                all -> ended(summary(all)),
                                fault -> ended(new Told(Verdict.BAD, fault.whole())),
                                () -> ended(new Told(Verdict.NOTE, words.get("doctor.stopped")))));
        examination = begun;
        InvalidationListener progressed = _ -> progress(begun.progressProperty().get());
        begun.progressProperty().addListener(progressed);
        progress(begun.progressProperty().get());
    }

    private void progress(Progress now) {
        fraction.set(now.fraction());
        doing.set(
                now.total() > 0 && now.done() < now.total()
                        ? words.get("doctor.doing", now.step(), now.done() + 1, now.total())
                        : "");
    }

    private void ended(Told with) {
        running.set(false);
        examination = null;
        told.set(with);
    }

    private Told summary(List<Finding> all) {
        long bad = all.stream().filter(finding -> finding.verdict() == Verdict.BAD).count();
        long notes = all.stream().filter(finding -> finding.verdict() == Verdict.NOTE).count();
        if (bad > 0) {
            return new Told(Verdict.BAD, words.get("doctor.bad", bad, all.size()));
        }
        return notes > 0
                ? new Told(Verdict.NOTE, words.get("doctor.notes", all.size(), notes))
                : new Told(Verdict.GOOD, words.get("doctor.good", all.size()));
    }

    /// Ends the examination; what was found so far stays.
    public void stop() {
        Running now = examination;
        if (now != null) {
            now.cancel();
        }
    }

    /// Everything found, a line each, as the command line says it.
    public String text() {
        return findings.stream().map(Finding::line).collect(Collectors.joining("\n", "", "\n"));
    }

    /// Packs what was found for somebody who helps.
    public void save(Path zip) {
        List<Finding> all = List.copyOf(findings);
        work.start(
                Job.of(words.get("doctor.packing"), _ -> surgery.pack(all, zip)),
                Outcome.of(
                        file ->
                                told.set(
                                        new Told(
                                                Verdict.GOOD,
                                                words.get(
                                                        "doctor.packed",
                                                        String.valueOf(file.getFileName())))),
                        fault -> told.set(new Told(Verdict.BAD, fault.whole()))));
    }

    /// What was found so far, in the order it was tried.
    public ObservableList<Finding> findings() {
        return shown;
    }

    /// Whether something is tried now.
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// How far it is, 0 to 1.
    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    /// What is tried now; empty if nothing is.
    public ReadOnlyStringProperty doingProperty() {
        return doing.getReadOnlyProperty();
    }

    /// What came of it.
    public ReadOnlyObjectProperty<Told> toldProperty() {
        return told.getReadOnlyProperty();
    }

    @Override
    public void close() {
        stop();
    }
}
