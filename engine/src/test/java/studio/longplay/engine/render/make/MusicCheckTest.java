package studio.longplay.engine.render.make;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptLint;
import studio.longplay.engine.script.ScriptParser;

import java.util.List;

class MusicCheckTest {
    private static Script song(String words) throws Exception {
        String text = "INT. HALL\n\n[[song: " + words + "]]\n\nCLARA\n~The water is wide\n";
        return new ScriptParser().parse(text, "song.fountain");
    }

    @Test
    void wordsOfASongThatMeanNothingAreTold() throws Exception {
        List<Warning> warnings =
                MusicCheck.of(song("calm, H moll, G major, slow").scenes(), "song.fountain");
        assertThat(warnings)
                .extracting(Warning::sentence)
                .containsExactly(
                        "There is no mood \"H\"; it is left out.",
                        "There is no mood \"moll\"; it is left out.");
        assertThat(warnings.getFirst().place()).hasToString("song.fountain:3");
    }

    @Test
    void aMetreThatIsNotSungIsNotTakenForAMood() throws Exception {
        assertThat(ScriptLint.check(song("calm, 7/8"), _ -> true))
                .extracting(Warning::whole)
                .anyMatch(it -> it.contains("a metre of 4/4, 3/4 or 6/8"));
        assertThat(ScriptLint.check(song("calm, 6/8"), _ -> true))
                .noneMatch(it -> it.whole().contains("metre"));
    }
}
