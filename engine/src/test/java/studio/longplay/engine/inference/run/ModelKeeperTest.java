package studio.longplay.engine.inference.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static studio.longplay.engine.inference.run.ToyModels.MEGABYTE;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Chip;
import studio.longplay.engine.jobs.CancelToken;
import studio.longplay.engine.jobs.Crew;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

class ModelKeeperTest {
    private static final JobContext QUIET = JobContext.quiet();

    @TempDir Path folder;

    private ToyModels toys;

    @BeforeEach
    void begin() {
        toys = new ToyModels(folder);
    }

    private ModelKeeper keeper(long capBytes) {
        return keeper(capBytes, Gauge.NONE);
    }

    private ModelKeeper keeper(long capBytes, Gauge gauge) {
        return new ModelKeeper(
                new Surroundings(
                        () -> toys,
                        Policy.STEADY,
                        _ -> capBytes,
                        gauge,
                        _ -> List.of(new ChipState(Chip.PROCESSOR, "toy", 0, 0, 0))));
    }

    private static List<String> names(ModelKeeper keeper) {
        return keeper.state().models().stream().map(KeeperState.OpenModel::name).toList();
    }

    @Test
    void aModelStaysOpenFromItsFirstUseOn() throws Exception {
        try (ModelKeeper keeper = keeper(100 * MEGABYTE)) {
            Loading<String> model = toys.model("a", 50 * MEGABYTE);
            String first = keeper.with(model, Loaded::model, QUIET);
            String second = keeper.with(model, open -> open.model() + "!", QUIET);
            assertThat(first + second).isEqualTo("aa!");
            assertThat(toys.opened).hasValue(1);
            assertThat(keeper.state().bytes(Chip.PROCESSOR)).isEqualTo(50 * MEGABYTE);
            assertThat(keeper.badges().all()).isEmpty();
        }
        assertThat(toys.open).hasValue(0);
    }

    @Test
    void aModelIsWarmedUpByTheTrialOfItsKindAndSaysHowLongThatTook() throws Exception {
        try (ModelKeeper keeper = keeper(100 * MEGABYTE)) {
            WarmUp warm = keeper.warm(toys.model("a", 50 * MEGABYTE), QUIET);
            assertThat(toys.tried).hasValue(1);
            assertThat(warm.ran().chip()).isEqualTo(Chip.PROCESSOR);
            KeeperState.OpenModel open = keeper.state().models().getFirst();
            assertThat(open.warmMillis()).hasValue(warm.runMillis());
            assertThat(open.loadMillis()).hasValue(warm.loadMillis());
        }
    }

    @Test
    void whatIsOpenIsOpenedAnewWhenTheTableChanges() throws Exception {
        try (ModelKeeper keeper = keeper(100 * MEGABYTE)) {
            Loading<String> used = toys.model("used", 30 * MEGABYTE);
            keeper.load(toys.model("idle", 30 * MEGABYTE), QUIET);
            keeper.with(
                    used,
                    _ -> {
                        keeper.reconsider();
                        assertThat(names(keeper)).containsExactly("used");
                        return "";
                    },
                    QUIET);
            keeper.reconsider();
            assertThat(toys.open).hasValue(0);
            keeper.load(used, QUIET);
            assertThat(toys.opened).hasValue(3);
        }
    }

    @Test
    void theOneUnusedLongestMakesRoom() throws Exception {
        try (ModelKeeper keeper = keeper(100 * MEGABYTE)) {
            for (String name : List.of("a", "b", "a", "c")) {
                keeper.load(toys.model(name, 50 * MEGABYTE), QUIET);
            }
            assertThat(names(keeper)).containsExactly("a", "c");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void threeModelsUnderATwoModelBudgetAreNeverOpenAtOnce(long seed) throws Exception {
        List<Job<String>> jobs = new ArrayList<>();
        Random random = new Random(seed);
        try (ModelKeeper keeper = keeper(105 * MEGABYTE);
                Crew crew = new Crew("users", 6)) {
            for (int i = 0; i < 120; i++) {
                Loading<String> model =
                        toys.model(String.valueOf((char) ('a' + random.nextInt(3))), 50 * MEGABYTE);
                jobs.add(Job.of("use", _ -> keeper.with(model, open -> used(open.model()), QUIET)));
            }
            assertThat(crew.all("use", jobs, QUIET)).hasSize(120);
            assertThat(toys.mostOpen).hasValue(2);
            assertThat(keeper.state().bytes(Chip.PROCESSOR)).isLessThanOrEqualTo(105 * MEGABYTE);
        }
        assertThat(toys.open).hasValue(0);
    }

    private static String used(String model) {
        Thread.yield();
        return model;
    }

    @Test
    void whereMemoryIsShortOneIsOpenAtATimeAndTheOtherCallerWaits() throws Exception {
        try (ModelKeeper keeper = keeper(60 * MEGABYTE);
                Crew crew = new Crew("users", 2)) {
            CountDownLatch inside = new CountDownLatch(1);
            CountDownLatch go = new CountDownLatch(1);
            Loading<String> first = toys.model("a", 50 * MEGABYTE);
            Loading<String> second = toys.model("b", 50 * MEGABYTE);
            crew.run(() -> hold(keeper, first, inside, go));
            inside.await();
            AtomicLong begun = new AtomicLong();
            List<Job<String>> waiting =
                    List.of(
                            Job.of(
                                    "wait",
                                    _ -> {
                                        begun.set(keeper.state().models().size());
                                        return keeper.with(
                                                second, Loaded::model, releasing(keeper, go));
                                    }));
            assertThat(crew.all("wait", waiting, QUIET)).containsExactly("b");
            assertThat(begun).hasValue(1);
            assertThat(names(keeper)).containsExactly("b");
        }
    }

    private static void hold(
            ModelKeeper keeper, Loading<String> model, CountDownLatch inside, CountDownLatch go) {
        try {
            keeper.with(
                    model,
                    open -> {
                        inside.countDown();
                        awaited(go);
                        return open.model();
                    },
                    QUIET);
        } catch (StudioFault fault) {
            throw new AssertionError(fault);
        }
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Lets the other go once this one is seen to wait.
    private static JobContext releasing(ModelKeeper keeper, CountDownLatch go) {
        return asked(() -> {
            if (keeper.state().waiting() == 1) {
                go.countDown();
            }
        });
    }

    private static JobContext asked(Runnable look) {
        return new JobContext() {
            @Override
            public void progress(Progress progress) {}

            @Override
            public void checkCancelled() {
                look.run();
            }
        };
    }

    @Test
    void whoWaitsForRoomCanBeCancelled() throws Exception {
        try (ModelKeeper keeper = keeper(60 * MEGABYTE);
                Crew crew = new Crew("users", 1)) {
            CountDownLatch inside = new CountDownLatch(1);
            CountDownLatch go = new CountDownLatch(1);
            Loading<String> first = toys.model("a", 50 * MEGABYTE);
            Loading<String> second = toys.model("b", 50 * MEGABYTE);
            crew.run(() -> hold(keeper, first, inside, go));
            inside.await();
            CancelToken token = new CancelToken();
            JobContext context =
                    asked(() -> {
                        if (keeper.state().waiting() == 1) {
                            token.cancel();
                        }
                        token.check();
                    });
            assertThatThrownBy(() -> keeper.with(second, Loaded::model, context))
                    .isInstanceOf(CancellationException.class);
            assertThat(keeper.state().waiting()).isZero();
            go.countDown();
        }
    }

    @Test
    void aModelThatTurnsOutLargerThanItsFilesMakesRoomForItself() throws Exception {
        AtomicLong taken = new AtomicLong();
        Gauge gauge = _ -> OptionalLong.of(taken.getAndAdd(80 * MEGABYTE));
        try (ModelKeeper keeper = keeper(100 * MEGABYTE, gauge)) {
            keeper.load(toys.model("a", 10 * MEGABYTE), QUIET);
            keeper.load(toys.model("b", 10 * MEGABYTE), QUIET);
            assertThat(names(keeper)).containsExactly("b");
            KeeperState.OpenModel open = keeper.state().models().getFirst();
            assertThat(open.estimateBytes()).isEqualTo(10 * MEGABYTE);
            assertThat(open.measuredBytes()).hasValue(80 * MEGABYTE);
            assertThat(open.loadMillis()).isPresent();
        }
    }

    @Test
    void whatWasMeasuredIsKnownAtTheNextStart() throws Exception {
        AtomicLong taken = new AtomicLong();
        Gauge gauge = _ -> OptionalLong.of(taken.getAndAdd(80 * MEGABYTE));
        try (ModelKeeper keeper = remembering(gauge)) {
            keeper.load(toys.model("b", 10 * MEGABYTE), QUIET);
        }
        try (ModelKeeper keeper = remembering(Gauge.NONE)) {
            keeper.load(toys.model("a", 30 * MEGABYTE), QUIET);
            keeper.load(toys.model("b", 10 * MEGABYTE), QUIET);
            assertThat(names(keeper))
                    .as("room for 80 is made before it is opened, not after")
                    .containsExactly("b");
        }
        Files.writeString(folder.resolve("home/models-memory.json"), "{ broken");
        try (ModelKeeper keeper = remembering(Gauge.NONE)) {
            keeper.load(toys.model("a", 30 * MEGABYTE), QUIET);
            keeper.load(toys.model("b", 10 * MEGABYTE), QUIET);
            assertThat(names(keeper)).containsExactly("a", "b");
        }
    }

    private ModelKeeper remembering(Gauge gauge) {
        return new ModelKeeper(
                new Surroundings(
                                () -> toys,
                                Policy.STEADY,
                                _ -> 100 * MEGABYTE,
                                gauge,
                                _ -> List.of(new ChipState(Chip.PROCESSOR, "toy", 0, 0, 0)))
                        .withMemory(MeasuredMemory.in(folder.resolve("home"))));
    }

    @Test
    void aModelThatTurnsOutTooLargeIsClosedAndRefused() throws Exception {
        AtomicLong taken = new AtomicLong();
        Gauge gauge = _ -> OptionalLong.of(taken.getAndAdd(180 * MEGABYTE));
        try (ModelKeeper keeper = keeper(100 * MEGABYTE, gauge)) {
            Loading<String> model = toys.model("a", 10 * MEGABYTE);
            assertThatThrownBy(() -> keeper.load(model, QUIET))
                    .isInstanceOfSatisfying(
                            StudioFault.Resource.class,
                            fault -> assertThat(fault.code()).isEqualTo("memory.short"));
            assertThat(toys.open).hasValue(0);
            assertThat(keeper.state().models()).isEmpty();
        }
    }

    @Test
    void whoHoldsAModelDoesNotWaitForRoomThatItTakesItself() throws Exception {
        try (ModelKeeper keeper = keeper(60 * MEGABYTE)) {
            Loading<String> second = toys.model("b", 50 * MEGABYTE);
            Work<String, String> nested = _ -> keeper.with(second, Loaded::model, QUIET);
            Loading<String> first = toys.model("a", 50 * MEGABYTE);
            assertThatThrownBy(() -> keeper.with(first, nested, QUIET))
                    .isInstanceOfSatisfying(
                            StudioFault.Resource.class,
                            fault -> assertThat(fault.code()).isEqualTo("memory.short"));
        }
    }

    @Test
    void whatIsInUseIsClosedWhenItsLastUserLeavesAndAllMayBeUsedAgain() throws Exception {
        ModelKeeper keeper = keeper(100 * MEGABYTE);
        Loading<String> model = toys.model("a", 50 * MEGABYTE);
        int inside =
                keeper.with(
                        model,
                        _ -> {
                            keeper.close();
                            return toys.open.get();
                        },
                        QUIET);
        assertThat(inside).isEqualTo(1);
        assertThat(toys.open).hasValue(0);
        String again = keeper.with(model, Loaded::model, QUIET);
        assertThat(again).isEqualTo("a");
        keeper.close();
        assertThat(toys.open).hasValue(0);
    }
}
