package studio.longplay.engine.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

class PowerCounterTest {
    private final AtomicLong nanos = new AtomicLong();

    @TempDir Path folder;

    @Test
    void theProcessorsOfAMachineAreAddedUpAndTheirPartsLeftOut() throws IOException {
        counter("intel-rapl:0", 1_000_000);
        counter("intel-rapl:1", 0);
        counter("intel-rapl:0:0", 77);
        PowerCounter power = new PowerCounter(PowerCounter.packages(folder), nanos::get);
        assertThat(power.watts()).isEmpty();
        counter("intel-rapl:0", 61_000_000);
        counter("intel-rapl:1", 20_000_000);
        nanos.set(2_000_000_000);
        assertThat(power.watts()).hasValue(40);
    }

    @Test
    void aCounterThatBeganAnewIsUnknownForAMoment() throws IOException {
        counter("intel-rapl:0", 9_000_000);
        PowerCounter power = new PowerCounter(PowerCounter.packages(folder), nanos::get);
        power.watts();
        counter("intel-rapl:0", 1_000_000);
        nanos.set(1_000_000_000);
        assertThat(power.watts()).isEmpty();
        counter("intel-rapl:0", 6_000_000);
        nanos.set(2_000_000_000);
        assertThat(power.watts()).hasValue(5);
    }

    @Test
    void aMachineWithoutACounterHasNoFigure() {
        assertThat(PowerCounter.packages(folder.resolve("absent"))).isEmpty();
        PowerCounter power = new PowerCounter(List.of(), nanos::get);
        power.watts();
        nanos.set(1_000_000_000);
        assertThat(power.watts()).isEmpty();
    }

    @Test
    void aCounterThatMayNotBeReadIsNoFigure() {
        PowerCounter power = new PowerCounter(List.of(folder.resolve("secret")), nanos::get);
        power.watts();
        nanos.set(1_000_000_000);
        assertThat(power.watts()).isEmpty();
    }

    private void counter(String name, long microjoules) throws IOException {
        Path made = Files.createDirectories(folder.resolve(name));
        Files.writeString(made.resolve("energy_uj"), microjoules + "\n");
    }
}
