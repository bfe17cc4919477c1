package studio.longplay.app.session;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import studio.longplay.app.fx.Latest;
import studio.longplay.engine.jobs.CancelToken;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;

/// One piece of long work while it runs.
public final class Running {
    private static final double ENOUGH_TO_TELL = 0.02;

    private final String title;
    private final CancelToken cancel = new CancelToken();
    private final ReadOnlyObjectWrapper<Progress> progress;
    private final ReadOnlyObjectWrapper<Optional<Whole>> whole =
            new ReadOnlyObjectWrapper<>(this, "whole", Optional.empty());
    private final Latest<Progress> news;
    private String step = "";
    private long stepStartNanos;

    /// How far a work of several steps is.
    ///
    /// @param fraction 0 to 1
    /// @param left until its end; empty while that is a guess
    public record Whole(double fraction, Optional<Duration> left) {}

    Running(String title, Executor ui) {
        this.title = title;
        progress = new ReadOnlyObjectWrapper<>(this, "progress", new Progress("", 0, 0));
        news = new Latest<>(ui, this::told);
    }

    public String title() {
        return title;
    }

    /// How far it is; changes on the window's thread.
    public ReadOnlyObjectProperty<Progress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// How far the whole is, where whoever began it knows how much its steps weigh; empty
    /// otherwise. Changes on the window's thread.
    public ReadOnlyObjectProperty<Optional<Whole>> wholeProperty() {
        return whole.getReadOnlyProperty();
    }

    /// Tells how far the whole is; called on the window's thread.
    public void tellWhole(Whole now) {
        whole.set(Optional.of(now));
    }

    /// How long the present step will still take at its pace so far; empty while that is a guess.
    public Optional<Duration> left() {
        double fraction = progress.get().fraction();
        if (fraction < ENOUGH_TO_TELL) {
            return Optional.empty();
        }
        double spent = System.nanoTime() - stepStartNanos;
        return Optional.of(Duration.ofNanos((long) (spent * (1 - fraction) / fraction)));
    }

    /// Asks it to stop; it ends soon after, and what it finished is kept.
    public void cancel() {
        cancel.cancel();
    }

    public boolean isCancelled() {
        return cancel.isCancelled();
    }

    private void told(Progress next) {
        if (!next.step().equals(step)) {
            step = next.step();
            stepStartNanos = System.nanoTime();
        }
        progress.set(next);
    }

    JobContext context() {
        return new JobContext() {
            @Override
            public void progress(Progress next) {
                news.accept(next);
            }

            @Override
            public void checkCancelled() {
                cancel.check();
            }
        };
    }
}
