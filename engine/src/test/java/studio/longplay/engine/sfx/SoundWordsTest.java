package studio.longplay.engine.sfx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.HashSet;
import java.util.Set;

class SoundWordsTest {
    private final SoundTable table = new SoundTable();

    @ParameterizedTest
    @CsvSource({
        "thunder, thunder",
        "Thunder!, thunder",
        "a distant clap of thunder, thunder",
        "the door slams, door close",
        "door, door creak",
        "footsteps on gravel, footsteps gravel",
        "horses, horse hooves",
        "ocean, waves",
        "flourish of cornets, trumpet",
        "alarum, alarum",
        "knocking within, door knock",
        "owls, owl",
        "telephone rings, telephone"
    })
    void phrasesOfScriptsAreUnderstood(String phrase, String kind) {
        assertThat(table.words().meaning(phrase))
                .hasValueSatisfying(meaning -> assertThat(meaning.names()).containsExactly(kind));
    }

    @Test
    void wordsLeftOverSayHow() {
        assertThat(table.words().meaning("distant thunder rolling"))
                .hasValueSatisfying(meaning -> {
                    assertThat(meaning.matched()).containsExactly("thunder");
                    assertThat(meaning.rest()).containsExactly("distant", "rolling");
                });
    }

    @Test
    void oneWordMeansSeveralKinds() {
        assertThat(table.words().meaning("storm"))
                .hasValueSatisfying(meaning ->
                        assertThat(meaning.names()).containsExactly("thunder", "rain", "wind"));
    }

    @Test
    void noWordStandsForTwoKinds() {
        Set<String> seen = new HashSet<>();
        for (SoundKind kind : table.kinds()) {
            assertThat(seen.add(kind.name())).as(kind.name()).isTrue();
            for (String synonym : kind.synonyms()) {
                assertThat(seen.add(synonym)).as(synonym).isTrue();
            }
        }
    }

    @Test
    void aMisspeltWordHasANearestOne() {
        assertThat(table.words().nearest("foosteps")).contains("footsteps");
        assertThat(table.words().nearest("explosoin")).contains("explosion");
        // As near to "bee", which begins otherwise sooner.
        assertThat(table.words().nearest("bel")).contains("bell");
    }
}
