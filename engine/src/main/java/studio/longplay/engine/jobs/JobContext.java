package studio.longplay.engine.jobs;

import java.util.function.Consumer;

/// What running work needs from its surroundings: somewhere to report to, and a way to be stopped.
public interface JobContext {
    void progress(Progress progress);

    /// Ends the work here if it was cancelled.
    ///
    /// @throws java.util.concurrent.CancellationException if the work was cancelled
    void checkCancelled();

    /// Waits here while the work is to rest. Called between its pieces, where nothing is held that
    /// anybody else could wait for: a lock, a model, a place in the store.
    ///
    /// @throws java.util.concurrent.CancellationException if the work is cancelled meanwhile
    default void rest() {}

    /// The same, resting wherever it is asked whether the work was cancelled: for work that holds
    /// nothing anybody else could wait for, however long its pieces are.
    default JobContext resting() {
        JobContext whole = this;
        return new JobContext() {
            @Override
            public void progress(Progress progress) {
                whole.progress(progress);
            }

            @Override
            public void checkCancelled() {
                whole.checkCancelled();
                whole.rest();
            }

            @Override
            public void rest() {
                whole.rest();
            }
        };
    }

    /// The same, resting for one more reason.
    ///
    /// @param wait is asked after this context rested, with it; returns at once where nothing is to
    ///   be waited for
    default JobContext restingAlso(Consumer<JobContext> wait) {
        JobContext whole = this;
        return new JobContext() {
            @Override
            public void progress(Progress progress) {
                whole.progress(progress);
            }

            @Override
            public void checkCancelled() {
                whole.checkCancelled();
            }

            @Override
            public void rest() {
                whole.rest();
                wait.accept(whole);
            }
        };
    }

    /// The same wish to stop, but nobody is told how far the work is: for work that is one step of
    /// several that run at once, whose reports would only mix.
    default JobContext silent() {
        JobContext whole = this;
        return new JobContext() {
            @Override
            public void progress(Progress progress) {}

            @Override
            public void checkCancelled() {
                whole.checkCancelled();
            }

            @Override
            public void rest() {
                whole.rest();
            }
        };
    }

    /// Reports to nobody and is never cancelled; for tests and one-line tools.
    static JobContext quiet() {
        return new JobContext() {
            @Override
            public void progress(Progress progress) {}

            @Override
            public void checkCancelled() {}
        };
    }
}
