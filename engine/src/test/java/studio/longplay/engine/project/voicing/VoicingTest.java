package studio.longplay.engine.project.voicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.time.MediaTime;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

class VoicingTest {
    private static final ElementId LINE = new ElementId("l1");

    private static Voicing aliases(String... pairs) {
        Map<String, String> aliases = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            aliases.put(pairs[i], pairs[i + 1]);
        }
        return Voicing.NONE.withAliases(aliases);
    }

    private static KeptTake take(String id, int seed) {
        return new KeptTake(id, new TakeSource.Spoken("", Manner.AS_WRITTEN, seed), false, "");
    }

    @Test
    void aliasesOfAliasesAreOnePerson() {
        Voicing voicing = aliases("1 CIT.", "FIRST", "FIRST", "FIRST CITIZEN");
        assertThat(voicing.who("1 CIT.")).isEqualTo("FIRST CITIZEN");
        assertThat(voicing.who("FIRST CITIZEN")).isEqualTo("FIRST CITIZEN");
        assertThat(voicing.who("ANNA")).isEqualTo("ANNA");
    }

    @Test
    void aCircleOfAliasesEnds() {
        Voicing voicing = aliases("A", "B", "B", "C", "C", "A");
        assertThat(List.of(voicing.who("A"), voicing.who("B"), voicing.who("C")))
                .containsExactly("C", "A", "B");
        assertThat(aliases("A", "A").who("A")).isEqualTo("A");
    }

    @Test
    void aGapIsOfThePeopleAndNotOfTheirNames() {
        Voicing voicing =
                aliases("1 CIT.", "FIRST CITIZEN")
                        .withGaps(
                                Map.of(
                                        new Turn("ANNA", "FIRST CITIZEN"),
                                        MediaTime.ofMillis(-200)));
        assertThat(voicing.gap("ANNA", "1 CIT.")).contains(MediaTime.ofMillis(-200));
        assertThat(voicing.gap("1 CIT.", "ANNA")).isEmpty();
    }

    @Test
    void theNewestTakeIsHeardUntilAnotherIsChosen() {
        LineTakes takes = LineTakes.NONE.and(take("take-1", 1)).and(take("take-2", 2));
        assertThat(takes.heard()).contains(take("take-2", 2));
        assertThat(takes.choosing("take-1").heard()).contains(take("take-1", 1));
        assertThat(takes.choosing("").heard()).isEmpty();
        assertThat(takes.without("take-2").heard()).isEmpty();
        assertThat(takes.choosing("take-1").without("take-2").heard()).isPresent();
        assertThat(takes.freeId()).isEqualTo("take-3");
        assertThat(takes.without("take-1").freeId()).isEqualTo("take-3");
        assertThatIllegalArgumentException().isThrownBy(() -> takes.choosing("take-9"));
    }

    @Test
    void aChangedTakeKeepsItsPlace() {
        LineTakes takes = LineTakes.NONE.and(take("take-1", 1)).and(take("take-2", 2));
        LineTakes starred = takes.with(take("take-1", 1).withStar(true).withNote("warm"));
        assertThat(starred.kept()).extracting(KeptTake::note).containsExactly("warm", "");
        assertThat(starred.chosen()).isEqualTo("take-2");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theDifferenceOfTwoVoicingsMakesOneOfTheOther(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 50; round++) {
            Voicing before = any(random);
            Voicing after = any(random);
            Voicing made = before;
            for (VoicingChange change : VoicingChange.between(before, after)) {
                made = change.applyTo(made);
            }
            assertThat(made).isEqualTo(after);
            assertThat(VoicingChange.between(after, after)).isEmpty();
        }
    }

    private static Voicing any(Random random) {
        Map<String, String> words = new HashMap<>();
        Map<Turn, MediaTime> gaps = new HashMap<>();
        Map<ElementId, LineTakes> takes = new HashMap<>();
        for (int i = 0; i < 6; i++) {
            String name = "N" + random.nextInt(5);
            words.put(name, "W" + random.nextInt(3));
            gaps.put(new Turn(name, "X"), MediaTime.ofMillis(random.nextInt(3)));
            takes.put(new ElementId(name), LineTakes.NONE.and(take("take-1", random.nextInt(3))));
        }
        return new Voicing(words, words, gaps, words, takes);
    }

    @Test
    void takesOfALineNobodyTouchedAreNone() {
        assertThat(Voicing.NONE.takesOf(LINE)).isEqualTo(LineTakes.NONE);
        assertThat(Voicing.NONE.isNone()).isTrue();
    }
}
