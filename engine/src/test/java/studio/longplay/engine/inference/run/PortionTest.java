package studio.longplay.engine.inference.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Device;
import studio.longplay.engine.inference.Precision;
import studio.longplay.engine.jobs.JobContext;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// How much is given up of work that is done in portions, and of work inside other work.
class PortionTest {
    private static final JobContext QUIET = JobContext.quiet();

    @TempDir Path folder;

    private ToyModels toys;

    @BeforeEach
    void begin() {
        toys = new ToyModels(folder, Device.CUDA);
    }

    private ModelKeeper keeper(Wish wish) {
        return new ModelKeeper(
                new Surroundings(
                        () -> toys,
                        _ -> wish,
                        _ -> 100 * ToyModels.MEGABYTE,
                        Gauge.NONE,
                        _ -> List.of()));
    }

    private static StudioFault.Resource full() {
        return new StudioFault.Resource("inference.memory-full", "Full.", "Close something.");
    }

    /// How many were done at once in each try of work that never fits.
    private List<Integer> tries(ModelKeeper keeper, Loading<String> model) {
        List<Integer> tries = new ArrayList<>();
        assertThatExceptionOfType(StudioFault.Resource.class)
                .isThrownBy(() ->
                        keeper.with(
                                model,
                                loaded -> {
                                    tries.add(loaded.ran().batch());
                                    throw full();
                                },
                                QUIET));
        return tries;
    }

    @Test
    void onlyWhatIsDoneInPartsIsTriedInFewer() throws Exception {
        Loading<String> model = toys.model("voice", 50 * ToyModels.MEGABYTE);
        try (ModelKeeper keeper = keeper(Wish.STEADY.batched(8))) {
            assertThat(tries(keeper, model.in(Portion.ONE))).containsExactly(1);
            assertThat(tries(keeper, model.in(Portion.LINES))).containsExactly(8, 4, 2, 1);
            assertThat(tries(keeper, model.in(Portion.parts(5)))).containsExactly(5, 2, 1);
        }
        try (ModelKeeper keeper = keeper(Wish.STEADY)) {
            assertThat(tries(keeper, model.in(Portion.LINES))).containsExactly(1);
            assertThat(tries(keeper, model.in(Portion.atLeast(8)))).containsExactly(8, 4, 2, 1);
        }
    }

    @Test
    void whatWasGivenUpForManyIsGivenUpForFewToo() throws Exception {
        Loading<String> model = toys.model("voice", 50 * ToyModels.MEGABYTE);
        try (ModelKeeper keeper = keeper(Wish.STEADY)) {
            Work<String, Integer> narrow =
                    loaded -> {
                        if (loaded.ran().batch() > 2) {
                            throw full();
                        }
                        return loaded.ran().batch();
                    };
            assertThat(keeper.with(model.in(Portion.parts(4)), narrow, QUIET)).isEqualTo(2);
            assertThat(keeper.with(model.in(Portion.parts(12)), narrow, QUIET)).isEqualTo(2);
            assertThat(keeper.with(model.in(Portion.ONE), narrow, QUIET)).isEqualTo(1);
        }
    }

    @Test
    void whatRunsOutInsideIsGivenUpThereOnce() throws Exception {
        Loading<String> outside =
                toys.model("outside", 30 * ToyModels.MEGABYTE, Precision.FP32, Precision.INT8);
        Loading<String> inside =
                toys.model("inside", 30 * ToyModels.MEGABYTE, Precision.FP32, Precision.INT8);
        List<String> tries = new ArrayList<>();
        try (ModelKeeper keeper = keeper(Wish.STEADY.batched(2))) {
            assertThatExceptionOfType(StudioFault.Resource.class)
                    .isThrownBy(() ->
                            keeper.with(
                                    outside,
                                    _ ->
                                            keeper.with(
                                                    inside,
                                                    loaded -> {
                                                        Ran ran = loaded.ran();
                                                        tries.add(
                                                                ran.precision().id()
                                                                        + " "
                                                                        + ran.batch());
                                                        throw full();
                                                    },
                                                    QUIET),
                                    QUIET));
        }
        assertThat(tries).containsExactly("fp32 2", "fp32 1", "int8 1");
    }
}
