package studio.longplay.engine.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.fault.StudioFault;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

class ElementFollowingTest {
    private static final String PLAY =
            """
            INT. MILL - DAY

            ANN
            The wheel has stopped.

            BEN
            Yes.

            ANN
            Then the flour is gone.

            BEN
            Yes.

            EXT. WEIR - NIGHT

            [[sfx: rain]]

            ANN
            Hold the lamp [[sfx: thunder]] higher.
            """;

    private static Script read(String text) throws StudioFault.Input {
        return new ScriptParser().parse(text, "mill.fountain");
    }

    private static ElementId line(Script script, int number) {
        return script.lines().get(number).id();
    }

    private static Map<ElementId, ElementId> moved(String after) throws StudioFault.Input {
        return ElementFollowing.between(read(PLAY), read(after));
    }

    @Test
    void theSameTextKeepsEverything() throws StudioFault.Input {
        ElementFollowing following = ElementFollowing.of(read(PLAY), read(PLAY));
        assertThat(following.arrived()).isEmpty();
        assertThat(following.moved())
                .hasSize(1 + 2 + 5 + 2)
                .allSatisfy((before, after) -> assertThat(after).isEqualTo(before));
    }

    @Test
    void aLineEditedInItsPlaceIsStillThatLine() throws StudioFault.Input {
        String after = PLAY.replace("The wheel has stopped.", "The old wheel has stopped again.");
        assertThat(moved(after))
                .containsEntry(line(read(PLAY), 0), line(read(after), 0))
                .hasSize(10);
        assertThat(ElementFollowing.of(read(PLAY), read(after)).arrived())
                .containsExactly(line(read(after), 0));
    }

    @Test
    void anEqualLineBeforeItPushesTheNumbersOn() throws StudioFault.Input {
        String after = PLAY.replace("ANN\nThe wheel", "BEN\nYes.\n\nANN\nThe wheel");
        Script now = read(after);
        assertThat(line(now, 2)).isEqualTo(line(read(PLAY), 3));
        assertThat(moved(after))
                .containsEntry(line(read(PLAY), 1), line(now, 2))
                .containsEntry(line(read(PLAY), 3), line(now, 4));
        assertThat(ElementFollowing.of(read(PLAY), now).arrived()).containsExactly(line(now, 0));
    }

    @Test
    void theSecondOfTwoEqualLinesIsFollowedWhenTheFirstGoes() throws StudioFault.Input {
        String after = PLAY.replaceFirst("BEN\nYes.\n\n", "");
        assertThat(moved(after))
                .containsEntry(line(read(PLAY), 3), line(read(after), 2))
                .doesNotContainKey(line(read(PLAY), 1));
    }

    @Test
    void linesThatChangePlacesAreNotTakenForEditedOnes() throws StudioFault.Input {
        String one = "ANN\nOne is here.\n\n";
        String two = "ANN\nTwo is here.\n\n";
        String three = "ANN\nThree is here.\n\n";
        Script before = read(one + two + three);
        Script after = read(three + two + one);
        Map<ElementId, ElementId> moved = ElementFollowing.between(before, after);
        for (int number = 0; number < 3; number++) {
            assertThat(moved).containsEntry(line(before, number), line(after, 2 - number));
        }
    }

    @Test
    void headingsAndCuesAreFollowed() throws StudioFault.Input {
        String after =
                PLAY.replace("EXT. WEIR - NIGHT", "EXT. OLD WEIR - NIGHT")
                        .replace("[[sfx: rain]]", "[[sfx: rain, far]]")
                        .replace("thunder", "thunder, near");
        Script was = read(PLAY);
        Script now = read(after);
        assertThat(moved(after))
                .hasSize(10)
                .containsEntry(was.scenes().get(1).id(), now.scenes().get(1).id())
                .containsEntry(
                        was.scenes().get(1).parts().getFirst().id(),
                        now.scenes().get(1).parts().getFirst().id())
                .containsEntry(
                        was.lines().get(4).cues().getFirst().cue().id(),
                        now.lines().get(4).cues().getFirst().cue().id());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void noTwoBecomeOneAndMovedLinesAreThemselves(long seed) throws StudioFault.Input {
        Random random = new Random(seed);
        List<String> speeches = new ArrayList<>();
        for (int number = 0; number < 40; number++) {
            String words = random.nextInt(3) == 0 ? "Yes." : "This is line " + number + ".";
            speeches.add((random.nextBoolean() ? "ANN" : "BEN") + "\n" + words + "\n\n");
        }
        List<String> shuffled = new ArrayList<>(speeches);
        java.util.Collections.shuffle(shuffled, random);
        Script before = read(String.join("", speeches));
        Script after = read(String.join("", shuffled));
        Map<ElementId, ElementId> moved = ElementFollowing.between(before, after);
        Set<ElementId> targets = new HashSet<>(moved.values());
        assertThat(targets).hasSameSizeAs(moved.keySet());
        for (Line line : before.lines()) {
            Line now =
                    after.lines().stream()
                            .filter(each -> each.id().equals(moved.get(line.id())))
                            .findFirst()
                            .orElseThrow();
            assertThat(now.text()).isEqualTo(line.text());
            assertThat(now.speaker()).isEqualTo(line.speaker());
        }
    }
}
