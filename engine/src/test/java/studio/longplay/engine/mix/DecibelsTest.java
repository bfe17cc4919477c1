package studio.longplay.engine.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;

class DecibelsTest {
    @Test
    void theQuickFactorIsTheExactOne() {
        for (double db = -140; db < 40; db += 0.0137) {
            assertThat(Decibels.toFactorOften(db))
                    .isCloseTo(Decibels.toFactor(db), withinPercentage(1e-12));
        }
        assertThat(Decibels.toFactorOften(0)).isEqualTo(1);
    }
}
