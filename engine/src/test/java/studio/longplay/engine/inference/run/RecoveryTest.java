package studio.longplay.engine.inference.run;

import static org.assertj.core.api.Assertions.assertThat;

import static studio.longplay.engine.inference.run.ToyModels.MEGABYTE;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Chip;
import studio.longplay.engine.inference.Device;
import studio.longplay.engine.inference.Precision;
import studio.longplay.engine.jobs.JobContext;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// How what was given up is had again once there is memory for it.
class RecoveryTest {
    private static final JobContext QUIET = JobContext.quiet();
    private static final Chip CARD = new Chip(Device.CUDA, 0);

    @TempDir Path folder;

    private ToyModels toys;
    private long freeBytes = 100 * MEGABYTE;
    private long capBytes = 1000 * MEGABYTE;
    private long runBytes = 150 * MEGABYTE;
    private int looks;
    private final List<String> tried = new ArrayList<>();
    private final List<String> recovered = new ArrayList<>();

    @BeforeEach
    void begin() {
        toys = new ToyModels(folder, Device.CUDA);
    }

    private ModelKeeper keeper() {
        ModelKeeper keeper =
                new ModelKeeper(
                        new Surroundings(
                                () -> toys,
                                _ -> Wish.on(Device.CUDA).batched(2),
                                _ -> capBytes,
                                Gauge.NONE,
                                _ -> chips()));
        keeper.badges().whenRecovered(recovered::add);
        return keeper;
    }

    private List<ChipState> chips() {
        looks++;
        return List.of(
                new ChipState(Chip.PROCESSOR, "processor", 0, 0, 0),
                new ChipState(CARD, "card", 1000 * MEGABYTE, freeBytes, 0));
    }

    /// Needs 80 MB open, and on the card 150 MB at work, whatever is done at once.
    private String work(Loaded<String> open) throws StudioFault.Resource {
        Ran ran = open.ran();
        String how = ran.chip().id() + " " + ran.batch();
        tried.add(how);
        if (ran.chip().equals(CARD) && freeBytes < runBytes) {
            throw new StudioFault.Resource("inference.memory-full", "Full.", "Close something.");
        }
        return how;
    }

    private List<String> tried(ModelKeeper keeper) throws Exception {
        tried.clear();
        Loading<String> model = toys.model("voice", 80 * MEGABYTE, Precision.FP32);
        String _ = keeper.with(model, this::work, QUIET);
        return List.copyOf(tried);
    }

    @Test
    void whatWasGivenUpIsHadAgainOnceThereIsRoom() throws Exception {
        try (ModelKeeper keeper = keeper()) {
            assertThat(tried(keeper)).containsExactly("cuda:0 2", "cuda:0 1", "cpu 1");
            assertThat(tried(keeper)).containsExactly("cpu 1");
            freeBytes = 190 * MEGABYTE;
            assertThat(tried(keeper)).containsExactly("cpu 1");
            assertThat(recovered).isEmpty();
            freeBytes = 210 * MEGABYTE;
            assertThat(tried(keeper)).containsExactly("cuda:0 2");
            assertThat(recovered).containsExactly("voice");
            assertThat(tried(keeper)).containsExactly("cuda:0 2");
            assertThat(recovered).hasSize(1);
        }
    }

    @Test
    void memoryThatWasNotEnoughOnceIsNotTriedAgain() throws Exception {
        runBytes = 300 * MEGABYTE;
        try (ModelKeeper keeper = keeper()) {
            List<String> _ = tried(keeper);
            freeBytes = 210 * MEGABYTE;
            assertThat(tried(keeper)).containsExactly("cuda:0 2", "cuda:0 1", "cpu 1");
            assertThat(tried(keeper)).containsExactly("cpu 1");
            freeBytes = 230 * MEGABYTE;
            assertThat(tried(keeper)).containsExactly("cpu 1");
            freeBytes = 400 * MEGABYTE;
            assertThat(tried(keeper)).containsExactly("cuda:0 2");
        }
    }

    @Test
    void whatModelsMayNotTakeIsNotHadAgainByFreeMemory() throws Exception {
        Loading<String> model = toys.model("voice", 80 * MEGABYTE, Precision.FP32);
        Attempt first = new Attempt(CARD, 0, 1, false, List.of());
        GivenUp givenUp = new GivenUp(_ -> capBytes, MeasuredMemory.none());
        givenUp.ranOut(model, first, false, chips());
        assertThat(givenUp.done(model, first.onProcessor(0))).isFalse();
        freeBytes = 900 * MEGABYTE;
        capBytes = 50 * MEGABYTE;
        assertThat(givenUp.of(model, chips())).isNotNull();
        capBytes = 100 * MEGABYTE;
        assertThat(givenUp.of(model, chips())).isNull();
    }

    @Test
    void aModelOfWhichNothingWasGivenUpAsksNobodyWhatIsFree() throws Exception {
        freeBytes = 500 * MEGABYTE;
        try (ModelKeeper keeper = keeper()) {
            List<String> _ = tried(keeper);
            assertThat(looks).isEqualTo(2);
        }
    }

    @Test
    void aModelThatFallsAgainIsToldOfAgain() throws Exception {
        List<String> told = new ArrayList<>();
        try (ModelKeeper keeper = keeper()) {
            keeper.badges().whenNew(badge -> told.add(badge.ran().given()));
            List<String> _ = tried(keeper);
            List<String> _ = tried(keeper);
            assertThat(told).hasSize(1);
            freeBytes = 400 * MEGABYTE;
            List<String> _ = tried(keeper);
            freeBytes = 100 * MEGABYTE;
            List<String> _ = tried(keeper);
            assertThat(told).hasSize(2);
            assertThat(keeper.badges().all()).hasSize(1);
        }
    }

    @Test
    void eachJobIsToldOfOnce() throws Exception {
        List<String> told = new ArrayList<>();
        try (ModelKeeper keeper = keeper()) {
            keeper.badges().whenNew(badge -> told.add(badge.ran().given()));
            List<String> _ = tried(keeper);
            keeper.badges().beginJob();
            List<String> _ = tried(keeper);
            List<String> _ = tried(keeper);
            assertThat(told).hasSize(2);
            assertThat(keeper.badges().all()).hasSize(1);
        }
    }
}
