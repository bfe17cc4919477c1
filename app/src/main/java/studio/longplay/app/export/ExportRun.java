package studio.longplay.app.export;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import studio.longplay.app.session.Running;
import studio.longplay.engine.jobs.Progress;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/// The figures of an export while it runs.
public final class ExportRun {
    private static final double ENOUGH_SECONDS = 2;

    private final SegmentLedger segments;
    private final LongSupplier nanoTime;
    private final ReadOnlyObjectWrapper<Stage> stage =
            new ReadOnlyObjectWrapper<>(this, "stage", Stage.SPEAK);
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(this, "fraction");
    private final ReadOnlyObjectWrapper<Figures> figures =
            new ReadOnlyObjectWrapper<>(this, "figures", Figures.NONE);
    private @Nullable Running running;
    private long startNanos;
    private long drawingNanos;

    /// What is shown beside the bar.
    ///
    /// @param framesDone drawn or found, of the whole film
    /// @param framesTotal 0 until the film is cut into segments
    /// @param framesPerSecond drawn in a second; empty while that is a guess
    /// @param left empty while nobody knows
    public record Figures(
            long framesDone,
            long framesTotal,
            Optional<Double> framesPerSecond,
            Duration elapsed,
            Optional<Duration> left) {
        static final Figures NONE =
                new Figures(0, 0, Optional.empty(), Duration.ZERO, Optional.empty());
    }

    ExportRun(SegmentLedger segments, LongSupplier nanoTime) {
        this.segments = segments;
        this.nanoTime = nanoTime;
    }

    public ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /// How far the whole is, 0 to 1; it never goes back.
    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Figures> figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    void begin() {
        startNanos = nanoTime.getAsLong();
        drawingNanos = 0;
        running = null;
        stage.set(Stage.SPEAK);
        fraction.set(0);
        figures.set(Figures.NONE);
    }

    void follow(Running work) {
        running = work;
        work.progressProperty().addListener((_, _, now) -> told(now));
    }

    void cancel() {
        if (running != null) {
            running.cancel();
        }
    }

    private void told(Progress progress) {
        stage.set(stage.get().after(progress.step()));
        if (stage.get() == Stage.DRAW && drawingNanos == 0) {
            drawingNanos = nanoTime.getAsLong();
        }
        fraction.set(Math.max(fraction.get(), whole(progress)));
        pulse();
    }

    private double whole(Progress progress) {
        Stage now = stage.get();
        boolean measured = now == Stage.SPEAK.after(progress.step());
        return now.shareBefore() + (measured ? now.share() * progress.fraction() : 0);
    }

    /// Lets the clocks go on; called a few times a second while it runs.
    void pulse() {
        Progress now = running == null ? new Progress("", 0, 0) : running.progressProperty().get();
        boolean drawing = now.step().equals("render");
        Figures before = figures.get();
        long done = drawing ? now.done() : before.framesDone();
        long total = drawing ? now.total() : before.framesTotal();
        Optional<Double> rate = drawing ? rate(done) : before.framesPerSecond();
        figures.set(new Figures(done, total, rate, elapsed(), left(drawing, total - done, rate)));
    }

    private Optional<Double> rate(long framesDone) {
        double seconds = (nanoTime.getAsLong() - drawingNanos) / 1e9;
        long drawn = framesDone - segments.reusedFrames();
        return seconds < ENOUGH_SECONDS || drawn <= 0
                ? Optional.empty()
                : Optional.of(drawn / seconds);
    }

    private Optional<Duration> left(boolean drawing, long frames, Optional<Double> rate) {
        if (drawing) {
            return rate.map(perSecond -> Duration.ofSeconds(Math.round(frames / perSecond)));
        }
        return running == null ? Optional.empty() : running.left();
    }

    private Duration elapsed() {
        return Duration.ofNanos(nanoTime.getAsLong() - startNanos);
    }
}
