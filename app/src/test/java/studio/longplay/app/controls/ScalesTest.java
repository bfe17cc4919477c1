package studio.longplay.app.controls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScalesTest {
    @ParameterizedTest
    @ValueSource(doubles = {-96, -60, -33.3, -20, -6, 0, 3.7, 12})
    void aGainHasOnePlaceOnTheFader(double gainDb) {
        assertThat(FaderTaper.gainDb(FaderTaper.place(gainDb))).isCloseTo(gainDb, within(1e-9));
    }

    @Test
    void aMeterRisesWithTheLevel() {
        double before = -1;
        for (double levelDb = DecibelScale.FLOOR_DB; levelDb <= 0; levelDb += 0.5) {
            assertThat(DecibelScale.height(levelDb)).isGreaterThan(before);
            before = DecibelScale.height(levelDb);
        }
        assertThat(before).isEqualTo(1);
        assertThat(DecibelScale.height(6)).isEqualTo(1);
        assertThat(DecibelScale.height(Double.NaN)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"'0,96', 0.96", "-3.5 st, -3.5", "\u22123 dB, -3", "+2, 2", "' .5x', 0.5"})
    void whatAUserTypesIsRead(String typed, double value) {
        assertThat(ValueFormat.number(2, "").value().apply(typed)).hasValue(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fast", "-", "\u221e"})
    void whatIsNoNumberIsNoValue(String typed) {
        assertThat(ValueFormat.signed(1, " st").value().apply(typed)).isEmpty();
    }

    @Test
    void figuresAreWrittenWithTheirSignAndUnit() {
        ValueFormat semitones = ValueFormat.signed(1, " st");
        assertThat(semitones.text().apply(0.5)).isEqualTo("+0.5 st");
        assertThat(semitones.text().apply(-2)).isEqualTo("\u22122.0 st");
        assertThat(semitones.text().apply(-0.01)).isEqualTo("0.0 st");
        assertThat(ValueFormat.number(2, "\u00d7").text().apply(0.96)).isEqualTo("0.96\u00d7");
        assertThat(ValueFormat.percent().text().apply(0.4)).isEqualTo("40 %");
        assertThat(ValueFormat.percent().value().apply("45 %")).hasValue(0.45);
    }

    @Test
    void aValueStaysOnItsStepsAndInside() {
        ValueRange range = new ValueRange(0.5, 2, 0.01, 0.1, 1);
        assertThat(range.nearest(0.9649)).isCloseTo(0.96, within(1e-9));
        assertThat(range.nearest(9)).isEqualTo(2);
        assertThat(range.inside(-1)).isEqualTo(0.5);
    }
}
