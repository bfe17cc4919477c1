package studio.longplay.engine.voice.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.Set;

class NumbersTest {
    @Test
    void noTwoNumbersAreSaidAlike() {
        Set<String> said = new HashSet<>();
        for (int number = 0; number < 20_000; number++) {
            assertThat(said.add(Numbers.cardinal(number))).as("%d", number).isTrue();
        }
    }

    @Test
    void everyRomanNumeralIsReadBack() {
        assertThat(Roman.value("MCMXCIX")).isEqualTo(1999);
        assertThat(Roman.value("IIII")).isZero();
        assertThat(Roman.value("VX")).isZero();
        assertThat(Roman.value("")).isZero();
    }

    @Test
    void everyYearIsSaid() {
        for (int year = 1000; year < 3000; year++) {
            assertThat(Numbers.year(year)).matches("[a-z ]+");
        }
    }
}
