package studio.longplay.engine.jobs.queue;

/// What a machine has a limited amount of, and work takes some of while it runs.
public enum Permit {
    MEMORY_MEGABYTES,
    VIDEO_MEMORY_MEGABYTES,

    /// Of cards whose driver counts them.
    ENCODER_SESSIONS,

    /// Of graphics whose driver does not.
    SHARED_ENCODER_SESSIONS,

    /// On the data folder's disk; others are named by themselves.
    DISK_MEGABYTES
}
