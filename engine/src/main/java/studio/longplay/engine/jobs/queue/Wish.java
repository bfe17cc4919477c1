package studio.longplay.engine.jobs.queue;

/// What is asked of an attempt that runs.
public enum Wish {
    /// To go on.
    NONE,
    /// To stop at the end of a piece, with the job paused.
    PAUSE,
    /// To stop at once, with the job cancelled.
    CANCEL,
    /// To stop at once and to say nothing more: it is no longer the job's attempt.
    GIVE_UP
}
