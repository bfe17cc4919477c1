package studio.longplay.engine.hardware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.hardware.GpuReadings.State;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

class NvmlWatchTest {
    private static final OptionalDouble UNKNOWN = OptionalDouble.empty();
    private static final int READS_UNTIL_TRIED_AGAIN = 31;

    @TempDir static Path folder;

    @Test
    void withoutADriverThereIsNoCardAndASentence() {
        try (NvmlWatch watch = new NvmlWatch("libnot-there-at-all.so.1")) {
            assertThat(watch.read())
                    .isEqualTo(
                            GpuReadings.none(
                                    State.ABSENT,
                                    "No NVIDIA driver is installed (libnot-there-at-all.so.1)."));
        }
    }

    @Test
    void everythingACardTellsIsRead() throws IOException, InterruptedException {
        FakeDriver driver = FakeDriver.in(folder, "one");
        driver.says("throttle=36");
        try (NvmlWatch watch = new NvmlWatch(driver.library())) {
            GpuReadings readings = watch.read();
            assertThat(readings.state()).isEqualTo(State.READY);
            assertThat(readings.sentence()).isEmpty();
            assertThat(readings.driver()).isEqualTo("580.95.05");
            assertThat(readings.cuda()).isEqualTo("13.0");
            assertThat(readings.gpus())
                    .containsExactly(
                            new GpuReading(
                                    0,
                                    "Card 0",
                                    "GPU-0",
                                    "8.9",
                                    "",
                                    OptionalDouble.of(0.37),
                                    OptionalDouble.of(0.12),
                                    OptionalLong.of(24L << 30),
                                    OptionalLong.of(4L << 30),
                                    OptionalDouble.of(61),
                                    OptionalDouble.of(93),
                                    OptionalDouble.of(212),
                                    OptionalDouble.of(450),
                                    OptionalDouble.of(0.45),
                                    Optional.of(
                                            Set.of(
                                                    ThrottleReason.POWER_CAP,
                                                    ThrottleReason.SOFTWARE_HEAT)),
                                    OptionalDouble.of(0.55),
                                    OptionalDouble.of(0.2),
                                    OptionalInt.of(2)));
            assertThat(readings.gpus().getFirst().isTooHot()).isTrue();
        }
    }

    @Test
    void valuesFollowTheDriver() throws IOException, InterruptedException {
        FakeDriver driver = FakeDriver.in(folder, "live");
        try (NvmlWatch watch = new NvmlWatch(driver.library())) {
            for (int percent : new int[] {0, 12, 99}) {
                driver.says("busy=" + percent, "used_mebibytes=" + 100 * percent);
                GpuReading gpu = watch.read().gpus().getFirst();
                assertThat(gpu.busy()).hasValue(percent / 100.0);
                assertThat(gpu.memoryUsedBytes()).hasValue((100L * percent) << 20);
            }
        }
    }

    @Test
    void twoCardsAreToldApart() throws IOException, InterruptedException {
        FakeDriver driver = FakeDriver.in(folder, "two");
        driver.says("cards=2", "busy0=5", "busy1=95");
        try (NvmlWatch watch = new NvmlWatch(driver.library())) {
            assertThat(watch.read().gpus())
                    .extracting(GpuReading::uuid, gpu -> gpu.busy().getAsDouble())
                    .containsExactly(tuple("GPU-0", 0.05), tuple("GPU-1", 0.95));
        }
    }

    @Test
    void aLostCardStaysInTheListWithoutValues() throws IOException, InterruptedException {
        FakeDriver driver = FakeDriver.in(folder, "lost");
        driver.says("cards=2");
        try (NvmlWatch watch = new NvmlWatch(driver.library())) {
            watch.read();
            driver.says("cards=2", "lost0=1");
            GpuReadings readings = watch.read();
            assertThat(readings.state()).isEqualTo(State.LOST);
            assertThat(readings.sentence()).isEqualTo("Card 0 does not answer: GPU is lost (15).");
            assertThat(readings.working()).extracting(GpuReading::name).containsExactly("Card 1");
            GpuReading lost = readings.gpus().getFirst();
            assertThat(lost.name()).isEqualTo("Card 0");
            assertThat(lost.busy()).isEqualTo(UNKNOWN);
            assertThat(lost.memoryUsedBytes()).isEmpty();
            assertThat(GpuReport.of(readings).gpus()).extracting(Gpu::index).containsExactly(1);
        }
    }

    @Test
    void aCardThatIsBrokenDoesNotWork() throws IOException, InterruptedException {
        FakeDriver driver = FakeDriver.in(folder, "broken");
        // To be reset, too little power, timed out, and what the driver has no name for.
        for (int code : new int[] {16, 8, 10, 999}) {
            driver.says("memory_refused=" + code);
            try (NvmlWatch watch = new NvmlWatch(driver.library())) {
                GpuReadings readings = watch.read();
                assertThat(readings.state()).isEqualTo(State.LOST);
                assertThat(readings.sentence()).contains("does not answer", "(" + code + ")");
            }
        }
    }

    @Test
    void aCardThatMayNotTellItsMemoryWorksAndHasNotNone() throws IOException, InterruptedException {
        FakeDriver driver = FakeDriver.in(folder, "silent");
        driver.says("memory_refused=4");
        try (NvmlWatch watch = new NvmlWatch(driver.library())) {
            GpuReport report = GpuReport.of(watch.read());
            assertThat(report.gpus()).hasSize(1);
            assertThat(report.gpus().getFirst().memoryTotalBytes()).isEmpty();
            assertThat(report.gpus().getFirst().memoryFreeBytes()).isEmpty();
        }
    }

    @Test
    void reasonsAreReadUnderTheirNewNameFirst() throws IOException, InterruptedException {
        FakeDriver driver = FakeDriver.in(folder, "events");
        driver.says("events_refused=0", "events=4", "throttle_refused=3");
        try (NvmlWatch watch = new NvmlWatch(driver.library())) {
            assertThat(watch.read().gpus().getFirst().throttles())
                    .hasValue(Set.of(ThrottleReason.POWER_CAP));
            driver.says("events_refused=0", "events=0");
            assertThat(watch.read().gpus().getFirst().throttles()).hasValue(Set.of());
        }
    }

    @Test
    void aCardThatIsNoLongerCountedIsGone() throws IOException, InterruptedException {
        FakeDriver driver = FakeDriver.in(folder, "gone");
        driver.says("cards=2");
        try (NvmlWatch watch = new NvmlWatch(driver.library())) {
            watch.read();
            driver.says("cards=1", "first=1");
            GpuReadings readings = watch.read();
            assertThat(readings.gpus())
                    .extracting(GpuReading::name, GpuReading::trouble)
                    .containsExactly(tuple("Card 1", ""), tuple("Card 0", "Card 0 is gone."));
        }
    }

    @Test
    void whenTheLastCardIsLostTheDriverIsAskedAnewLater() throws IOException, InterruptedException {
        FakeDriver driver = FakeDriver.in(folder, "back");
        try (NvmlWatch watch = new NvmlWatch(driver.library())) {
            watch.read();
            driver.says("lost=1");
            assertThat(watch.read().state()).isEqualTo(State.LOST);
            driver.says();
            assertThat(watch.read().state()).isEqualTo(State.LOST);
            assertThat(state(watch, READS_UNTIL_TRIED_AGAIN)).isEqualTo(State.READY);
        }
    }

    @Test
    void aDriverThatDoesNotStartSaysWhyAndMayStartLater() throws IOException, InterruptedException {
        FakeDriver driver = FakeDriver.in(folder, "down");
        driver.says("init=9");
        try (NvmlWatch watch = new NvmlWatch(driver.library())) {
            assertThat(watch.read())
                    .isEqualTo(
                            GpuReadings.none(
                                    State.FAILING,
                                    "The NVIDIA driver does not answer: Driver Not Loaded (9)."));
            driver.says();
            assertThat(state(watch, READS_UNTIL_TRIED_AGAIN)).isEqualTo(State.READY);
        }
    }

    @Test
    void aDriverThatStopsListingIsFailing() throws IOException, InterruptedException {
        FakeDriver driver = FakeDriver.in(folder, "mute");
        try (NvmlWatch watch = new NvmlWatch(driver.library())) {
            watch.read();
            driver.says("list=999");
            assertThat(watch.read().state()).isEqualTo(State.FAILING);
        }
    }

    @Test
    void aDriverWithoutACardIsEmpty() throws IOException, InterruptedException {
        FakeDriver driver = FakeDriver.in(folder, "none");
        driver.says("cards=0");
        try (NvmlWatch watch = new NvmlWatch(driver.library())) {
            GpuReadings readings = watch.read();
            assertThat(readings.state()).isEqualTo(State.EMPTY);
            assertThat(GpuReport.of(readings).reason())
                    .isEqualTo("The NVIDIA driver sees no card.");
        }
    }

    @Test
    void whatAnOldDriverLacksAndACardRefusesIsUnknownNotZero()
            throws IOException, InterruptedException {
        FakeDriver driver = FakeDriver.in(folder, "old", "-DOLD");
        driver.says("power_refused=3");
        try (NvmlWatch watch = new NvmlWatch(driver.library())) {
            GpuReadings readings = watch.read();
            GpuReading gpu = readings.gpus().getFirst();
            assertThat(readings.state()).isEqualTo(State.READY);
            assertThat(readings.cuda()).isEmpty();
            assertThat(gpu.busy()).hasValue(0.37);
            assertThat(gpu.watts()).isEmpty();
            assertThat(gpu.encoderBusy()).isEmpty();
            assertThat(gpu.encoderSessions()).isEmpty();
            assertThat(gpu.slowdownCelsius()).isEmpty();
            assertThat(gpu.throttles()).isEmpty();
        }
    }

    private static State state(NvmlWatch watch, int reads) {
        State state = State.ABSENT;
        for (int read = 0; read < reads; read++) {
            state = watch.read().state();
        }
        return state;
    }
}
