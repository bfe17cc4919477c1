package studio.longplay.engine.voice.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import studio.longplay.engine.voice.Lexicon;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

class PhrasingTest {
    @Test
    void cutsAtTheEndsOfSentences() {
        List<Utterance> cut = cut("I came. I saw! Did I win? Yes");
        assertThat(cut)
                .extracting(utterance -> utterance.words().size())
                .containsExactly(2, 2, 3, 1);
        assertThat(cut)
                .extracting(Utterance::end)
                .containsExactly(Mark.STOP, Mark.EXCLAMATION, Mark.QUESTION, Mark.LINE);
    }

    @Test
    void cutsALongSentenceAtItsStrongestMarkNearTheMiddle() {
        String half =
                "and on we went over hill and dale and field, by night, by day ".repeat(2).strip();
        List<Utterance> cut = cut(half + "; " + half + ".");
        assertThat(cut.getFirst().end()).isEqualTo(Mark.CLAUSE);
        assertThat(cut).allMatch(utterance -> utterance.words().size() <= Phrasing.MOST_WORDS);
    }

    static IntStream seeds() {
        return IntStream.range(0, 50);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void losesNoWord(int seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 1 + random.nextInt(300); i++) {
            text.append("word")
                    .append(random.nextInt(20) == 0 ? ", " : random.nextInt(50) == 0 ? ". " : " ");
        }
        List<SpokenWord> words = Normaliser.read(text.toString(), Lexicon.empty());
        List<SpokenWord> joined =
                Phrasing.cut(words).stream()
                        .flatMap(utterance -> utterance.words().stream())
                        .toList();
        assertThat(joined).isEqualTo(words);
    }

    private static List<Utterance> cut(String text) {
        return Phrasing.cut(Normaliser.read(text, Lexicon.empty()));
    }
}
