package studio.longplay.engine.render.machine;

import studio.longplay.engine.hardware.GpuReadings;
import studio.longplay.engine.hardware.MachineReadings;
import studio.longplay.engine.hardware.MachineSensors;
import studio.longplay.engine.hardware.MemoryReading;
import studio.longplay.engine.hardware.PowerReading;
import studio.longplay.engine.hardware.ProcessorReading;
import studio.longplay.engine.hardware.SpaceReading;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;

/// Sensors that say what they were set to.
final class SetSensors implements MachineSensors {
    private volatile MachineReadings readings = calm();
    private volatile CountDownLatch slow = new CountDownLatch(0);
    private volatile boolean closed;

    /// A machine that is well: half its memory free, 500 GB on the disk, no card, on mains.
    static MachineReadings calm() {
        return new MachineReadings(
                Instant.EPOCH,
                new ProcessorReading(OptionalDouble.of(0.2), OptionalDouble.of(50), List.of()),
                new MemoryReading(8_000_000_000L, 16_000_000_000L, 0, 2_000_000_000L),
                List.of(),
                List.of(
                        new SpaceReading(
                                Path.of("home"),
                                OptionalLong.of(500_000_000_000L),
                                OptionalLong.of(1_000_000_000_000L))),
                PowerReading.UNKNOWN,
                GpuReadings.none(GpuReadings.State.ABSENT, "No NVIDIA driver is installed."));
    }

    void set(MachineReadings now) {
        readings = now;
    }

    void holdSlow() {
        slow = new CountDownLatch(1);
    }

    void letSlowGo() {
        slow.countDown();
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public MachineReadings read() {
        return readings;
    }

    @Override
    public void readSlow() {
        try {
            slow.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
