package studio.longplay.engine.render.lay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.ClipEdit;
import studio.longplay.engine.project.arrange.ClipKey;
import studio.longplay.engine.project.arrange.ClipRole;
import studio.longplay.engine.project.arrange.Piece;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptParser;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;

import java.util.List;

class TriggerPlacesTest {
    private static final MediaTime THREE = MediaTime.ofSeconds(3);
    private static final String TEXT =
            """
            INT. HALL

            %s

            MACBETH
            Is this a dagger which I see before me?

            BANQUO
            A dagger of the mind, perhaps.

            INT. HEATH

            ANNA
            Nothing is here to be seen.
            """;

    private static Script script(String cue) throws StudioFault.Input {
        return new ScriptParser().parse(TEXT.formatted(cue), "a.fountain");
    }

    private static Programme lay(Script script, Arrangement arrangement) {
        return new Assembly(Pacing.DEFAULT, FrameRate.FPS_30)
                .lay(script, Scripts.lengths(), arrangement);
    }

    private static SceneLayout lay(String cue) throws StudioFault.Input {
        return lay(script(cue), Arrangement.NONE).scenes().getFirst();
    }

    private static MediaTime at(SceneLayout scene) {
        return scene.sounds().getFirst().range().start();
    }

    @Test
    void anEffectBeginsWithItsWord() throws StudioFault.Input {
        SceneLayout scene = lay("[[sfx: thunder, on \"dagger\"]]");
        assertThat(at(scene)).isEqualTo(scene.lines().getFirst().words().get(3).start());
        SceneLayout second = lay("[[sfx: thunder, 0.5s after 2nd \"dagger\"]]");
        assertThat(at(second))
                .isEqualTo(
                        second.lines().get(1).words().get(1).end().plus(MediaTime.ofMillis(500)));
        SceneLayout over = lay("[[sfx: thunder, before 2nd \"dagger\"]]");
        assertThat(over.sounds().getFirst().end())
                .isEqualTo(over.lines().get(1).words().get(1).start());
    }

    @Test
    void timesAndBeatsOfTheSceneAreKept() throws StudioFault.Input {
        assertThat(at(lay("[[sfx: thunder, at 3.5s]]"))).isEqualTo(MediaTime.ofMillis(3500));
        SceneLayout after = lay("[[sfx: thunder, after next line]]");
        assertThat(at(after)).isEqualTo(after.lines().getFirst().end());
        SceneLayout end = lay("[[sfx: thunder, at scene end]]");
        assertThat(at(end)).isEqualTo(end.lines().getLast().end());
    }

    @Test
    void anEffectThatWaitsTakesNoTimeOfItsOwn() throws StudioFault.Input {
        List<Placed.PlacedLine> without = lay("").lines();
        assertThat(lay("[[sfx: thunder, on \"dagger\"]]").lines())
                .extracting(Placed::range)
                .isEqualTo(without.stream().map(Placed::range).toList());
        assertThat(lay("[[sfx: thunder, on \"nowhere\"]]").lines())
                .extracting(Placed::range)
                .isEqualTo(without.stream().map(Placed::range).toList());
    }

    @Test
    void aMovedLineTakesAlongWhatHappensOnItsWordsAndNothingElse() throws StudioFault.Input {
        Script script = script("[[sfx: owl]]\n\n[[sfx: thunder, on 2nd \"dagger\"]]");
        ClipKey line = new ClipKey(script.lines().get(1).id(), ClipRole.LINE);
        Programme before = lay(script, Arrangement.NONE);
        ClipEdit later = ClipEdit.NONE.withPieces(List.of(Piece.WHOLE.shiftedBy(THREE)));
        Programme shifted = lay(script, Arrangement.NONE.with(line, later));
        Programme led = lay(script, Arrangement.NONE.with(line, ClipEdit.NONE.withLead(THREE)));
        for (Programme after : List.of(shifted, led)) {
            List<Placed.PlacedSound> was = before.scenes().getFirst().sounds();
            List<Placed.PlacedSound> is = after.scenes().getFirst().sounds();
            assertThat(is.getFirst()).isEqualTo(was.getFirst());
            assertThat(is.getLast().range()).isEqualTo(was.getLast().range().shiftedBy(THREE));
            assertThat(after.scenes().getFirst().lines().getFirst())
                    .isEqualTo(before.scenes().getFirst().lines().getFirst());
            assertThat(after.scenes().getLast()).isEqualTo(before.scenes().getLast());
        }
    }
}
