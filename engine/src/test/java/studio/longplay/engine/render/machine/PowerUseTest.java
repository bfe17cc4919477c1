package studio.longplay.engine.render.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.hardware.GpuReadings;
import studio.longplay.engine.hardware.PowerReading;
import studio.longplay.engine.hardware.PowerSensors;
import studio.longplay.engine.hardware.PowerSensors.Draw;
import studio.longplay.engine.hardware.PowerSensors.Told;
import studio.longplay.engine.hardware.PowerState;
import studio.longplay.engine.render.preset.Objection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

class PowerUseTest {
    private static final long HALF_AN_HOUR_MILLIS = 1_800_000;

    @TempDir Path home;

    @Test
    void aMachineThatWasNotMeasuredForecastsNothingAndSaysSo() throws StudioFault {
        Energy energy = PowerUse.read(home).forecast(HALF_AN_HOUR_MILLIS);
        assertThat(energy.wattHours()).isNull();
        assertThat(energy.basis()).startsWith("unknown");
    }

    @Test
    void whatAFilmDrewIsKeptAndForecastsTheNext() throws StudioFault, InterruptedException {
        CountDownLatch read = new CountDownLatch(3);
        try (PowerWatch watch =
                new PowerWatch(
                        () -> {
                            read.countDown();
                            return new Draw(80, Told.COUNTERS);
                        },
                        () -> {},
                        Duration.ofMillis(1))) {
            assertThat(read.await(60, TimeUnit.SECONDS)).isTrue();
            watch.keep(home);
        }
        Energy energy = PowerUse.read(home).forecast(HALF_AN_HOUR_MILLIS);
        assertThat(energy.watts()).isEqualTo(80);
        assertThat(energy.wattHours()).isEqualTo(40);
        assertThat(energy.basis()).startsWith("processor and cards");
    }

    @Test
    void filmsAreWeighedByTheirLengthAndABatterysFigureStandsAlone() {
        PowerUse counted = new PowerUse(0, 0, Told.NOTHING).with(100, 30, Told.COUNTERS);
        assertThat(counted.with(40, 90, Told.COUNTERS).watts()).isEqualTo(55);
        assertThat(counted.with(9, 60, Told.BATTERY)).isEqualTo(new PowerUse(9, 60, Told.BATTERY));
        assertThat(counted.with(0, 60, Told.NOTHING)).isEqualTo(counted);
    }

    @Test
    void aMachineWithoutSensorsKeepsNothing() throws StudioFault, InterruptedException {
        CountDownLatch read = new CountDownLatch(2);
        try (PowerWatch watch =
                new PowerWatch(
                        () -> {
                            read.countDown();
                            return new Draw(0, Told.NOTHING);
                        },
                        () -> {},
                        Duration.ofMillis(1))) {
            assertThat(read.await(60, TimeUnit.SECONDS)).isTrue();
            watch.keep(home);
        }
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void aBrokenFileIsNoMeasurement() throws StudioFault, IOException {
        Files.writeString(home.resolve("power.json"), "{ not json");
        assertThat(PowerUse.read(home).forecast(1).wattHours()).isNull();
    }

    @Test
    void aBatteryTellsOfEverythingSoItGoesBeforeTheParts() {
        PowerReading both =
                new PowerReading(
                        PowerReading.Source.BATTERY,
                        OptionalDouble.of(0.5),
                        OptionalDouble.of(20),
                        OptionalDouble.of(33));
        var none = GpuReadings.none(GpuReadings.State.ABSENT, "None.");
        assertThat(PowerSensors.of(both, none)).isEqualTo(new Draw(33, Told.BATTERY));
        assertThat(PowerSensors.of(PowerReading.UNKNOWN, none))
                .isEqualTo(new Draw(0, Told.NOTHING));
    }

    @Test
    void aSlowPresetABatteryAndHeatAreDoubts() {
        Doubts.Film slow = new Doubts.Film("uhd", 600_000, 3_000_000, "measured on this machine");
        assertThat(Doubts.of(slow, new PowerState(true, OptionalDouble.of(91))))
                .extracting(Objection::code)
                .containsExactly("machine.on-battery", "machine.hot", "machine.slow");
        assertThat(Doubts.of(slow, new PowerState(false, OptionalDouble.empty())))
                .extracting(Objection::sentence)
                .containsExactly(
                        "uhd takes 5.0 minutes here for a minute of film, 50 min in all (measured"
                                + " on this machine).");
        Doubts.Film quick = new Doubts.Film("hd", 600_000, 300_000, "a guess");
        assertThat(Doubts.of(quick, new PowerState(false, OptionalDouble.empty()))).isEmpty();
    }
}
