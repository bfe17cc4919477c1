package studio.longplay.engine.jobs.queue;

/// How a job stands.
public enum JobState {
    /// For its turn, for other jobs, or for its next attempt.
    WAITING,
    RUNNING,
    /// Until somebody says that it may go on.
    PAUSED,
    DONE,
    FAILED,
    CANCELLED;

    /// Whether nothing more happens to it by itself.
    public boolean isEnd() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }
}
