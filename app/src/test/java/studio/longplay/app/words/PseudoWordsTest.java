package studio.longplay.app.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PseudoWordsTest {
    @Test
    void wordsAreAccentedLongerAndInBracketsAndArgumentsStay() {
        assertThat(PseudoWords.of("Open {0,number,integer} scenes"))
                .startsWith("[Ópéñ {0,number,integer} šçéñéš ")
                .endsWith("]");
        assertThat(PseudoWords.of("Open the whole project").length()).isBetween(31, 36);
    }

    @Test
    void itIsThereForTestsOnlyAndOnlyForAWhile() throws Exception {
        try (PseudoWords pseudo = new PseudoWords()) {
            assertThat(pseudo).isNotNull();
            assertThat(Words.of("help", PseudoWords.LANGUAGE).get("search")).startsWith("[Š");
        }
        assertThat(Words.of("help", PseudoWords.LANGUAGE).get("search"))
                .isEqualTo("Search the help");
    }
}
