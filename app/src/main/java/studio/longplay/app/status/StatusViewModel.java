package studio.longplay.app.status;

import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;

import studio.longplay.app.session.Running;
import studio.longplay.app.session.Session;
import studio.longplay.app.session.Work;
import studio.longplay.app.words.Words;
import studio.longplay.engine.hardware.MachineLoad;
import studio.longplay.engine.render.preview.PreviewLine;
import studio.longplay.engine.render.preview.PreviewScene;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.render.preview.PreviewWork;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// What the status bar says; every figure in it was measured.
public final class StatusViewModel implements AutoCloseable {
    private static final double BYTES_PER_GIGABYTE = 1e9;
    private static final double PERCENT = 100;

    private final Session session;
    private final Work work;
    private final Words words = Words.of("status");
    private final InvalidationListener listener = _ -> follow();
    private final ReadOnlyObjectWrapper<Mood> mood =
            new ReadOnlyObjectWrapper<>(this, "mood", Mood.WORKING);
    private final ReadOnlyStringWrapper lines = new ReadOnlyStringWrapper(this, "lines", "");
    private final ReadOnlyStringWrapper doing = new ReadOnlyStringWrapper(this, "doing", "");
    private final ReadOnlyDoubleWrapper done = new ReadOnlyDoubleWrapper(this, "done", -1);
    private final ReadOnlyStringWrapper left = new ReadOnlyStringWrapper(this, "left", "");
    private final ReadOnlyStringWrapper processor =
            new ReadOnlyStringWrapper(this, "processor", "");
    private final ReadOnlyStringWrapper memory = new ReadOnlyStringWrapper(this, "memory", "");
    private final ReadOnlyStringWrapper gpu = new ReadOnlyStringWrapper(this, "gpu", "");
    private final ReadOnlyStringWrapper disk = new ReadOnlyStringWrapper(this, "disk", "");

    /// How the programme fares, for the colour of the dot.
    public enum Mood {
        GOOD,
        WORKING,
        FAILED
    }

    public StatusViewModel(Session session, Work work) {
        this.session = session;
        this.work = work;
        session.previewProperty().addListener(listener);
        work.running().addListener(listener);
        follow();
    }

    /// What the machine was last seen doing.
    public void seen(MachineWatch.Sight sight) {
        MachineLoad load = sight.load();
        processor.set(words.get("processor", Math.round(load.processor() * PERCENT)));
        memory.set(
                words.get(
                        "memory",
                        gigabytes(load.memoryUsedBytes()),
                        String.valueOf(Math.round(load.memoryTotalBytes() / BYTES_PER_GIGABYTE))));
        gpu.set(sight.gpu().isEmpty() ? words.get("gpu.none") : sight.gpu());
        disk.set(
                sight.diskFreeBytes() < 0
                        ? ""
                        : words.get(
                                "disk",
                                String.valueOf(
                                        Math.round(sight.diskFreeBytes() / BYTES_PER_GIGABYTE))));
    }

    private static String gigabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f", bytes / BYTES_PER_GIGABYTE);
    }

    private void follow() {
        session.previewProperty().get().ifPresent(this::followLines);
        Optional<Running> newest =
                work.running().isEmpty() ? Optional.empty() : Optional.of(work.running().getLast());
        if (newest.isPresent()) {
            followWork(newest.get());
        } else {
            followPreview();
        }
    }

    private void followLines(PreviewState state) {
        PreviewWork making = state.work();
        long failed =
                state.lines().values().stream()
                                .filter(line -> line.state() == PreviewLine.State.FAILED)
                                .count()
                        + state.scenes().stream()
                                .filter(scene -> scene.state() == PreviewScene.State.FAILED)
                                .count();
        int waiting = making.lines() - making.linesSpoken();
        mood.set(failed > 0 ? Mood.FAILED : waiting > 0 ? Mood.WORKING : Mood.GOOD);
        lines.set(
                failed > 0
                        ? words.get("lines.failed", failed)
                        : making.lines() == 0
                                ? words.get("lines.none")
                                : waiting == 0
                                        ? words.get("lines.all")
                                        : words.get(
                                                "lines.some",
                                                making.linesSpoken(),
                                                making.lines()));
    }

    private void followWork(Running running) {
        running.progressProperty().removeListener(listener);
        running.progressProperty().addListener(listener);
        var progress = running.progressProperty().get();
        doing.set(running.title());
        done.set(progress.total() > 0 ? progress.fraction() : -1);
        left.set(running.left().map(this::time).orElse(""));
    }

    private void followPreview() {
        PreviewWork making =
                session.previewProperty().get().map(PreviewState::work).orElse(PreviewWork.NONE);
        boolean speaking = making.busy() && making.linesSpoken() < making.lines();
        doing.set(
                making.paused()
                        ? words.get("resting")
                        : speaking
                                ? words.get("speaking", making.doing())
                                : making.busy() ? words.get("mixing") : "");
        done.set(
                !making.busy()
                        ? -1
                        : speaking
                                ? (double) making.linesSpoken() / making.lines()
                                : (double) making.scenesMixed() / Math.max(1, making.scenes()));
        left.set(
                !making.busy()
                        ? ""
                        : speaking
                                ? words.get(
                                        "lines.of",
                                        making.linesSpoken(),
                                        making.lines(),
                                        making.millisLeft() < 0
                                                ? ""
                                                : time(Duration.ofMillis(making.millisLeft())))
                                : words.get("scenes.of", making.scenesMixed(), making.scenes()));
    }

    private String time(Duration span) {
        return words.get(
                "left",
                String.format(Locale.ROOT, "%d:%02d", span.toMinutes(), span.toSecondsPart()));
    }

    /// What is running, to be shown in a list and cancelled.
    public ObservableList<Running> running() {
        return work.running();
    }

    /// Stops the newest piece of work.
    public void cancelNewest() {
        if (!work.running().isEmpty()) {
            work.running().getLast().cancel();
        }
    }

    public ReadOnlyObjectProperty<Mood> moodProperty() {
        return mood.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /// What is being made; empty if nothing.
    public ReadOnlyStringProperty doingProperty() {
        return doing.getReadOnlyProperty();
    }

    /// 0 to 1; negative while nobody knows or nothing is made.
    public ReadOnlyDoubleProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty leftProperty() {
        return left.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty processorProperty() {
        return processor.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty memoryProperty() {
        return memory.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty gpuProperty() {
        return gpu.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty diskProperty() {
        return disk.getReadOnlyProperty();
    }

    @Override
    public void close() {
        session.previewProperty().removeListener(listener);
        work.running().removeListener(listener);
        work.running().forEach(running -> running.progressProperty().removeListener(listener));
    }
}
