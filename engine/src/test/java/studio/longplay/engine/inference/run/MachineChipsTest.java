package studio.longplay.engine.inference.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.hardware.GpuReading;
import studio.longplay.engine.hardware.GpuReadings;
import studio.longplay.engine.hardware.MachineFacts;
import studio.longplay.engine.inference.Chip;
import studio.longplay.engine.inference.Device;
import studio.longplay.engine.jobs.JobContext;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

class MachineChipsTest {
    private static final long SECOND_NANOS = 1_000_000_000;
    private static final Set<Device> BUILT_FOR = Set.of(Device.CPU, Device.CUDA, Device.TENSORRT);
    private static final MachineFacts MACHINE = new MachineFacts("toy", 2, 4, 8, 4, "none", "25");

    @TempDir Path folder;

    private final AtomicInteger looks = new AtomicInteger();
    private final AtomicLong nanos = new AtomicLong(-7);
    private double firstBusy = 0.9;
    private final MachineChips chips = new MachineChips(() -> MACHINE, this::cards, nanos::get);

    private GpuReadings cards() {
        looks.incrementAndGet();
        return new GpuReadings(
                GpuReadings.State.READY,
                "",
                "580",
                "13.0",
                List.of(card(0, firstBusy), card(1, 0.1)));
    }

    /// All cards have as much free memory.
    private static GpuReading card(int index, double busy) {
        OptionalDouble unknown = OptionalDouble.empty();
        return new GpuReading(
                index,
                "card",
                "uuid-" + index,
                "9.0",
                "",
                OptionalDouble.of(busy),
                unknown,
                OptionalLong.of(1000),
                OptionalLong.of(200),
                unknown,
                unknown,
                unknown,
                unknown,
                unknown,
                Optional.empty(),
                unknown,
                unknown,
                OptionalInt.empty());
    }

    @Test
    void ofTwoCardsWithAsMuchFreeMemoryTheIdleOneIsTaken() throws Exception {
        ToyModels toys = new ToyModels(folder, Device.CUDA);
        Surroundings here =
                new Surroundings(
                        () -> toys,
                        _ -> Wish.on(Device.CUDA),
                        _ -> 1_000_000_000,
                        Gauge.NONE,
                        chips);
        try (ModelKeeper keeper = new ModelKeeper(here)) {
            assertThat(keeper.load(toys.model("a", 5_000), JobContext.quiet()).chip())
                    .isEqualTo(new Chip(Device.CUDA, 1));
        }
        firstBusy = 0;
        nanos.addAndGet(SECOND_NANOS);
        try (ModelKeeper keeper = new ModelKeeper(here)) {
            assertThat(keeper.load(toys.model("a", 5_000), JobContext.quiet()).chip())
                    .isEqualTo(new Chip(Device.CUDA, 0));
        }
    }

    @Test
    void aLittleMoreFreeMemoryDoesNotMakeUpForBeingBusy() {
        ChipState busy = new ChipState(new Chip(Device.CUDA, 0), "busy", 1000, 801, 0.9);
        ChipState idle = new ChipState(new Chip(Device.CUDA, 1), "idle", 1000, 800, 0.1);
        assertThat(idle.room()).isGreaterThan(busy.room());
    }

    @Test
    void theCardsAreReadOnceASecondHoweverOftenTheyAreLookedAt() {
        List<ChipState> first = chips.look(BUILT_FOR);
        assertThat(first)
                .extracting(state -> state.chip().id() + " " + state.load())
                .containsExactly(
                        "cpu 0.0", "cuda:0 0.9", "cuda:1 0.1", "tensorrt:0 0.9", "tensorrt:1 0.1");
        nanos.addAndGet(SECOND_NANOS - 1);
        assertThat(chips.look(BUILT_FOR)).isEqualTo(first);
        assertThat(looks).hasValue(1);
        nanos.addAndGet(1);
        chips.look(BUILT_FOR);
        assertThat(looks).hasValue(2);
        assertThat(chips.look(Set.of(Device.CPU))).hasSize(1);
        assertThat(looks).as("no card is asked where none can be used").hasValue(2);
    }
}
