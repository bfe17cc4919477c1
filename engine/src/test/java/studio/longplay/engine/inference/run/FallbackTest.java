package studio.longplay.engine.inference.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static studio.longplay.engine.inference.run.ToyModels.MEGABYTE;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Chip;
import studio.longplay.engine.inference.Device;
import studio.longplay.engine.inference.Precision;
import studio.longplay.engine.inference.Tuning;
import studio.longplay.engine.jobs.Crew;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.jobs.JobContext;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/// What happens where memory runs out or a card goes away.
class FallbackTest {
    private static final JobContext QUIET = JobContext.quiet();
    private static final Chip CARD = new Chip(Device.CUDA, 0);

    @TempDir Path folder;

    private ToyModels toys;

    @BeforeEach
    void begin() {
        toys = new ToyModels(folder, Device.CUDA);
    }

    /// A machine with so many cards, of which each has more free memory than the one before.
    private ModelKeeper keeper(int cards, Wish wish) {
        List<ChipState> chips = new ArrayList<>();
        chips.add(new ChipState(Chip.PROCESSOR, "processor", 0, 0, 0));
        IntStream.range(0, cards)
                .forEach(i ->
                        chips.add(
                                new ChipState(
                                        new Chip(Device.CUDA, i),
                                        "card " + i,
                                        1000 * MEGABYTE,
                                        (500 + i) * MEGABYTE,
                                        0)));
        return new ModelKeeper(
                new Surroundings(
                        () -> toys, _ -> wish, _ -> 100 * MEGABYTE, Gauge.NONE, _ -> chips));
    }

    private static StudioFault.Resource full() {
        return new StudioFault.Resource("inference.memory-full", "Full.", "Close something.");
    }

    @Test
    void aCardWhoseMemoryRunsOutEndsOnTheProcessorWithABadge() throws Exception {
        try (ModelKeeper keeper = keeper(1, Wish.on(Device.CUDA))) {
            toys.full.add(CARD);
            Loading<String> model = toys.model("voice", 50 * MEGABYTE, Precision.FP32);
            Ran ran = keeper.with(model, Loaded::ran, QUIET);
            assertThat(ran.chip()).isEqualTo(Chip.PROCESSOR);
            assertThat(ran.precision()).isEqualTo(Precision.FP32);
            assertThat(ran.steps()).containsExactly(Step.PROCESSOR);
            keeper.with(model, Loaded::ran, QUIET);
            assertThat(keeper.badges().all())
                    .singleElement()
                    .satisfies(badge -> {
                        assertThat(badge.count()).isEqualTo(2);
                        assertThat(badge.warning().code()).isEqualTo("inference.fallback");
                        assertThat(badge.warning().sentence())
                                .isEqualTo(
                                        "The model voice was to run on an NVIDIA card, fp32 and ran"
                                                + " on the processor, fp32: it ran on the"
                                                + " processor.");
                    });
        }
    }

    @Test
    void aCardThatIsNotHereIsNoMatterOfMemory() throws Exception {
        Wish seventh = new Wish(Device.CUDA, OptionalInt.of(7), 1, 1, Tuning.USUAL);
        try (ModelKeeper keeper = keeper(1, seventh)) {
            Ran ran = keeper.with(toys.model("voice", 50 * MEGABYTE), Loaded::ran, QUIET);
            assertThat(ran.chip()).isEqualTo(Chip.PROCESSOR);
            assertThat(ran.steps()).containsExactly(Step.NO_DEVICE);
            assertThat(keeper.badges().warnings())
                    .singleElement()
                    .satisfies(warning -> {
                        assertThat(warning.sentence()).contains("no such device here");
                        assertThat(warning.remedy())
                                .contains("longplay models policy set 'voice' cpu")
                                .doesNotContain("memory");
                    });
        }
    }

    @Test
    void aLineOfTheTableThatNamesWhatIsNotHereIsTold() throws Exception {
        PolicyTable table =
                PolicyTable.USUAL
                        .with(new PolicyRow("whisper", "cuda:7", 0, 0))
                        .with(new PolicyRow("piper", "cuda", 0, 0))
                        .with(new PolicyRow("kokoro", "cpu", 0, 0))
                        .with(new PolicyRow("pocket", "directml", 0, 0));
        try (ModelKeeper keeper = keeper(1, Wish.STEADY)) {
            assertThat(keeper.absent(table))
                    .extracting(warning -> warning.sentence().split(",")[0])
                    .containsExactlyInAnyOrder(
                            "\"whisper\" is to run on cuda:7", "\"pocket\" is to run on directml");
        }
    }

    @Test
    void everyStepIsTriedInItsOrder() throws Exception {
        Wish wish = Wish.on(Device.CUDA).batched(4);
        try (ModelKeeper keeper = keeper(1, wish)) {
            Loading<String> idle = toys.model("idle", 30 * MEGABYTE);
            keeper.load(idle, QUIET);
            Loading<String> model =
                    toys.model("voice", 60 * MEGABYTE, Precision.FP32, Precision.INT8);
            List<String> tried = new ArrayList<>();
            Work<String, String> work =
                    open -> {
                        Ran ran = open.ran();
                        tried.add(ran.chip().id() + " " + ran.precision().id() + " " + ran.batch());
                        if (ran.chip().device() == Device.CUDA) {
                            throw full();
                        }
                        return open.model();
                    };
            String made = keeper.with(model, work, QUIET);
            assertThat(made).isEqualTo("voice");
            assertThat(tried)
                    .containsExactly(
                            "cuda:0 fp32 4",
                            "cuda:0 fp32 4",
                            "cuda:0 fp32 2",
                            "cuda:0 fp32 1",
                            "cuda:0 int8 1",
                            "cpu fp32 1");
            tried.clear();
            keeper.with(model, work, QUIET);
            assertThat(tried).containsExactly("cpu fp32 1");
            assertThat(keeper.badges().all().getLast().ran().steps())
                    .containsExactly(Step.UNLOADED_OTHERS, Step.SMALLER_BATCH, Step.PROCESSOR);
            keeper.forgive();
            tried.clear();
            keeper.with(model, work, QUIET);
            assertThat(tried).startsWith("cuda:0 fp32 4");
        }
    }

    @Test
    void onTheProcessorALessExactExportIsTakenAndThatIsHeard() throws Exception {
        try (ModelKeeper keeper = keeper(0, Wish.STEADY)) {
            Loading<String> model =
                    toys.model("voice", 150 * MEGABYTE, Precision.FP32, Precision.INT8);
            Ran ran = keeper.load(model, QUIET);
            assertThat(ran.precision()).isEqualTo(Precision.INT8);
            assertThat(ran.isHeard()).isTrue();
            assertThat(ran.steps()).containsExactly(Step.LOWER_PRECISION);
        }
    }

    @Test
    void whatNothingHelpsIsRefusedAndOtherFaultsAreNotTriedAgain() throws Exception {
        try (ModelKeeper keeper = keeper(1, Wish.on(Device.CUDA))) {
            Loading<String> model = toys.model("voice", 50 * MEGABYTE);
            assertThatThrownBy(() ->
                            keeper.with(
                                    model,
                                    _ -> {
                                        throw full();
                                    },
                                    QUIET))
                    .isInstanceOfSatisfying(
                            StudioFault.Resource.class,
                            fault -> assertThat(fault.code()).isEqualTo("inference.memory-full"));
            List<Integer> calls = new ArrayList<>();
            assertThatThrownBy(() ->
                            keeper.with(
                                    toys.model("other", 50 * MEGABYTE),
                                    _ -> {
                                        calls.add(1);
                                        throw new StudioFault.Resource("disk.full", "Full.", "No.");
                                    },
                                    QUIET))
                    .isInstanceOf(StudioFault.Resource.class);
            assertThat(calls).hasSize(1);
        }
    }

    @Test
    void aWishForACardThatIsNotThereIsSaid() throws Exception {
        try (ModelKeeper keeper = keeper(0, Wish.on(Device.CUDA))) {
            Ran ran = keeper.load(toys.model("voice", 50 * MEGABYTE), QUIET);
            assertThat(ran.chip()).isEqualTo(Chip.PROCESSOR);
            assertThat(keeper.badges().all()).hasSize(1);
        }
    }

    @Test
    void workIsSpreadOverCardsByFreeMemoryAndLoad() throws Exception {
        CyclicBarrier together = new CyclicBarrier(3);
        try (ModelKeeper keeper = keeper(3, Wish.on(Device.CUDA));
                Crew crew = new Crew("lines", 3)) {
            Loading<String> model = toys.model("voice", 50 * MEGABYTE);
            assertThat(keeper.load(model, QUIET).chip()).isEqualTo(new Chip(Device.CUDA, 2));
            List<Job<Chip>> jobs = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                Work<String, Chip> work =
                        open -> {
                            met(together);
                            return open.ran().chip();
                        };
                jobs.add(Job.of("line", _ -> keeper.with(model, work, QUIET)));
            }
            assertThat(crew.all("lines", jobs, QUIET))
                    .containsExactlyInAnyOrder(
                            CARD, new Chip(Device.CUDA, 1), new Chip(Device.CUDA, 2));
        }
    }

    private static void met(CyclicBarrier barrier) {
        try {
            barrier.await(60, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void workOfACardThatDiesGoesOnOnAnother() throws Exception {
        try (ModelKeeper keeper = keeper(3, Wish.on(Device.CUDA))) {
            Loading<String> model = toys.model("voice", 50 * MEGABYTE);
            List<Chip> tried = new ArrayList<>();
            Work<String, Chip> work =
                    open -> {
                        tried.add(open.ran().chip());
                        if (open.ran().chip().index() == 2) {
                            throw new StudioFault.Resource(
                                    "inference.device-lost", "Gone.", "Restart.");
                        }
                        return open.ran().chip();
                    };
            List<Chip> done =
                    List.of(keeper.with(model, work, QUIET), keeper.with(model, work, QUIET));
            assertThat(done).containsOnly(new Chip(Device.CUDA, 1));
            assertThat(tried)
                    .containsExactly(
                            new Chip(Device.CUDA, 2),
                            new Chip(Device.CUDA, 1),
                            new Chip(Device.CUDA, 1));
            assertThat(keeper.badges().all().getFirst().ran().steps())
                    .containsExactly(Step.OTHER_CARD);
            toys.lost.add(CARD);
            toys.lost.add(new Chip(Device.CUDA, 1));
            Loading<String> other = toys.model("other", 50 * MEGABYTE);
            assertThat(keeper.load(other, QUIET).chip()).isEqualTo(Chip.PROCESSOR);
        }
    }

    @Test
    void onlyWhatCameUpSinceIsCounted() throws Exception {
        try (ModelKeeper keeper = keeper(0, Wish.on(Device.CUDA))) {
            Loading<String> model = toys.model("voice", 50 * MEGABYTE);
            keeper.load(model, QUIET);
            List<Badge> before = keeper.badges().all();
            assertThat(keeper.badges().since(before)).isEmpty();
            keeper.load(model, QUIET);
            keeper.load(model, QUIET);
            assertThat(keeper.badges().since(before).getFirst().count()).isEqualTo(2);
        }
    }
}
