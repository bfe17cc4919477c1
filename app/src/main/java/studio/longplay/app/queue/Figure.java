package studio.longplay.app.queue;

import studio.longplay.engine.store.metrics.Metric;
import studio.longplay.engine.store.metrics.Sample;

import java.util.OptionalDouble;

/// What is drawn over time.
public enum Figure {
    PROCESSOR(Metric.PROCESSOR_LOAD),
    MEMORY(Metric.MEMORY_USED),
    GPU(Metric.GPU_LOAD),
    DISK(Metric.DISK_FREE);

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

    /// Whether it is a share, 0 to 1; else it is in bytes.
    boolean isShare() {
        return this == PROCESSOR || this == GPU;
    }

    /// What the top of its graph stands for.
    ///
    /// @param highest of the points shown
    double top(Sample sample, double highest) {
        return switch (this) {
            case PROCESSOR, GPU -> 1;
            case MEMORY -> sample.of(Metric.MEMORY_TOTAL).orElse(highest);
            case DISK -> highest * 1.15;
        };
    }
}
