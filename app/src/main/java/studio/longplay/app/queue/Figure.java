package studio.longplay.app.queue;

import studio.longplay.engine.store.metrics.Metric;
import studio.longplay.engine.store.metrics.Sample;

import java.util.OptionalDouble;

/// What is drawn over time.
public enum Figure {
    PROCESSOR(Metric.PROCESSOR_LOAD),
    MEMORY(Metric.MEMORY_USED),
    GPU(Metric.GPU_LOAD),
    VIDEO_MEMORY(Metric.VIDEO_MEMORY_USED),
    DISK(Metric.DISK_FREE),
    QUEUE(Metric.QUEUE_WAITING);

    private final Metric metric;

    Figure(Metric metric) {
        this.metric = metric;
    }

    Metric metric() {
        return metric;
    }

    /// What the machine says now.
    OptionalDouble of(Sample sample) {
        return sample.of(metric);
    }

    /// Whether it is a share, 0 to 1.
    boolean isShare() {
        return this == PROCESSOR || this == GPU;
    }

    /// Whether it counts films; else, and if it is no share, it is in bytes.
    boolean isCount() {
        return this == QUEUE;
    }

    /// What the top of its graph stands for.
    ///
    /// @param highest of the points shown
    double top(Sample sample, double highest) {
        return switch (this) {
            case PROCESSOR, GPU -> 1;
            case MEMORY -> sample.of(Metric.MEMORY_TOTAL).orElse(highest);
            case VIDEO_MEMORY -> sample.of(Metric.VIDEO_MEMORY_TOTAL).orElse(highest);
            case QUEUE -> Math.max(4, highest);
            case DISK -> highest * 1.15;
        };
    }
}
