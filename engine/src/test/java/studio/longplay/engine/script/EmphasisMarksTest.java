package studio.longplay.engine.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.script.Line.Emphasis;

import java.util.List;

class EmphasisMarksTest {
    private static Line line(String words) throws StudioFault {
        String script = "INT. ROOM\n\nANNA\n" + words + "\n";
        return new ScriptParser().parse(script, "a.fountain").lines().getFirst();
    }

    @ParameterizedTest
    @CsvSource({
        "go *now* please,1",
        "go _now_ please,1.5",
        "go **now** please,2",
        "go ***now*** please,2",
        "go _**now**_ please,3",
        "go un*now*able please,1"
    })
    void marksSayHowMuchAWordWeighs(String words, double weight) throws StudioFault {
        assertThat(line(words).emphasis()).containsExactly(new Emphasis(1, weight));
    }

    @Test
    void aSentenceMayBeMarkedOverNotesAndVerses() throws StudioFault {
        Line line = line("*go now* -- [[pause: 1s]] he said,\nand **went** off");
        assertThat(line.emphasis())
                .containsExactly(new Emphasis(0, 1), new Emphasis(1, 1), new Emphasis(5, 2));
        assertThat(line.words().get(5)).isEqualTo("went");
    }

    @Test
    void whatIsNoMarkMarksNothing() throws StudioFault {
        assertThat(line("he dialled *69 and 2 * 3 * 4").emphasis()).isEmpty();
        assertThat(line("a snake_case_name, \\*escaped\\*").emphasis()).isEmpty();
        assertThat(line("plain words").emphasis()).isEqualTo(List.of());
    }

    @Test
    void aLineWhoseWeightChangesIsAnotherLineWithTheSameId() throws StudioFault {
        ScriptParser parser = new ScriptParser();
        String before = "INT. ROOM\n\nANNA\nI never said it.\n";
        Script first = parser.parse(before, "a.fountain");
        Script second = parser.reparse(first, before.replace("never", "*never*"));
        assertThat(second.lines().getFirst().id()).isEqualTo(first.lines().getFirst().id());
        assertThat(second.lines().getFirst()).isNotEqualTo(first.lines().getFirst());
        assertThat(second.lines().getFirst().text()).isEqualTo("I never said it.");
    }

    @Test
    void piecesOfALongParagraphKeepTheirOwnWeights() throws StudioFault {
        String text = "One two three. ".repeat(30) + "Four *five* six.";
        List<Line> lines = new ScriptParser().parse(text, "a.txt").lines();
        Script markdown = new ScriptParser().parse("# A\n\n" + text + "\n", "a.md");
        Line last = markdown.lines().getLast();
        assertThat(lines).isNotEmpty();
        assertThat(last.emphasis()).hasSize(1);
        assertThat(last.words().get(last.emphasis().getFirst().word())).isEqualTo("five");
    }
}
