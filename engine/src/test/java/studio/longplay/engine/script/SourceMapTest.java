package studio.longplay.engine.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.longplay.engine.script.SourceMap.Span;

import java.util.List;

class SourceMapTest {
    private static Script read(String file, String text) {
        return new ScriptParser().find(text, file).orElseThrow();
    }

    private static List<String> words(Script script, int line) {
        return SourceMap.of(script).words(script.lines().get(line).id()).stream()
                .map(span -> script.text().substring(span.from(), span.to()))
                .toList();
    }

    @Test
    void wordsAreFoundAsTheyAreWritten() {
        Script script =
                read(
                        "a.fountain",
                        "ANN\nWell, *Ann* — [[sfx: rain]]come /* not\nthis */ in.\n\nANN\nANN is"
                                + " here.\n");
        assertThat(words(script, 0)).containsExactly("Well,", "*Ann*", "come", "in.");
        assertThat(words(script, 1)).containsExactly("ANN", "is", "here.");
        Span second = SourceMap.of(script).words(script.lines().get(1).id()).getFirst();
        assertThat(second.from()).isEqualTo(script.text().lastIndexOf("ANN"));
    }

    @ParameterizedTest
    @CsvSource({
        "a.txt, 'ANN: Good day.|BEN: Good night.|ANN: So be it.', So be it.",
        "a.txt, 'ANN:|Good day.||BEN:|Good night.||ANN:|So be it.', So be it.",
        "a.md, '# One||**Ann:** Good day.||> Good night.||- So be it.', So be it.",
        "a.md, 'It was dark.||Nobody came. So be it.||So be it.', So be it."
    })
    void everyKindOfTextIsMapped(String file, String text, String last) {
        Script script = read(file, text.replace('|', '\n'));
        int lines = script.lines().size();
        assertThat(String.join(" ", words(script, lines - 1))).isEqualTo(last);
        for (int line = 0; line < lines; line++) {
            assertThat(words(script, line)).hasSameSizeAs(script.lines().get(line).words());
        }
    }

    @Test
    void notesAreFoundAndComments() {
        String text = "ANN\nOne [[sfx: rain]] two [[note]] /* three */ four.\n";
        Script script = read("a.fountain", text);
        SourceMap map = SourceMap.of(script);
        assertThat(map.notes(0, text.length()))
                .extracting(note -> text.substring(note.from(), note.to()))
                .containsExactly("[[sfx: rain]]", "[[note]]");
        assertThat(map.isAside(text.indexOf("three"))).isTrue();
        assertThat(map.isAside(text.indexOf("four"))).isFalse();
    }

    @Test
    void aLineInAnotherFormIsNotMapped() {
        Script script = read("a.srt", "1\n00:00:01,000 --> 00:00:02,000\nA&lt;B is so.\n");
        assertThat(words(script, 0)).isEmpty();
    }
}
