package studio.longplay.engine.render.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.hardware.Disk;
import studio.longplay.engine.hardware.MachineReadings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

class MachineSamplerTest {
    @Test
    void everybodyIsToldEveryReadingAndSlowSensorsDoNotHoldItUp() throws InterruptedException {
        SetSensors sensors = new SetSensors();
        sensors.holdSlow();
        CountDownLatch told = new CountDownLatch(6);
        CountDownLatch toldToo = new CountDownLatch(6);
        try (MachineSampler sampler = new MachineSampler(sensors, Duration.ofMillis(1))) {
            sampler.listen(_ -> told.countDown());
            sampler.listen(_ -> toldToo.countDown());
            assertThat(told.await(60, TimeUnit.SECONDS)).isTrue();
            assertThat(toldToo.await(60, TimeUnit.SECONDS)).isTrue();
            assertThat(sampler.latest()).isPresent();
            sensors.letSlowGo();
        }
        assertThat(sensors.isClosed()).isTrue();
    }

    @Test
    void theDiskAFilmGoesToIsWatchedBesideThatOfTheDataFolder(@TempDir Path home)
            throws StudioFault {
        assertThat(MachineSampler.disks(home, home.resolve("films/not-there-yet")))
                .as("one disk is watched once")
                .containsExactly(home);
        Path other = Path.of("/dev/shm");
        assumeTrue(Files.isDirectory(other) && !Disk.of(other).holds(home));
        assertThat(MachineSampler.disks(home, other.resolve("film")))
                .containsExactly(home, other.resolve("film"));
    }

    @Test
    void whoNoLongerListensIsNoLongerTold() throws InterruptedException {
        SetSensors sensors = new SetSensors();
        try (MachineSampler sampler = new MachineSampler(sensors, Duration.ofMillis(1))) {
            AtomicInteger heard = new AtomicInteger();
            Runnable stop = sampler.listen(_ -> heard.incrementAndGet());
            stop.run();
            awaitReadings(sampler, 3);
            int before = heard.get();
            awaitReadings(sampler, 3);
            assertThat(heard.get()).isEqualTo(before);
        }
    }

    private static void awaitReadings(MachineSampler sampler, int count)
            throws InterruptedException {
        CountDownLatch passed = new CountDownLatch(count);
        Runnable stop = sampler.listen((MachineReadings _) -> passed.countDown());
        assertThat(passed.await(60, TimeUnit.SECONDS)).isTrue();
        stop.run();
    }
}
