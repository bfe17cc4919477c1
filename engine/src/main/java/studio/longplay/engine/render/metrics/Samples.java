package studio.longplay.engine.render.metrics;

import studio.longplay.engine.hardware.GpuReading;
import studio.longplay.engine.hardware.MachineReadings;
import studio.longplay.engine.store.metrics.Metric;
import studio.longplay.engine.store.metrics.Sample;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.DoubleStream;

/// What sensors say, as figures to be kept. What no sensor says is left out.
public final class Samples {
    private Samples() {}

    /// Of one reading.
    ///
    /// @param waiting jobs in the queue that wait
    /// @param running jobs that run
    public static Sample of(MachineReadings machine, int waiting, int running) {
        Map<Metric, Double> values = new EnumMap<>(Metric.class);
        put(values, Metric.PROCESSOR_LOAD, machine.processor().busy());
        put(values, Metric.PROCESSOR_CELSIUS, machine.processor().celsius());
        if (machine.memory().totalBytes() > 0) {
            values.put(Metric.MEMORY_USED, (double) machine.memory().usedBytes());
            values.put(Metric.MEMORY_TOTAL, (double) machine.memory().totalBytes());
        }
        machine.spaces().stream()
                .findFirst()
                .ifPresent(space -> put(values, Metric.DISK_FREE, space.freeBytes()));
        put(
                values,
                Metric.DISK_BUSY,
                machine.disks().stream().flatMapToDouble(disk -> disk.busy().stream()).max());
        gpus(values, machine.gpus().working());
        put(values, Metric.POWER_WATTS, watts(machine));
        values.put(Metric.QUEUE_WAITING, (double) waiting);
        values.put(Metric.QUEUE_RUNNING, (double) running);
        return new Sample(machine.at().getEpochSecond(), values);
    }

    private static void gpus(Map<Metric, Double> values, List<GpuReading> gpus) {
        put(
                values,
                Metric.GPU_LOAD,
                gpus.stream().flatMapToDouble(gpu -> gpu.busy().stream()).max());
        put(
                values,
                Metric.ENCODER_LOAD,
                gpus.stream().flatMapToDouble(gpu -> gpu.encoderBusy().stream()).max());
        put(
                values,
                Metric.GPU_CELSIUS,
                gpus.stream().flatMapToDouble(gpu -> gpu.celsius().stream()).max());
        if (gpus.stream().anyMatch(gpu -> gpu.memoryUsedBytes().isPresent())) {
            values.put(
                    Metric.VIDEO_MEMORY_USED,
                    (double) gpus.stream().mapToLong(gpu -> gpu.memoryUsedBytes().orElse(0)).sum());
            values.put(
                    Metric.VIDEO_MEMORY_TOTAL,
                    (double)
                            gpus.stream().mapToLong(gpu -> gpu.memoryTotalBytes().orElse(0)).sum());
        }
    }

    /// A battery tells the whole machine; without one, what its parts tell is added up.
    private static OptionalDouble watts(MachineReadings machine) {
        if (machine.power().batteryWatts().isPresent()) {
            return machine.power().batteryWatts();
        }
        double[] parts =
                DoubleStream.concat(
                                machine.power().processorWatts().stream(),
                                machine.gpus().working().stream()
                                        .flatMapToDouble(gpu -> gpu.watts().stream()))
                        .toArray();
        return parts.length == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Arrays.stream(parts).sum());
    }

    private static void put(Map<Metric, Double> values, Metric metric, OptionalDouble value) {
        value.ifPresent(some -> values.put(metric, some));
    }

    private static void put(Map<Metric, Double> values, Metric metric, OptionalLong value) {
        value.ifPresent(some -> values.put(metric, (double) some));
    }
}
