package studio.longplay.engine.store.metrics;

/// What is measured every second. What a machine does not tell is not measured, never zero.
public enum Metric {
    /// Share of all cores that work, 0 to 1.
    PROCESSOR_LOAD(0, "longplay_processor_load_ratio", "Share of all cores that work."),
    /// Of the machine, bytes.
    MEMORY_USED(1, "longplay_memory_used_bytes", "Memory in use on the machine."),
    /// Of the machine, bytes.
    MEMORY_TOTAL(2, "longplay_memory_total_bytes", "Memory of the machine."),
    /// Of the busiest graphics card, 0 to 1.
    GPU_LOAD(3, "longplay_gpu_load_ratio", "Load of the busiest graphics card."),
    /// Of all graphics cards, bytes.
    VIDEO_MEMORY_USED(4, "longplay_gpu_memory_used_bytes", "Memory in use on graphics cards."),
    /// Of all graphics cards, bytes.
    VIDEO_MEMORY_TOTAL(5, "longplay_gpu_memory_total_bytes", "Memory of the graphics cards."),
    /// On the disk of the data folder, bytes.
    DISK_FREE(6, "longplay_disk_free_bytes", "Free on the disk of the data folder."),
    /// Of that disk, 0 to 1.
    DISK_BUSY(7, "longplay_disk_busy_ratio", "Share of the time that the disk works."),
    PROCESSOR_CELSIUS(8, "longplay_processor_celsius", "Temperature of the processor."),
    /// Of the hottest graphics card.
    GPU_CELSIUS(9, "longplay_gpu_celsius", "Temperature of the hottest graphics card."),
    /// Processor and graphics cards as far as they tell.
    POWER_WATTS(10, "longplay_power_watts", "Power taken, as far as it is told."),
    /// Of the busiest graphics card's video encoder, 0 to 1.
    ENCODER_LOAD(11, "longplay_gpu_encoder_load_ratio", "Load of the busiest video encoder."),
    QUEUE_WAITING(12, "longplay_queue_waiting_jobs", "Jobs that wait in the queue."),
    QUEUE_RUNNING(13, "longplay_queue_running_jobs", "Jobs that run.");

    private final int number;
    private final String exposedName;
    private final String help;

    Metric(int number, String exposedName, String help) {
        this.number = number;
        this.exposedName = exposedName;
        this.help = help;
    }

    /// By which it is kept, for ever.
    int number() {
        return number;
    }

    /// Its name for Prometheus, which ends in its unit.
    public String exposedName() {
        return exposedName;
    }

    /// What it is, in a sentence.
    public String help() {
        return help;
    }
}
