package studio.longplay.engine.voice.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.voice.Lexicon;

import java.util.List;
import java.util.Map;

class AsWrittenTest {
    private static List<String> spellings(String text, String language) {
        return AsWritten.read(text, Lexicon.empty(), language).stream()
                .map(SpokenWord::spelling)
                .toList();
    }

    private static List<Mark> marks(String text, String language) {
        return AsWritten.read(text, Lexicon.empty(), language).stream()
                .map(SpokenWord::after)
                .toList();
    }

    @Test
    void lettersOfAnyScriptAreKept() {
        assertThat(spellings("Schöne Grüße, 25 % mehr!", "de"))
                .containsExactly("Schöne", "Grüße", "25%", "mehr");
        assertThat(spellings("Я иду домой.", "ru")).containsExactly("Я", "иду", "домой");
        assertThat(spellings("नमस्ते, आप कैसे हैं?", "hi"))
                .containsExactly("नमस्ते", "आप", "कैसे", "हैं");
    }

    @Test
    void nothingThatCommandsAnEngineIsKept() {
        assertThat(spellings("[[h@l]] <b>ja</b> {x} a|b \\x", "de"))
                .containsExactly("h@l", "bja/b", "x", "ab", "x");
    }

    @Test
    void marksOfOtherScriptsCount() {
        assertThat(marks("गया। कैसे?", "hi")).containsExactly(Mark.STOP, Mark.QUESTION);
        assertThat(marks("مرحبا، كيف حالك؟", "ar"))
                .containsExactly(Mark.COMMA, Mark.NONE, Mark.QUESTION);
        assertThat(marks("Τι κάνεις;", "el")).containsExactly(Mark.NONE, Mark.QUESTION);
        assertThat(marks("Ja; nein.", "de")).containsExactly(Mark.CLAUSE, Mark.STOP);
    }

    @Test
    void chineseIsCutAtItsMarks() {
        List<SpokenWord> words = AsWritten.read("今天很好，我们走。", Lexicon.empty(), "cmn");
        assertThat(words).extracting(SpokenWord::spelling).containsExactly("今天很好", "我们走");
        assertThat(words).extracting(SpokenWord::written).containsExactly(0, 0);
        assertThat(words).extracting(SpokenWord::after).containsExactly(Mark.COMMA, Mark.STOP);
    }

    @Test
    void theAuthorsRespellingCounts() {
        Lexicon lexicon = Lexicon.of(Map.of("Köln", "Kölle"));
        assertThat(AsWritten.read("Köln!", lexicon, "de"))
                .extracting(SpokenWord::spelling)
                .containsExactly("Kölle");
    }

    @Test
    void anEnglishEngineGetsLatinLetters() {
        Utterance german = new Utterance(AsWritten.read("Grüße 5", Lexicon.empty(), "de"));
        assertThat(Plainly.english(german).words())
                .extracting(SpokenWord::spelling)
                .containsExactly("grusse", "");
    }
}
