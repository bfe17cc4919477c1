package studio.longplay.engine.render.lay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.Scene;
import studio.longplay.engine.script.ScriptParser;

import java.util.List;
import java.util.Set;

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

    private static List<Scene> scenes() throws StudioFault {
        return new ScriptParser().parse(SCRIPT, "room.fountain").scenes();
    }

    @Test
    void cuesBetweenLinesAndInsideThemAreFoundInReadingOrder() throws StudioFault {
        assertThat(CueList.of(scenes(), Cue.SoundCue.class))
                .extracting(Cue.SoundCue::sound)
                .containsExactly("rain", "thunder", "door");
        assertThat(CueList.of(scenes(), Cue.MusicCue.class)).hasSize(1);
        assertThat(CueList.of(scenes(), Cue.PauseCue.class)).isEmpty();
    }

    @Test
    void onlySoundsNobodyKnowsAreLeftOut() throws StudioFault {
        Scene scene = scenes().getFirst();
        Cue.SoundCue thunder = CueList.of(List.of(scene), Cue.SoundCue.class).get(1);

        Scene kept = CueList.keepingSounds(scene, Set.of(thunder));

        assertThat(CueList.of(List.of(kept), Cue.SoundCue.class)).containsExactly(thunder);
        assertThat(CueList.of(List.of(kept), Cue.MusicCue.class)).hasSize(1);
        assertThat(kept.lines()).singleElement().isEqualTo(scene.lines().getFirst());
        assertThat(CueList.keepingSounds(scene, Set.of()).lines().getFirst().cues()).isEmpty();
    }
}
