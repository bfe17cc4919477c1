package studio.longplay.engine.inference.translate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Locale;

class CutsTest {
    private static Cuts letters(int most) {
        return new Cuts(Locale.ENGLISH, String::length, most);
    }

    @Test
    void whatFitsStaysWhole() {
        assertThat(letters(14).of("one, two three")).containsExactly("one, two three");
    }

    @Test
    void clausesStayTogetherAsFarAsTheyFit() {
        assertThat(letters(13).of("one, two, three four; five, six"))
                .containsExactly("one, two,", "three four;", "five, six");
        assertThat(letters(4).of("\u4e00\u4e8c\uff0c\u4e09\u56db\u4e94\uff0c\u516d"))
                .containsExactly("\u4e00\u4e8c\uff0c", "\u4e09\u56db\u4e94\uff0c", "\u516d");
    }

    @Test
    void aClauseThatIsTooLongIsCutBetweenWordsAndAWordBetweenLetters() {
        assertThat(letters(9).of("one, two three four five"))
                .containsExactly("one,", "two three", "four five");
        assertThat(letters(3).of("a bcdefg h")).containsExactly("a", "bcd", "efg", "h");
        assertThat(letters(1).of("\ud83d\ude00a")).containsExactly("\ud83d\ude00", "a");
    }
}
