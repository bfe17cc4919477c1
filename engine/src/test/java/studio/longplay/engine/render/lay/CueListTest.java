package studio.longplay.engine.render.lay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.script.Chapter;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptParser;

import java.util.List;

class CueListTest {
    private static final String SCRIPT =
            """
            INT. ROOM

            [[sfx: rain, loop]]
            [[music: calm]]

            MARY
            Hark! [[sfx: thunder]] It is only the weather.

            [[sfx: door]]
            """;

    private static Script script(String text) throws StudioFault {
        return new ScriptParser().parse(text, "room.fountain");
    }

    @Test
    void cuesBetweenLinesAndInsideThemAreFoundInReadingOrder() throws StudioFault {
        Script script = script(SCRIPT);

        assertThat(sounds(script)).containsExactly("rain", "thunder", "door");
        assertThat(CueList.of(script.scenes(), Cue.MusicCue.class)).hasSize(1);
        assertThat(CueList.of(script.scenes(), Cue.PauseCue.class)).isEmpty();
    }

    @Test
    void onlySoundsNobodyHasAreLeftOut() throws StudioFault {
        Script script = script(SCRIPT);

        Script kept = CueList.sounding(script, cue -> cue.sound().equals("thunder"));

        assertThat(sounds(kept)).containsExactly("thunder");
        assertThat(CueList.of(kept.scenes(), Cue.MusicCue.class)).hasSize(1);
        assertThat(kept.lines()).isEqualTo(script.lines());
        assertThat(CueList.sounding(script, _ -> false).lines().getFirst().cues()).isEmpty();
    }

    @Test
    void whatStopsASoundStaysThoughItMakesNone() throws StudioFault {
        Script script = script(SCRIPT + "\n[[sfx: rain, stop]]\n");

        assertThat(sounds(CueList.sounding(script, _ -> false))).containsExactly("rain");
    }

    @Test
    void aChapterWithoutScenesIsLeftOut() {
        Chapter empty = new Chapter(new ElementId("a"), 1, "Nothing", List.of());
        Chapter full =
                new Chapter(
                        new ElementId("b"),
                        2,
                        "Something",
                        List.of(Scripts.scene("s", Scripts.line("l", "MARY", "Hark!"))));

        assertThat(CueList.sounding(Scripts.script(List.of(empty, full)), _ -> true).chapters())
                .containsExactly(full);
    }

    private static List<String> sounds(Script script) {
        return CueList.of(script.scenes(), Cue.SoundCue.class).stream()
                .map(Cue.SoundCue::sound)
                .toList();
    }
}
