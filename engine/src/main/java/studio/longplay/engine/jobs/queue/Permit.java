package studio.longplay.engine.jobs.queue;

/// What a machine has a limited amount of, and work takes some of while it runs.
public enum Permit {
    MEMORY_MEGABYTES,
    VIDEO_MEMORY_MEGABYTES,
    ENCODER_SESSIONS,
    DISK_MEGABYTES
}
