package studio.longplay.engine.render.machine;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.hardware.Disk;
import studio.longplay.engine.hardware.MachineReadings;
import studio.longplay.engine.hardware.MachineSensors;
import studio.longplay.engine.jobs.Loop;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// Reads the machine's sensors once a second and tells everybody who listens.
///
/// Two threads: what answers at once is read on one, temperatures, fans and batteries every ten
/// seconds on the other, because some of them take a second to answer. Listeners are told on the
/// first; they return at once.
public final class MachineSampler implements AutoCloseable {
    private static final Duration USUAL = Duration.ofSeconds(1);
    private static final int SLOW_PER_FAST = 10;

    private final MachineSensors sensors;
    private final List<Consumer<MachineReadings>> listeners = new CopyOnWriteArrayList<>();
    private final AtomicReference<Optional<MachineReadings>> latest =
            new AtomicReference<>(Optional.empty());
    private final CountDownLatch first = new CountDownLatch(1);
    private final Loop fast;
    private final Loop slow;

    /// Watches this machine.
    ///
    /// @param folders whose disks' free space is watched
    public static MachineSampler of(List<Path> folders) {
        return new MachineSampler(MachineSensors.of(folders), USUAL);
    }

    /// Watches this machine while a film is made: the disk of the data folder, and that of the
    /// folder the film goes to, if it is another.
    ///
    /// @param home the data folder
    public static MachineSampler of(Path home, Path out) {
        return of(disks(home, out));
    }

    static List<Path> disks(Path home, Path out) {
        try {
            return Disk.of(out).holds(home) ? List.of(home) : List.of(home, out);
        } catch (StudioFault _) {
            // What does not answer is watched too: then it says so.
            return List.of(home, out);
        }
    }

    /// @param sensors are closed with this
    /// @param every how long lies between two readings
    public MachineSampler(MachineSensors sensors, Duration every) {
        this.sensors = sensors;
        slow = Loop.begin("machine-slow", () -> readSlow(every.multipliedBy(SLOW_PER_FAST)));
        fast = Loop.begin("machine", () -> readFast(every));
    }

    private void readSlow(Duration every) throws InterruptedException {
        sensors.readSlow();
        Thread.sleep(every);
    }

    private void readFast(Duration every) throws InterruptedException {
        MachineReadings readings = sensors.read();
        latest.set(Optional.of(readings));
        first.countDown();
        for (Consumer<MachineReadings> listener : listeners) {
            listener.accept(readings);
        }
        Thread.sleep(every);
    }

    /// What was read last; empty before the first reading.
    public Optional<MachineReadings> latest() {
        return latest.get();
    }

    /// Has every reading from now on told.
    ///
    /// @param listener is called on the sampler's thread and returns at once
    /// @return ends it
    public Runnable listen(Consumer<MachineReadings> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /// Waits for the first reading, a moment after the beginning.
    public void awaitFirst() throws InterruptedException {
        first.await();
    }

    @Override
    public void close() {
        fast.close();
        slow.close();
        sensors.close();
    }
}
