package studio.longplay.app.library;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import studio.longplay.app.session.Running;
import studio.longplay.app.session.Work;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.jobs.Progress;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/// Measures how good takes are while the user does nothing and nothing else runs. Whatever the user
/// does, or begins, comes first: the take that is being measured is finished, no other is begun.
///
/// To be used on the window's thread.
public final class IdleMeasuring implements AutoCloseable {
    private static final long QUIET_NANOS = Duration.ofSeconds(8).toNanos();

    private final LibrarySource source;
    private final Work work;
    private final ObservableList<Running> others;
    private final String title;
    private final LongSupplier nanos;
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(this, "state", State.UNKNOWN);
    private long touchedNanos;
    private boolean wished;
    private boolean looked;
    private boolean counting;
    private boolean closed;
    private @Nullable Running running;

    /// How far it is.
    ///
    /// @param left takes that nobody measured; -1 if that is not known yet
    /// @param measuring whether it goes on just now
    /// @param time how long it will go on; empty if nobody can say
    public record State(int left, boolean measuring, Optional<Duration> time) {
        static final State UNKNOWN = new State(-1, false, Optional.empty());
    }

    /// @param work shows nowhere
    /// @param others work that the user began: while there is some nothing is measured
    /// @param title of the work
    /// @param nanos a clock, as `System::nanoTime`
    public IdleMeasuring(
            LibrarySource source,
            Work work,
            ObservableList<Running> others,
            String title,
            LongSupplier nanos) {
        this.source = source;
        this.work = work;
        this.others = others;
        this.title = title;
        this.nanos = nanos;
        touchedNanos = nanos.getAsLong();
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// The user did something.
    public void touch() {
        touchedNanos = nanos.getAsLong();
        looked = false;
        if (!wished) {
            rest();
        }
    }

    /// The user wants it now, whatever else they do.
    void measureNow() {
        wished = true;
        begin();
    }

    /// The user does not want it any more now.
    void stop() {
        wished = false;
        touchedNanos = nanos.getAsLong();
        rest();
    }

    /// To be called about every second.
    public void tick() {
        boolean quiet = nanos.getAsLong() - touchedNanos > QUIET_NANOS;
        if (!others.isEmpty()) {
            if (!wished) {
                rest();
            }
        } else if (quiet && !looked) {
            begin();
        }
    }

    /// Counts what is left, as when the gallery was opened.
    void count() {
        if (running == null && !counting && !closed) {
            counting = true;
            work.start(
                    Job.of(title, context -> source.open(context).extent().unmeasured()),
                    new Work.Outcome<>(
                            left -> {
                                counting = false;
                                counted(left);
                            },
                            _ -> counting = false,
                            () -> counting = false));
        }
    }

    private void counted(int left) {
        if (running == null) {
            state.set(new State(left, false, Optional.empty()));
        }
    }

    private void begin() {
        if (running != null || closed) {
            return;
        }
        looked = true;
        Running piece =
                work.start(
                        Job.of(title, source::measure),
                        new Work.Outcome<>(_ -> ended(), this::failed, this::ended));
        running = piece;
        piece.progressProperty().addListener((_, _, now) -> progress(piece, now));
    }

    private void progress(Running piece, Progress now) {
        if (piece.equals(running) && now.step().equals("measure")) {
            int left = (int) Math.max(0, now.total() - now.done());
            state.set(new State(left, true, piece.left()));
        }
    }

    private void ended() {
        running = null;
        wished = false;
        count();
    }

    /// A disk that refuses will say so where the user looks; here nobody waits for anything.
    private void failed(StudioFault fault) {
        assert !fault.code().isEmpty();
        ended();
    }

    private void rest() {
        Running now = running;
        if (now != null) {
            now.cancel();
        }
    }

    @Override
    public void close() {
        closed = true;
        rest();
    }
}
