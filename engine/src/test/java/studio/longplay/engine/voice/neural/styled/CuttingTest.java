package studio.longplay.engine.voice.neural.styled;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.longplay.engine.voice.neural.phones.Pronounced;
import studio.longplay.engine.voice.neural.phones.Symbol;
import studio.longplay.engine.voice.text.Mark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Words of letters that stand for themselves.
class CuttingTest {
    private static final String KNOWN = "abcdefgh .,?!…";

    private static SymbolTable table(String known) {
        Map<String, Long> ids = new TreeMap<>();
        known.chars().forEach(letter -> ids.put(Character.toString(letter), (long) letter));
        return new SymbolTable(ids);
    }

    /// `;` is a clause, `~` an ellipsis.
    private static List<Pronounced> words(String text) {
        List<Pronounced> words = new ArrayList<>();
        for (String word : text.split(" ")) {
            char end = word.charAt(word.length() - 1);
            Mark mark =
                    switch (end) {
                        case '.' -> Mark.STOP;
                        case ',' -> Mark.COMMA;
                        case ';' -> Mark.CLAUSE;
                        case '~' -> Mark.ELLIPSIS;
                        default -> Mark.NONE;
                    };
            String letters = mark == Mark.NONE ? word : word.substring(0, word.length() - 1);
            List<Symbol> symbols =
                    Arrays.stream(letters.split(""))
                            .map(letter -> new Symbol(letter, letter, 0))
                            .toList();
            words.add(new Pronounced(words.size(), symbols, mark));
        }
        return words;
    }

    private static String written(Tokens piece) {
        return piece.tokens().stream()
                .map(token -> Character.toString((int) token.id()))
                .collect(Collectors.joining());
    }

    private static List<String> pieces(String text, int most) {
        return Tokens.of(words(text), table(KNOWN), most).stream()
                .map(CuttingTest::written)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ab cd. ef gh ab | ab cd./ef gh ab.",
                "ab, cd. ef, gh ab | ab, cd./ef, gh ab.",
                "ab, cd ef; gh ab cd | ab, cd ef,/gh ab cd.",
                "ab, cd ef gh ab | ab,/cd ef gh ab.",
                "ab cd ef gh ab | ab cd ef gh/ab.",
                "ab~ cd ef gh ab | ab…/cd ef gh ab.",
                "a. bcd efgh, abc defgh | a./bcd efgh,/abc defgh.",
                "abcdefghabcdefgh | abcdefghabcd/efgh.",
                "ab cd | ab cd."
            })
    void longTextIsCutAfterTheLastMarkThatLeavesRoom(String text, String expected) {
        assertThat(String.join("/", pieces(text, 12))).isEqualTo(expected);
    }

    @Test
    void noPieceIsLongerThanTheModelReads() {
        String text = "abc, de fgh. a bcdefgh abcdefghabcdefgh; ab~ cd, ef gh. a".repeat(5);
        for (int most = 2; most < 40; most++) {
            int limit = most;
            assertThat(pieces(text, most)).allMatch(piece -> piece.length() <= limit);
            String all = String.join("", pieces(text, most)).replace(" ", "");
            assertThat(all).isEqualTo(String.join("", pieces(text, 1_000)).replace(" ", ""));
        }
    }

    @Test
    void aModelWithoutAnEllipsisGetsAComma() {
        assertThat(Tokens.of(words("ab~ cd"), table("abcd .,"), 20))
                .singleElement()
                .satisfies(piece -> assertThat(written(piece)).isEqualTo("ab, cd."));
    }
}
