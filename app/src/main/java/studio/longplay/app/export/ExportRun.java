package studio.longplay.app.export;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import studio.longplay.app.session.Running;
import studio.longplay.engine.jobs.Progress;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/// The figures of an export while it runs.
public final class ExportRun {
    private final SegmentLedger segments;
    private final LongSupplier nanoTime;
    private final ReadOnlyObjectWrapper<Stage> stage =
            new ReadOnlyObjectWrapper<>(this, "stage", Stage.SPEAK);
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(this, "fraction");
    private final ReadOnlyObjectWrapper<Figures> figures =
            new ReadOnlyObjectWrapper<>(this, "figures", Figures.NONE);
    private final Map<Stage, Duration> stageTimes = new EnumMap<>(Stage.class);
    private final Pace pace = new Pace();
    private @Nullable Running running;
    private long startNanos;
    private long stageNanos;
    private boolean drawing;
    private boolean resting;
    private boolean drawn = true;

    /// What is shown beside the bar.
    ///
    /// @param framesDone drawn or found, of the whole film
    /// @param framesTotal 0 until the film is cut into segments
    /// @param framesPerSecond drawn in a second; empty while that is a guess
    /// @param left empty while nobody knows
    /// @param error how much more or less may be left; empty while nobody knows
    public record Figures(
            long framesDone,
            long framesTotal,
            Optional<Double> framesPerSecond,
            Duration elapsed,
            Optional<Duration> left,
            Optional<Duration> error) {
        static final Figures NONE =
                new Figures(
                        0, 0, Optional.empty(), Duration.ZERO, Optional.empty(), Optional.empty());
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

    /// How long each stage took, the present one so far; stages to come are missing.
    public Map<Stage, Duration> stageTimes() {
        return Collections.unmodifiableMap(stageTimes);
    }

    /// @param pictures whether any are drawn
    void begin(boolean pictures) {
        drawn = pictures;
        startNanos = nanoTime.getAsLong();
        stageNanos = startNanos;
        drawing = false;
        resting = false;
        running = null;
        stageTimes.clear();
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

    /// Whether the work rests: the time until it goes on says nothing about how fast it is.
    void rest(boolean rests) {
        resting = rests;
    }

    private void told(Progress progress) {
        Stage next = stage.get().after(progress.step());
        if (next != stage.get()) {
            clockStage();
            stageNanos = nanoTime.getAsLong();
            stage.set(next);
        }
        if (stage.get() == Stage.DRAW && !drawing) {
            drawing = true;
            pace.begin(nanoTime.getAsLong());
        }
        fraction.set(Math.max(fraction.get(), whole(progress)));
        pulse();
    }

    private void clockStage() {
        Duration spent = Duration.ofNanos(nanoTime.getAsLong() - stageNanos);
        stageTimes.put(stage.get(), spent);
    }

    private double whole(Progress progress) {
        Stage now = stage.get();
        boolean measured = now == Stage.SPEAK.after(progress.step());
        double part = now.shareBefore() + (measured ? now.share() * progress.fraction() : 0);
        if (drawn) {
            return part;
        }
        double without = now.compareTo(Stage.DRAW) > 0 ? part - Stage.DRAW.share() : part;
        return without / (1 - Stage.DRAW.share());
    }

    /// Lets the clocks go on; called a few times a second while it runs.
    void pulse() {
        clockStage();
        Progress now = running == null ? new Progress("", 0, 0) : running.progressProperty().get();
        if (now.step().equals("render")) {
            figures.set(ofDrawing(now));
        } else {
            Figures before = figures.get();
            figures.set(
                    new Figures(
                            before.framesDone(),
                            before.framesTotal(),
                            before.framesPerSecond(),
                            elapsed(),
                            leftOfLast(),
                            Optional.empty()));
        }
        if (running != null) {
            running.tellWhole(new Running.Whole(fraction.get(), figures.get().left()));
        }
    }

    /// A step says nothing about those after it, so only the last one's is the whole export's.
    private Optional<Duration> leftOfLast() {
        return running == null || stage.get() != Stage.CHECK ? Optional.empty() : running.left();
    }

    private Figures ofDrawing(Progress now) {
        long nanos = nanoTime.getAsLong();
        if (resting) {
            pace.skipTo(nanos);
        }
        pace.reach(now.done() - segments.reusedFrames(), nanos);
        Optional<Pace.Left> left = pace.left(now.total() - now.done(), nanos);
        return new Figures(
                now.done(),
                now.total(),
                pace.rate(nanos),
                elapsed(),
                left.map(Pace.Left::time),
                left.flatMap(Pace.Left::error));
    }

    private Duration elapsed() {
        return Duration.ofNanos(nanoTime.getAsLong() - startNanos);
    }
}
