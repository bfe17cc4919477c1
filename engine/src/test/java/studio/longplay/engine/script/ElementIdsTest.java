package studio.longplay.engine.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.fault.StudioFault;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

class ElementIdsTest {
    private static final ScriptParser PARSER = new ScriptParser();

    private static Script read(String text) throws StudioFault.Input {
        return PARSER.parse(text, "ids.txt", ScriptFormat.PLAY);
    }

    private static List<ElementId> ids(Script script) {
        return script.lines().stream().map(Line::id).toList();
    }

    @Test
    void anIdIsSixteenHexDigitsOfTheContent() throws StudioFault.Input {
        Script script = read("ANNA:\nYes.\n\nBEN:\nYes.\n\nANNA:\nYes.\n");
        assertThat(ids(script)).doesNotHaveDuplicates();
        assertThat(ids(script)).allMatch(id -> id.value().matches("[0-9a-f]{16}"));
        Script other = read("BEN:\nNo.\n\nANNA:\nYes.\n\nBEN:\nYes.\n\nANNA:\nYes.\n");
        assertThat(ids(other).subList(1, 4)).isEqualTo(ids(script));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void editingOneLineLeavesAllOtherIdsEvenWithoutTheScriptBefore(long seed)
            throws StudioFault.Input {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> paragraphs = LongPlay.paragraphs(300, random);
        List<ElementId> before = ids(read(LongPlay.text(paragraphs)));
        for (int count = 0; count < 12; count++) {
            int index = random.nextInt(paragraphs.size());
            List<String> edited = new ArrayList<>(paragraphs);
            edited.set(index, edited.get(index) + " Something unheard of.");
            List<ElementId> after = ids(read(LongPlay.text(edited)));
            List<ElementId> expected = new ArrayList<>(before);
            expected.set(index, after.get(index));
            assertThat(after).isEqualTo(expected);
            assertThat(after.get(index)).isNotEqualTo(before.get(index));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anEditedLineKeepsItsIdWhenTheScriptBeforeIsKnown(long seed) throws StudioFault.Input {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> paragraphs = LongPlay.paragraphs(300, random);
        Script script = read(LongPlay.text(paragraphs));
        Set<ElementId> everGiven = new HashSet<>(ids(script));
        for (int count = 0; count < 25; count++) {
            int index = random.nextInt(paragraphs.size());
            List<String> edited = LongPlay.edited(paragraphs, index, random);
            Script after = PARSER.reparse(script, LongPlay.text(edited));
            assertThat(after.text()).isEqualTo(LongPlay.text(edited));
            List<ElementId> expected = new ArrayList<>(ids(script));
            if (edited.size() < paragraphs.size()) {
                expected.remove(index);
            } else if (edited.size() > paragraphs.size()) {
                expected.add(index, ids(after).get(index));
                assertThat(everGiven).doesNotContain(ids(after).get(index));
            }
            assertThat(ids(after)).isEqualTo(expected);
            assertThat(Ids.all(after)).doesNotHaveDuplicates();
            everGiven.clear();
            everGiven.addAll(ids(after));
            paragraphs = edited;
            script = after;
        }
    }

    @Test
    void theSecondOfTwoEqualLinesKeepsItsIdWhenTheFirstIsEdited() throws StudioFault.Input {
        Script before = read("ANNA:\nYes.\n\nBEN:\nSo?\n\nANNA:\nYes.\n");
        Script after = PARSER.reparse(before, "ANNA:\nPerhaps.\n\nBEN:\nSo?\n\nANNA:\nYes.\n");
        assertThat(ids(after)).isEqualTo(ids(before));
        Script later =
                PARSER.reparse(
                        after, "ANNA:\nYes.\n\nANNA:\nPerhaps.\n\nBEN:\nSo?\n\nANNA:\nYes.\n");
        assertThat(ids(later).subList(1, 4)).isEqualTo(ids(before));
        assertThat(ids(later)).doesNotHaveDuplicates();
    }

    @Test
    void aSceneKeepsItsIdWhenALineInItIsEdited() throws StudioFault.Input {
        String text = "# One\n\nINT. A\n\nNELL\nWords.\n\nTAM\nMore.\n\nINT. A\n\nTAM\nLast.\n";
        Script before = PARSER.parse(text, "a.fountain");
        Script after = PARSER.parse(text.replace("Words", "Others"), "a.fountain");
        assertThat(after.scenes())
                .extracting(Scene::id)
                .isEqualTo(before.scenes().stream().map(Scene::id).toList())
                .doesNotHaveDuplicates();
        assertThat(after.chapters().getFirst().id()).isEqualTo(before.chapters().getFirst().id());
        Script renamed = PARSER.reparse(before, text.replace("INT. A\n\nNELL", "INT. B\n\nNELL"));
        assertThat(renamed.scenes())
                .extracting(Scene::id)
                .isEqualTo(before.scenes().stream().map(Scene::id).toList());
    }

    @Test
    void aSceneOfItsOwnMakingKeepsItsIdWhenALaterLineInItIsEdited() throws StudioFault.Input {
        SplittableRandom random = new SplittableRandom(5);
        List<String> paragraphs = LongPlay.paragraphs(200, random);
        Script before = read(LongPlay.text(paragraphs));
        List<String> edited = new ArrayList<>(paragraphs);
        int index = before.scenes().getFirst().lines().size() + 3;
        edited.set(index, edited.get(index) + " Indeed.");
        Script after = read(LongPlay.text(edited));
        assertThat(after.scenes())
                .extracting(Scene::id)
                .isEqualTo(before.scenes().stream().map(Scene::id).toList());
    }

    @Test
    void aWholeNewScriptTakesNoLongTimeToAlign() throws StudioFault.Input {
        Script before = read(LongPlay.text(LongPlay.paragraphs(1500, new SplittableRandom(1))));
        String other = LongPlay.text(LongPlay.paragraphs(1500, new SplittableRandom(2)));
        Script after = PARSER.reparse(before, other);
        assertThat(after.text()).isEqualTo(other);
        assertThat(Ids.all(after)).doesNotHaveDuplicates();
    }
}
