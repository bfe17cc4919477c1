package studio.longplay.engine.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.ScriptParser;

import java.util.Map;

class SpokenLengthsTest {
    /// Measured: what the built-in voices took, at a rate of 1.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1085 | Come, come.",
                "3056 | Against him first: he's a very dog to the commonalty.",
                "6018 | What he cannot help in his nature, you account a vice in him. You must in"
                        + " no way say he is covetous."
            })
    void aLineIsAboutAsLongAsItWasSpoken(long millis, String text) {
        assertThat(SpokenLengths.plainMillis(text)).isCloseTo(millis, within(millis * 0.08));
    }

    @Test
    void aLineThatIsSaidSlowlyIsLonger() throws StudioFault {
        SpokenLengths lengths = new SpokenLengths(Map.of());
        Line plain = line("ANNA\nWe have to go now.\n");
        Line slow = line("ANNA\n(slowly)\nWe have to go now.\n");
        assertThat(lengths.of(slow)).isGreaterThan(lengths.of(plain));
    }

    private static Line line(String speech) throws StudioFault {
        return new ScriptParser()
                .parse("INT. HALL\n\n" + speech, "one.fountain")
                .lines()
                .getFirst();
    }
}
