package studio.longplay.engine.inference.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.hardware.Gpu;
import studio.longplay.engine.hardware.GpuReport;
import studio.longplay.engine.inference.Chip;
import studio.longplay.engine.inference.Device;

import java.util.List;
import java.util.OptionalLong;

/// What models may take of a card.
class MachineBudgetsTest {
    private static final Chip CARD = new Chip(Device.CUDA, 1);

    private static long budget(OptionalLong free) {
        Gpu other = new Gpu(0, "Other", "a", "8.9", OptionalLong.of(100), OptionalLong.of(50));
        Gpu card = new Gpu(1, "Card", "b", "8.9", OptionalLong.of(100), free);
        return MachineBudgets.ofCard(CARD, new GpuReport(List.of(other, card), "570", ""));
    }

    @Test
    void aTenthOfWhatIsFreeStaysFree() {
        assertThat(budget(OptionalLong.of(80))).isEqualTo(72);
    }

    @Test
    void aFullCardTakesNoModel() {
        assertThat(budget(OptionalLong.of(0))).isZero();
    }

    @Test
    void aCardThatDoesNotTellItsMemoryHasNoCap() {
        assertThat(budget(OptionalLong.empty())).isEqualTo(Long.MAX_VALUE);
    }
}
