package studio.longplay.engine.jobs;

/// What running work needs from its surroundings: somewhere to report to, and a way to be stopped.
public interface JobContext {
    void progress(Progress progress);

    /// @throws java.util.concurrent.CancellationException if the work was cancelled
    void checkCancelled();

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
