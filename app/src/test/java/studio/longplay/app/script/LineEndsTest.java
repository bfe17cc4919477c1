package studio.longplay.app.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import studio.longplay.engine.edit.ScriptChange;

import java.util.Random;
import java.util.stream.LongStream;

class LineEndsTest {
    private static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aChangeOfTheEditorIsTheSameChangeOfTheFile(long seed) {
        Random random = new Random(seed);
        String[] pieces = {"a", "b", "\r\n", "\n", "\r", "word"};
        StringBuilder file = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            file.append(pieces[random.nextInt(pieces.length)]);
        }
        String before = file.toString();
        String shown = LineEnds.forEditor(before);
        int from = random.nextInt(shown.length() + 1);
        int to = Math.min(shown.length(), from + random.nextInt(5));
        ScriptChange change = new ScriptChange(from, shown.substring(from, to), "x\ny");
        ScriptChange onFile = LineEnds.forFile(before, change);
        assertThat(LineEnds.forEditor(onFile.applyTo(before))).isEqualTo(change.applyTo(shown));
    }
}
