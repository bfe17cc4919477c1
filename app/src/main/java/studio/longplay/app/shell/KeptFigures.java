package studio.longplay.app.shell;

import studio.longplay.app.machine.Dot;
import studio.longplay.app.machine.GraphKind;
import studio.longplay.app.machine.MachineHistory;
import studio.longplay.app.queue.StudioQueueEngine;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.store.metrics.Metric;
import studio.longplay.engine.store.metrics.Resolution;

import java.time.Duration;
import java.util.List;

/// The figures that the queue's part keeps, for the graphs of the machine.
///
/// @param engine keeps them
record KeptFigures(StudioQueueEngine engine) implements MachineHistory {
    private static final int MOST_DOTS = 1000;

    @Override
    public List<Dot> series(GraphKind kind, long fromSecond, long toSecond) throws StudioFault {
        Resolution resolution = Resolution.of(Duration.ofSeconds(toSecond - fromSecond), MOST_DOTS);
        return engine.series(metric(kind), resolution, fromSecond, toSecond).stream()
                .map(point -> new Dot(point.epochSecond(), point.mean()))
                .toList();
    }

    private static Metric metric(GraphKind kind) {
        return switch (kind) {
            case PROCESSOR -> Metric.PROCESSOR_LOAD;
            case MEMORY -> Metric.MEMORY_USED;
            case DISK -> Metric.DISK_BUSY;
            case CARD -> Metric.GPU_LOAD;
            case CARD_MEMORY -> Metric.VIDEO_MEMORY_USED;
            case ENCODER -> Metric.ENCODER_LOAD;
            case HEAT -> Metric.PROCESSOR_CELSIUS;
            case CARD_HEAT -> Metric.GPU_CELSIUS;
            case POWER -> Metric.POWER_WATTS;
        };
    }
}
