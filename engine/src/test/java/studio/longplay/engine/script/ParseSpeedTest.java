package studio.longplay.engine.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.fault.StudioFault;

import java.util.SplittableRandom;

class ParseSpeedTest {
    /// Ten times what it takes on a quiet machine, so that a busy one passes and a quadratic step
    /// fails.
    private static final long MOST_MILLIS = 500;

    @Test
    void aScriptOfTwentyFiveThousandWordsIsReadAtOnce() throws StudioFault.Input {
        String text = LongPlay.text(LongPlay.paragraphs(1050, new SplittableRandom(1)));
        long best = Long.MAX_VALUE;
        int words = 0;
        for (int run = 0; run < 10; run++) {
            long start = System.nanoTime();
            Script script = new ScriptParser().parse(text, "long.txt");
            best = Math.min(best, (System.nanoTime() - start) / 1_000_000);
            words = script.lines().stream().mapToInt(line -> line.words().size()).sum();
        }
        assertThat(words).isGreaterThan(22_000);
        assertThat(best).isLessThan(MOST_MILLIS);
    }
}
