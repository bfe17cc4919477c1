package studio.longplay.app.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import studio.longplay.engine.edit.ScriptChange;

import java.util.Random;
import java.util.stream.LongStream;

class RebaseTest {
    private static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    private static ScriptChange change(Random random, String text, String words) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(4));
        return new ScriptChange(from, text.substring(from, to), words);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatWasTypedIsNeverLost(long seed) {
        Random random = new Random(seed);
        String text = "abcdefghij".substring(random.nextInt(5));
        ScriptChange typed = change(random, text, random.nextBoolean() ? "TYPED" : "");
        ScriptChange others = change(random, text, random.nextBoolean() ? "others" : "");
        String theirs = others.applyTo(text);
        ScriptChange moved = Rebase.over(typed, others);
        assertThat(moved.fits(theirs)).isTrue();
        assertThat(moved.applyTo(theirs)).contains(typed.inserted());
    }

    @Test
    void changesOfDifferentPlacesAreBothDone() {
        ScriptChange typed = new ScriptChange(8, "i", "I!");
        ScriptChange others = new ScriptChange(0, "ab", "a");
        assertThat(Rebase.over(typed, others).applyTo("acdefghij")).isEqualTo("acdefghI!j");
    }
}
