package studio.longplay.engine.render.lay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.script.ScriptParser;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;

import java.util.List;

class PolyphonyTest {
    /// Every effect lasts two seconds.
    private static SceneLayout lay(String... cues) throws StudioFault.Input {
        StringBuilder text = new StringBuilder("INT. HALL\n\n");
        for (String cue : cues) {
            text.append("[[sfx: ").append(cue).append("]]\n\n");
        }
        text.append(
                "ANNA\nThis goes on for quite a while, so that everything has room to sound.\n");
        return new Assembly(Pacing.DEFAULT, FrameRate.FPS_30)
                .lay(new ScriptParser().parse(text.toString(), "a.fountain"), Scripts.lengths())
                .scenes()
                .getFirst();
    }

    private static List<Double> seconds(SceneLayout scene) {
        return scene.sounds().stream()
                .map(sound ->
                        sound.slices().isEmpty()
                                ? 0.0
                                : sound.slices()
                                        .getFirst()
                                        .range()
                                        .duration()
                                        .toSecondsForDisplay())
                .toList();
    }

    @Test
    void theOldestOfASoundGivesWayToTheNewest() throws StudioFault.Input {
        SceneLayout scene =
                lay(
                        "shot, at 1s, at most 2",
                        "shot, at 1.5s, at most 2",
                        "shot, at 2s, at most 2",
                        "owl, at 2s");
        assertThat(seconds(scene)).containsExactly(1.0, 2.0, 2.0, 2.0);
        assertThat(Polyphony.stolen(scene))
                .singleElement()
                .satisfies(stolen -> {
                    assertThat(stolen.at()).isEqualTo(MediaTime.ofSeconds(2));
                    assertThat(stolen.cue()).isEqualTo(scene.sounds().getFirst().cue());
                    assertThat(stolen.by()).isEqualTo(scene.sounds().get(2).cue());
                });
    }

    @Test
    void theQuietestGivesWayWhereTheCueSaysSo() throws StudioFault.Input {
        SceneLayout scene =
                lay("shot, at 1s", "shot, -10 dB, at 1.5s", "shot, at 2s, at most 2 quietest");
        assertThat(seconds(scene)).containsExactly(2.0, 0.5, 2.0);
    }

    @Test
    void whatIsImportantStaysAndWhatComesLaterIsNotHeard() throws StudioFault.Input {
        SceneLayout scene =
                lay("shot, important, at 1s", "shot, at 1.5s, at most 1", "owl, at 1.5s");
        assertThat(seconds(scene)).containsExactly(2.0, 0.0, 2.0);
    }

    @Test
    void aBedStaysUnderAllOfThem() throws StudioFault.Input {
        SceneLayout scene = lay("shot, bed", "shot, at 6s, at most 2", "shot, at 6.5s, at most 2");
        assertThat(scene.sounds().getFirst().slices().getFirst().end()).isEqualTo(scene.duration());
        assertThat(seconds(scene).subList(1, 3)).containsExactly(0.5, 2.0);
    }

    @Test
    void aSceneOfFewSoundsIsAsItWas() throws StudioFault.Input {
        SceneLayout scene = lay("shot, at 1s", "shot, at 1s", "shot, at 1s", "owl, at 1s");
        assertThat(seconds(scene)).containsOnly(2.0);
        assertThat(Polyphony.stolen(scene)).isEmpty();
    }
}
