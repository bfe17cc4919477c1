package studio.longplay.engine.render.machine;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.hardware.PowerSensors;
import studio.longplay.engine.hardware.PowerSensors.Draw;
import studio.longplay.engine.hardware.PowerSensors.Told;
import studio.longplay.engine.jobs.Loop;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/// Measures what the machine draws while a film is made.
public final class PowerWatch implements AutoCloseable {
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final Supplier<Draw> sensors;
    private final Runnable closing;
    private final Loop loop;
    private double wattReadings;
    private int readings;
    private Told told = Told.NOTHING;
    private final long everyNanos;

    /// @param closing closes the sensors
    PowerWatch(Supplier<Draw> sensors, Runnable closing, Duration every) {
        this.sensors = sensors;
        this.closing = closing;
        everyNanos = every.toNanos();
        loop =
                Loop.begin(
                        "power",
                        () -> {
                            add(this.sensors.get());
                            Thread.sleep(every);
                        });
    }

    /// Begins to measure this machine.
    public static PowerWatch begin() {
        LazySensors sensors = new LazySensors();
        return new PowerWatch(sensors::read, sensors::close, EVERY);
    }

    /// They are looked for on the watch's own thread: that takes a moment.
    private static final class LazySensors {
        private final AtomicReference<@Nullable PowerSensors> open = new AtomicReference<>();

        Draw read() {
            PowerSensors now = open.get();
            if (now == null) {
                now = new PowerSensors();
                open.set(now);
            }
            return now.read();
        }

        void close() {
            PowerSensors now = open.getAndSet(null);
            if (now != null) {
                now.close();
            }
        }
    }

    /// What a battery tells and what counters tell are two things: where it changes, what came
    /// before is forgotten.
    synchronized void add(Draw draw) {
        if (draw.told() == Told.NOTHING) {
            return;
        }
        if (draw.told() != told) {
            wattReadings = 0;
            readings = 0;
            told = draw.told();
        }
        wattReadings += draw.watts();
        readings++;
    }

    /// Keeps what was measured in a data folder, for the next forecast.
    public synchronized void keep(Path home) throws StudioFault {
        if (readings > 0) {
            PowerUse.read(home)
                    .with(wattReadings / readings, readings * everyNanos / 1e9, told)
                    .write(home);
        }
    }

    @Override
    public void close() {
        loop.close();
        closing.run();
    }
}
