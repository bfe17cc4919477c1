package studio.longplay.app.queue;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.jobs.queue.JobFault;
import studio.longplay.engine.jobs.queue.JobState;
import studio.longplay.engine.jobs.queue.QueuedJob;
import studio.longplay.engine.jobs.queue.Wish;
import studio.longplay.engine.store.queue.JobNews;
import studio.longplay.engine.store.queue.QueueNews;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A job of the queue as the page shows it.
///
/// @param news how far it is; empty unless it runs
/// @param after titles of the films it waits for
public record QueueRow(QueuedJob job, Optional<JobNews> news, List<String> after) {
    private static final Comparator<QueueRow> SHOWN =
            Comparator.comparingInt(QueueRow::group).thenComparing(QueueRow::job, QueueRow::within);

    /// What runs, what waits in the order of the turns, what has ended, the latest first.
    static List<QueueRow> of(QueueNews news) {
        return news.jobs().stream()
                .map(job -> new QueueRow(job, running(job, news), after(job, news)))
                .sorted(SHOWN)
                .toList();
    }

    private static List<String> after(QueuedJob job, QueueNews news) {
        return job.state().isEnd()
                ? List.of()
                : news.jobs().stream()
                        .filter(other -> job.order().after().contains(other.id()))
                        .filter(other -> other.state() != JobState.DONE)
                        .map(other -> other.order().title())
                        .toList();
    }

    private static Optional<JobNews> running(QueuedJob job, QueueNews news) {
        return job.state() == JobState.RUNNING
                ? news.of(job.id()).or(() -> Optional.of(JobNews.begun(job.id())))
                : Optional.empty();
    }

    private int group() {
        return switch (job.state()) {
            case RUNNING -> 0;
            case WAITING, PAUSED -> 1;
            case DONE, FAILED, CANCELLED -> 2;
        };
    }

    private static int within(QueuedJob a, QueuedJob b) {
        return a.state().isEnd()
                ? Long.compare(b.endedMillis(), a.endedMillis())
                : QueuedJob.BY_TURN.compare(a, b);
    }

    public long id() {
        return job.id();
    }

    public JobState state() {
        return job.state();
    }

    /// How far it is, 0 to 1.
    public double fraction() {
        return job.state() == JobState.DONE ? 1 : news.map(JobNews::fraction).orElse(0.0);
    }

    /// Whether a film is made, or light work is done.
    boolean isFilm() {
        return job.order().needs().heavy();
    }

    /// Where its film goes.
    public Path place() {
        return Path.of(job.order().place());
    }

    /// Why its last attempt failed.
    public Optional<JobFault> fault() {
        @Nullable JobFault fault = job.fault();
        return job.state() == JobState.DONE ? Optional.empty() : Optional.ofNullable(fault);
    }

    /// Its state's words begin with this: what is wished of it counts for more than its state.
    String key() {
        return switch (job.wish()) {
            case NONE, GIVE_UP -> job.state().name().toLowerCase(Locale.ROOT);
            case PAUSE -> "pausing";
            case CANCEL -> "stopping";
        };
    }

    boolean canPause() {
        return (state() == JobState.WAITING || state() == JobState.RUNNING)
                && job.wish() == Wish.NONE;
    }

    boolean canResume() {
        return state() == JobState.PAUSED || job.wish() == Wish.PAUSE;
    }

    boolean canCancel() {
        return !state().isEnd() && job.wish() != Wish.CANCEL;
    }

    boolean canRetry() {
        return state() == JobState.FAILED || state() == JobState.CANCELLED;
    }

    boolean canMove() {
        return state() == JobState.WAITING || state() == JobState.PAUSED;
    }
}
