package studio.longplay.app.machine;

import studio.longplay.engine.hardware.DiskReading;
import studio.longplay.engine.hardware.GpuReading;
import studio.longplay.engine.hardware.GpuReadings;
import studio.longplay.engine.hardware.MachineReadings;
import studio.longplay.engine.hardware.MemoryReading;
import studio.longplay.engine.hardware.PowerReading;
import studio.longplay.engine.hardware.ProcessorReading;
import studio.longplay.engine.hardware.SpaceReading;
import studio.longplay.engine.hardware.ThrottleReason;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/// Readings of machines that are not this one.
final class FakeMachine {
    static final long START = 1_790_000_000L;

    private static final OptionalDouble UNKNOWN = OptionalDouble.empty();

    private FakeMachine() {}

    /// A bare machine that tells little: no card, no temperature.
    static MachineReadings bare(long second, double busy) {
        return readings(
                second,
                new ProcessorReading(OptionalDouble.of(busy), UNKNOWN, List.of()),
                200_000_000_000L,
                PowerReading.UNKNOWN,
                GpuReadings.none(GpuReadings.State.ABSENT, "No NVIDIA driver is installed."));
    }

    /// A workstation that tells everything, hard at work, its card hot and its disk nearly full.
    static MachineReadings troubled(long second, double busy) {
        return readings(
                second,
                new ProcessorReading(
                        OptionalDouble.of(busy), OptionalDouble.of(78), List.of(1_450, 980)),
                3_400_000_000L,
                new PowerReading(
                        PowerReading.Source.MAINS, UNKNOWN, OptionalDouble.of(112), UNKNOWN),
                new GpuReadings(
                        GpuReadings.State.READY, "", "580.95.05", "13.0", List.of(card(busy))));
    }

    private static GpuReading card(double busy) {
        return new GpuReading(
                0,
                "NVIDIA GeForce RTX 4090",
                "GPU-0",
                "8.9",
                "",
                OptionalDouble.of(1 - busy / 2),
                OptionalDouble.of(0.4),
                OptionalLong.of(24_000_000_000L),
                OptionalLong.of(14_000_000_000L + (long) (busy * 4e9)),
                OptionalDouble.of(88 + busy * 6),
                OptionalDouble.of(91),
                OptionalDouble.of(312),
                OptionalDouble.of(450),
                OptionalDouble.of(0.8),
                Optional.of(Set.of(ThrottleReason.SOFTWARE_HEAT)),
                OptionalDouble.of(busy * 0.7),
                OptionalDouble.of(0.1),
                OptionalInt.of(2));
    }

    private static MachineReadings readings(
            long second,
            ProcessorReading processor,
            long freeBytes,
            PowerReading power,
            GpuReadings gpus) {
        double busy = processor.busy().orElse(0);
        return new MachineReadings(
                Instant.ofEpochSecond(second),
                processor,
                new MemoryReading(
                        9_000_000_000L + (long) (busy * 6e9), 32_000_000_000L, 0, 8_000_000_000L),
                List.of(
                        new DiskReading(
                                "/dev/nvme0n1",
                                "Samsung SSD 990 PRO",
                                OptionalDouble.of(busy / 3),
                                OptionalDouble.of(busy * 40e6),
                                OptionalDouble.of(busy * 300e6))),
                List.of(
                        new SpaceReading(
                                Path.of("/films/longplay"),
                                OptionalLong.of(freeBytes),
                                OptionalLong.of(1_000_000_000_000L))),
                power,
                gpus);
    }
}
