package studio.longplay.engine.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Random;
import java.util.stream.LongStream;

class ScriptChangeTest {
    static LongStream seeds() {
        return LongStream.rangeClosed(1, 300);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int count = random.nextInt(12); count > 0; count--) {
            text.append(new String[] {"a", "b", "é", "🎬", "🎭"}[random.nextInt(5)]);
        }
        return text.toString();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void itMakesTheOneTextOfTheOtherInWholeCharacters(long seed) {
        Random random = new Random(seed);
        String before = text(random);
        String after = text(random);
        ScriptChange change = ScriptChange.between(before, after);
        assertThat(change.applyTo(before)).isEqualTo(after);
        for (String half : new String[] {change.removed(), change.inserted()}) {
            assertThat(half.chars().filter(unit -> Character.isHighSurrogate((char) unit)).count())
                    .isEqualTo(
                            half.chars()
                                    .filter(unit -> Character.isLowSurrogate((char) unit))
                                    .count());
        }
    }

    @Test
    void aTypedWordIsAWordLong() {
        String play = "To be or not to be. ".repeat(10_000);
        String typed = play.substring(0, 100_000) + "perhaps " + play.substring(100_000);
        ScriptChange change = ScriptChange.between(play, typed);
        assertThat(change.removed()).isEmpty();
        assertThat(change.inserted()).hasSize(8);
    }

    @Test
    void itIsToldInFewWordsOfTheText() {
        assertThat(ScriptChange.between("Hello", "Hello Anna").inShort()).isEqualTo("“Anna”");
        assertThat(ScriptChange.between("Hello Anna", "Hello").inShort()).isEqualTo("− “Anna”");
        assertThat(ScriptChange.between("Hello you.", "Hello Anna.").inShort())
                .isEqualTo("“you” → “Anna”");
        assertThat(ScriptChange.between("Hello", "Hello\n\n").inShort()).isEmpty();
        assertThat(ScriptChange.between("", "\n\nANNA\nI came\n").inShort()).isEqualTo("“ANNA…”");
        assertThat(ScriptChange.between("", "An old wall of stones in the rain").inShort())
                .isEqualTo("“An old wall of stones in the…”");
        assertThat(ScriptChange.between("", "\uD83C\uDF0A".repeat(40)).inShort())
                .isEqualTo("“" + "\uD83C\uDF0A".repeat(28) + "…”");
    }

    @Test
    void itRefusesATextItWasNotMadeFor() {
        ScriptChange change = ScriptChange.between("Hello Anna", "Hello Bo");
        assertThat(change.fits("Hello Anna")).isTrue();
        assertThat(change.fits("Goodbye Anna")).isFalse();
        assertThatThrownBy(() -> change.applyTo("Goodbye Anna"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
