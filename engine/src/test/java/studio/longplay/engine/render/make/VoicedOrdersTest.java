package studio.longplay.engine.render.make;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.voicing.KeptTake;
import studio.longplay.engine.project.voicing.LineTakes;
import studio.longplay.engine.project.voicing.Manner;
import studio.longplay.engine.project.voicing.TakeSource;
import studio.longplay.engine.project.voicing.Turn;
import studio.longplay.engine.project.voicing.Voicing;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptParser;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.store.Digest;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.voice.Lexicon;
import studio.longplay.engine.voice.Speech;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.VoiceRegistry;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Which takes an export needs, by their addresses.
class VoicedOrdersTest {
    private static final String SCRIPT =
            "INT. HALL\n\nANNA\nWho is Aufidius?\n\nBEN\nNobody.\n\nANNA\nHe was here.\n";

    @TempDir Path folder;

    private List<Digest> takes(Voicing voicing) throws StudioFault {
        Script script = new ScriptParser().parse(SCRIPT, "hall.fountain");
        Voice voice = VoiceRegistry.builtIn().find("marcus").orElseThrow();
        List<Digest> keys = new ArrayList<>();
        try (Speech speech = new Speech();
                ArtifactStore store = ArtifactStore.open(folder.resolve("store"))) {
            Speaking speaking =
                    new Speaking(new Workbench(store, new Tally()), speech, Lexicon.empty());
            Speaking.Voiced voiced =
                    new Speaking.Voiced(Map.of("ANNA", voice, "BEN", voice), voicing);
            for (Speaking.Order order : speaking.orders(script.scenes().getFirst(), voiced)) {
                assertThat(speaking.recipe(order).canonicalJson())
                        .as("nothing that was not decided stands in a recipe")
                        .doesNotContain("\"seed\":0", "\"range\":1");
                keys.add(speaking.recipe(order).key());
            }
        }
        return keys;
    }

    private static List<Integer> changed(List<Digest> before, List<Digest> after) {
        List<Integer> changed = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            if (!before.get(i).equals(after.get(i))) {
                changed.add(i);
            }
        }
        return changed;
    }

    private static Voicing chosen(int line, KeptTake take) throws StudioFault {
        Script script = new ScriptParser().parse(SCRIPT, "hall.fountain");
        return Voicing.NONE.withTakes(
                Map.of(script.lines().get(line).id(), LineTakes.NONE.and(take)));
    }

    @Test
    void aChosenTakeIsAllThatAnExportMakesAnew() throws StudioFault {
        KeptTake take =
                new KeptTake("t", new TakeSource.Spoken("", Manner.AS_WRITTEN, 3), false, "");
        List<Digest> before = takes(Voicing.NONE);
        assertThat(changed(before, takes(chosen(1, take)))).containsExactly(1);
        Voicing restored =
                Voicing.NONE.withTakes(
                        Map.of(
                                chosen(1, take).takes().keySet().iterator().next(),
                                LineTakes.NONE.and(take).choosing("")));
        assertThat(takes(restored)).isEqualTo(before);
    }

    @Test
    void aWordConcernsItsLinesAndGapsAndColoursNoTake() throws StudioFault {
        List<Digest> before = takes(Voicing.NONE);
        Voicing word = Voicing.NONE.withLexicon(Map.of("Aufidius", "/ɔːˈfɪdiəs/"));
        assertThat(changed(before, takes(word))).containsExactly(0);
        Voicing others =
                Voicing.NONE
                        .withGaps(Map.of(new Turn("ANNA", "BEN"), MediaTime.ofMillis(-200)))
                        .withColours(Map.of("ANNA", "#123456"));
        assertThat(takes(others)).isEqualTo(before);
    }

    @Test
    void aRecordingOfOtherWordsLeavesTheLineWithItsVoice() throws StudioFault {
        List<Digest> before = takes(Voicing.NONE);
        String media = Digest.of("media").hex();
        KeptTake right = new KeptTake("t", new TakeSource.Recorded(media, "nobody"), false, "");
        KeptTake wrong = new KeptTake("t", new TakeSource.Recorded(media, "Somebody."), false, "");
        assertThat(changed(before, takes(chosen(1, right)))).containsExactly(1);
        assertThat(takes(chosen(1, wrong))).isEqualTo(before);
    }
}
