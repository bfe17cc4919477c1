package studio.longplay.engine.inference.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static studio.longplay.engine.inference.run.ToyModels.MEGABYTE;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.inference.Chip;
import studio.longplay.engine.inference.Device;
import studio.longplay.engine.inference.Precision;
import studio.longplay.engine.inference.Tuning;
import studio.longplay.engine.jobs.JobContext;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class PolicyFileTest {
    @TempDir Path home;

    private PolicyFile file;
    private Loading<String> model;

    @BeforeEach
    void begin() throws Exception {
        file = new PolicyFile(home);
        model = new ToyModels(home).model("voice", 50 * MEGABYTE);
    }

    private static ChipState card(Device device) {
        return new ChipState(new Chip(device, 0), "card", 0, 0, 0);
    }

    @Test
    void untilSomebodyChoosesEverythingRunsSteadily() {
        assertThat(file.isKept()).isFalse();
        assertThat(file.read()).isEqualTo(PolicyTable.USUAL);
        assertThat(file.wish(model)).isEqualTo(Wish.STEADY);
        assertThat(file.precisions()).isEmpty();
        file.offer(List.of(card(Device.CUDA)));
        assertThat(file.wish(model)).isEqualTo(Wish.STEADY);
    }

    @Test
    void whatIsWrittenIsReadByAnotherAndCountsAtOnce() throws Exception {
        PolicyTable table =
                PolicyTable.USUAL
                        .with(Profile.ECO)
                        .with(new PolicyRow("whisper", "cuda", 0, 4))
                        .with(
                                new PolicyRow("*", "cpu", 2, 0)
                                        .rewritten(Optional.of(Tuning.Level.BASIC))
                                        .keeping(Optional.of(false)))
                        .withEncoder("nvenc")
                        .withWindow("software")
                        .withCaps(700, 900);
        file.write(table);
        assertThat(file.read()).isEqualTo(table);
        assertThat(new PolicyFile(home).read()).isEqualTo(table);
        assertThat(file.bytes(Chip.PROCESSOR)).isEqualTo(700_000_000L);
        assertThat(file.bytes(new Chip(Device.CUDA, 1))).isEqualTo(900_000_000L);
        assertThat(file.precisions()).startsWith(Precision.Q4);
        try (var files = Files.list(home)) {
            assertThat(files.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrder("models-policy.json", "counter.onnx");
        }
        file.reset();
        assertThat(file.read()).isEqualTo(PolicyTable.USUAL);
    }

    @Test
    void theLineThatNamesABundleCountsBeforeItsKindAndTheRest() {
        PolicyTable table =
                PolicyTable.USUAL
                        .with(new PolicyRow("*", "cuda", 0, 0))
                        .with(new PolicyRow("toy", "cpu", 3, 0));
        assertThat(table.wish(model, Optional.empty(), 8))
                .satisfies(wish -> {
                    assertThat(wish.device()).isEqualTo(Device.CPU);
                    assertThat(wish.threads()).isEqualTo(3);
                });
        Wish named =
                table.with(new PolicyRow("voice", "cuda:1", 0, 6)).wish(model, Optional.empty(), 8);
        assertThat(named.device()).isEqualTo(Device.CUDA);
        assertThat(named.index()).hasValue(1);
        assertThat(named.batch()).isEqualTo(6);
        assertThat(named.tuning()).isEqualTo(Tuning.USUAL);
        PolicyRow plain =
                PolicyRow.usual("voice")
                        .rewritten(Optional.of(Tuning.Level.NONE))
                        .keeping(Optional.of(false));
        assertThat(table.with(plain).wish(model, Optional.empty(), 8).tuning())
                .isEqualTo(new Tuning(Tuning.Level.NONE, 1, false, false));
        assertThat(table.without("toy").wish(model, Optional.empty(), 8).device())
                .isEqualTo(Device.CUDA);
    }

    @Test
    void ultraTakesAllCoresAndTheCardThereIs() throws Exception {
        file.write(PolicyTable.USUAL.with(Profile.ULTRA));
        assertThat(file.wish(model).device()).isEqualTo(Device.CPU);
        assertThat(file.wish(model).threads())
                .isEqualTo(Runtime.getRuntime().availableProcessors());
        file.offer(List.of(card(Device.CPU), card(Device.TENSORRT)));
        assertThat(file.wish(model).device()).isEqualTo(Device.CPU);
        file.offer(List.of(card(Device.TENSORRT), card(Device.CUDA)));
        assertThat(file.wish(model).device()).isEqualTo(Device.CUDA);
    }

    @Test
    void aTableThatCannotBeUnderstoodIsAsNone() throws Exception {
        Path kept = home.resolve("models-policy.json");
        for (String damaged :
                List.of(
                        "{",
                        "{\"models\":[{\"what\":\"a\",\"where\":\"abacus\"}]}",
                        "{\"window\":\"door\"}")) {
            Files.writeString(kept, damaged);
            assertThat(new PolicyFile(home).read()).isEqualTo(PolicyTable.USUAL);
        }
    }

    @Test
    void hardwareThatIsNoneIsRefused() {
        assertThatThrownBy(() -> new PolicyRow("*", "abacus", 0, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Chip.of("cuda:12")).contains(new Chip(Device.CUDA, 12));
        assertThat(Chip.of("cpu:1")).isEmpty();
        assertThat(Chip.of("CUDA")).contains(new Chip(Device.CUDA, 0));
    }

    @Test
    void aKeeperFollowsTheTable() throws Exception {
        ToyModels toys = new ToyModels(home, Device.CUDA);
        Surroundings here =
                Surroundings.steady(() -> toys)
                        .withPolicy(file)
                        .withBudgets(file)
                        .withGauge(Gauge.NONE)
                        .withChips(_ ->
                                List.of(
                                        new ChipState(Chip.PROCESSOR, "processor", 0, 0, 0),
                                        card(Device.CUDA)));
        try (ModelKeeper keeper = new ModelKeeper(here)) {
            assertThat(keeper.load(model, JobContext.quiet()).chip()).isEqualTo(Chip.PROCESSOR);
            file.write(PolicyTable.USUAL.with(new PolicyRow("voice", "cuda", 0, 0)));
            assertThat(keeper.load(model, JobContext.quiet()).chip())
                    .isEqualTo(new Chip(Device.CUDA, 0));
            assertThat(keeper.badges().all()).isEmpty();
        }
    }
}
