package studio.longplay.engine.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.fault.StudioFault;

import java.util.List;
import java.util.SplittableRandom;

class SceneBreaksTest {
    private static final int SPEECHES = 900;
    private static final int EDITS = 40;

    private static Script read(String text) throws StudioFault.Input {
        return new ScriptParser().parse(text, "long.txt", ScriptFormat.PLAY);
    }

    private static List<List<String>> scenes(Script script) {
        return script.scenes().stream()
                .map(scene -> scene.lines().stream().map(Line::text).toList())
                .toList();
    }

    private static int words(Scene scene) {
        return scene.lines().stream().mapToInt(line -> line.words().size()).sum();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void scenesAreOneToFourMinutesLong(long seed) throws StudioFault.Input {
        SplittableRandom random = new SplittableRandom(seed);
        Script script = read(LongPlay.text(LongPlay.paragraphs(SPEECHES, random)));
        assertThat(script.scenes()).hasSizeGreaterThan(20);
        assertThat(script.scenes()).allMatch(scene -> words(scene) >= 150 && words(scene) <= 600);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void anEditMovesNoBreakButThoseNextToIt(long seed) throws StudioFault.Input {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> paragraphs = LongPlay.paragraphs(SPEECHES, random);
        List<List<String>> before = scenes(read(LongPlay.text(paragraphs)));
        int untouched = 0;
        for (int edit = 0; edit < EDITS; edit++) {
            int index = random.nextInt(SPEECHES);
            List<String> edited = LongPlay.edited(paragraphs, index, random);
            List<List<String>> after = scenes(read(LongPlay.text(edited)));
            int same = 0;
            while (before.get(same).equals(after.get(same))) {
                same++;
            }
            int sameAtEnd = 0;
            while (before.get(before.size() - 1 - sameAtEnd)
                    .equals(after.get(after.size() - 1 - sameAtEnd))) {
                sameAtEnd++;
            }
            int changed = before.size() - same - sameAtEnd;
            assertThat(changed).isLessThanOrEqualTo(3);
            untouched += changed == 1 ? 1 : 0;
        }
        assertThat(untouched).as("most edits change one scene").isGreaterThan(EDITS / 2);
    }

    @Test
    void aBreakComesWhereTheCompanyChanges() throws StudioFault.Input {
        SplittableRandom random = new SplittableRandom(9);
        Script script = read(LongPlay.text(LongPlay.paragraphs(SPEECHES, random)));
        int changes = 0;
        for (int at = 1; at < script.scenes().size(); at++) {
            Line last = script.scenes().get(at - 1).lines().getLast();
            Line first = script.scenes().get(at).lines().getFirst();
            changes += last.speaker().equals(first.speaker()) ? 0 : 1;
        }
        assertThat(changes).isGreaterThan(script.scenes().size() * 8 / 10);
    }

    @Test
    void aShortScriptIsOneScene() throws StudioFault.Input {
        assertThat(read("ANNA:\nWords.\n\nBEN:\nMore.\n").scenes()).hasSize(1);
    }

    @Test
    void cuesBeforeABreakGoWithTheSceneTheyBegin() throws StudioFault.Input {
        String speech = "ANNA:\n" + "word ".repeat(80) + "\n\n";
        Script script = read(speech.repeat(2) + "[[picture: sea]]\n\nBEN:\n" + "more ".repeat(160));
        assertThat(script.scenes()).hasSize(2);
        assertThat(script.scenes().get(1).parts().getFirst()).isInstanceOf(Cue.PictureCue.class);
    }
}
