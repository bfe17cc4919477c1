package studio.longplay.app.session;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import studio.longplay.app.words.EngineWords;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Crew;
import studio.longplay.engine.jobs.Job;

import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Long work the window has begun: done on threads of its own, told on the window's thread.
///
/// To be used on the window's thread only. Every running piece shows in the status bar with its
/// progress and can be cancelled.
public final class Work implements AutoCloseable {
    private static final int THREADS = 4;

    private final Crew crew = new Crew("work", THREADS);
    private final Executor ui;
    private final Consumer<Throwable> bugs;
    private final ObservableList<Running> running = FXCollections.observableArrayList();
    // One view for all who ask: listeners of a view that nobody holds are lost with it.
    private final ObservableList<Running> shown = FXCollections.unmodifiableObservableList(running);

    private boolean closed;

    /// @param ui runs things on the window's thread
    /// @param bugs hears of what should not have happened, on the window's thread
    public Work(Executor ui, Consumer<Throwable> bugs) {
        this.ui = ui;
        this.bugs = bugs;
    }

    /// What becomes of a piece of work; called on the window's thread, exactly one of them.
    ///
    /// @param done with the result
    /// @param failed with the fault
    /// @param cancelled when the user stopped it
    public record Outcome<T>(Consumer<T> done, Consumer<StudioFault> failed, Runnable cancelled) {
        public static <T> Outcome<T> of(Consumer<T> done, Consumer<StudioFault> failed) {
            return new Outcome<>(done, failed, () -> {});
        }
    }

    /// What is running now, oldest first.
    public ObservableList<Running> running() {
        return shown;
    }

    /// Begins a job; after closing it counts as cancelled.
    public <T> Running start(Job<T> job, Outcome<T> outcome) {
        Running piece = new Running(job.title(), ui);
        if (closed) {
            outcome.cancelled().run();
            return piece;
        }
        running.add(piece);
        crew.begin(job, piece.context(), told(piece, outcome));
        return piece;
    }

    private <T> Crew.Outcome<T> told(Running piece, Outcome<T> outcome) {
        return new Crew.Outcome<>() {
            @Override
            public void done(T result) {
                end(piece, () -> outcome.done().accept(result));
            }

            @Override
            public void failed(StudioFault fault) {
                end(piece, () -> outcome.failed().accept(EngineWords.of(fault)));
            }

            @Override
            public void cancelled() {
                end(piece, outcome.cancelled());
            }

            @Override
            public void broken(Throwable bug) {
                end(
                        piece,
                        () -> {
                            outcome.cancelled().run();
                            bugs.accept(bug);
                        });
            }
        };
    }

    private void end(Running piece, Runnable outcome) {
        ui.execute(() -> {
            running.remove(piece);
            outcome.run();
        });
    }

    @Override
    public void close() {
        closed = true;
        running.forEach(Running::cancel);
        crew.close();
    }
}
