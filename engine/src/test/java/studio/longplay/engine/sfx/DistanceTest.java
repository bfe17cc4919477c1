package studio.longplay.engine.sfx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.List;

class DistanceTest {
    private static Treatment at(String distance) {
        return Treatment.of(List.of(distance));
    }

    @Test
    void everyDoublingOfTheDistanceTakesSixDecibels() {
        assertThat(at("2 m").gainDb()).isCloseTo(0, within(1e-9));
        assertThat(at("12 m").gainDb() - at("24 m").gainDb()).isCloseTo(6.02, within(0.01));
        assertThat(at("1 m").gainDb()).isPositive();
    }

    @Test
    void theAirTakesTheHighTonesAndTheRoomIsHeardMore() {
        assertThat(at("300 metres").cutoffHz()).isBetween(2000.0, 3000.0);
        assertThat(at("300 m").cutoffHz()).isLessThan(at("50 m").cutoffHz());
        assertThat(at("2 m").cutoffHz()).isZero();
        assertThat(at("100 m").roomShare()).isGreaterThan(at("12 m").roomShare());
        assertThat(at("2 m").roomShare()).isZero();
    }

    @Test
    void whatIsNoDistanceStaysWhatItWas() {
        assertThat(at("12").gainDb()).isEqualTo(12);
        assertThat(at("12 miles").unknown()).containsExactly("12 miles");
    }
}
