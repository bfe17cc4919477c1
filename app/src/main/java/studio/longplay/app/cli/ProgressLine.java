package studio.longplay.app.cli;

import studio.longplay.engine.jobs.CancelToken;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.PauseGate;
import studio.longplay.engine.jobs.Progress;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// Shows how far the work is and how long it will still take, and carries the wish to stop.
///
/// Many threads report; they are taken one at a time.
final class ProgressLine implements JobContext {
    private static final int BAR = 30;
    private static final String BY_HAND = "you asked for it, p and Enter go on";
    private static final long TERMINAL_NANOS = 100_000_000L;
    private static final long LINE_NANOS = 2_000_000_000L;

    private final PrintWriter err;
    private final boolean terminal;
    private final CancelToken cancel = new CancelToken();
    private final PauseGate gate = new PauseGate(this::paused);
    private String step = "";
    private long stepStartNanos;
    private long doneAtStart;
    private long shownNanos;
    private long pausedNanos;
    private boolean open;

    ProgressLine(PrintWriter err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    CancelToken cancelToken() {
        return cancel;
    }

    /// Where the work can be made to rest.
    PauseGate gate() {
        return gate;
    }

    /// Has the work rest by the user's wish, or go on.
    void pauseOrGoOn() {
        if (gate.reasons().contains(BY_HAND)) {
            gate.release(BY_HAND);
        } else {
            gate.hold(BY_HAND);
        }
    }

    private synchronized void paused(List<String> reasons) {
        long now = System.nanoTime();
        endLine();
        if (reasons.isEmpty()) {
            // A rest says nothing about how fast the work is.
            stepStartNanos += pausedNanos == 0 ? 0 : now - pausedNanos;
            pausedNanos = 0;
            err.println("Going on.");
        } else {
            pausedNanos = pausedNanos == 0 ? now : pausedNanos;
            err.println("Paused: " + String.join(", ", reasons) + ".");
        }
        err.flush();
    }

    @Override
    public void checkCancelled() {
        cancel.check();
    }

    @Override
    public void rest() {
        gate.pass(this);
    }

    @Override
    public synchronized void progress(Progress progress) {
        long now = System.nanoTime();
        boolean begins = !progress.step().equals(step);
        if (begins) {
            fillBar();
            endLine();
            step = progress.step();
            stepStartNanos = now;
            doneAtStart = progress.done();
        }
        boolean ends = progress.total() > 0 && progress.done() >= progress.total();
        long since = now - shownNanos;
        if (begins || ends || since >= (terminal ? TERMINAL_NANOS : LINE_NANOS)) {
            shownNanos = now;
            show(progress, now);
        }
    }

    private void show(Progress progress, long now) {
        String left = timeLeft(progress, now);
        if (terminal) {
            int filled = (int) (progress.fraction() * BAR);
            String bar = "█".repeat(filled) + "░".repeat(BAR - filled);
            err.print("\r\u001b[K%-18s %s %3d %% %s".formatted(step, bar, percent(progress), left));
            open = true;
        } else {
            err.println(
                    "%s: %d of %d (%d %%)%s"
                            .formatted(
                                    step,
                                    progress.done(),
                                    progress.total(),
                                    percent(progress),
                                    left.isEmpty() ? "" : ", " + left));
        }
        err.flush();
    }

    /// A step that another follows is done, whether or not it said so.
    private void fillBar() {
        if (open) {
            err.print("\r\u001b[K%-18s %s 100 %%".formatted(step, "█".repeat(BAR)));
        }
    }

    private static int percent(Progress progress) {
        return (int) Math.floor(progress.fraction() * 100);
    }

    private String timeLeft(Progress progress, long now) {
        long doneHere = progress.done() - doneAtStart;
        long left = progress.total() - progress.done();
        if (doneHere <= 0 || left <= 0 || now - stepStartNanos < 1_000_000_000L) {
            return "";
        }
        Duration rest =
                Duration.ofNanos((long) ((now - stepStartNanos) / (double) doneHere * left));
        return rest.toHours() > 0
                ? "%d h %02d min left".formatted(rest.toHours(), rest.toMinutesPart())
                : rest.toMinutes() > 0
                        ? "%d min %02d s left".formatted(rest.toMinutes(), rest.toSecondsPart())
                        : String.format(Locale.ROOT, "%d s left", Math.max(1, rest.toSeconds()));
    }

    /// Leaves the bar as it is and goes to a new line.
    synchronized void endLine() {
        if (open) {
            err.println();
            err.flush();
            open = false;
        }
    }
}
