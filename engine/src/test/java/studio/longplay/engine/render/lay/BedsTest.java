package studio.longplay.engine.render.lay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.Board;
import studio.longplay.engine.project.arrange.ClipEdit;
import studio.longplay.engine.project.arrange.ClipKey;
import studio.longplay.engine.project.arrange.ClipRole;
import studio.longplay.engine.project.arrange.Strip;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptParser;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;

import java.util.List;
import java.util.Optional;

class BedsTest {
    private static final String TEXT =
            """
            INT. ONE

            [[sfx: rain, bed]]

            ANNA
            It rains.

            INT. TWO

            ANNA
            It still rains here, and it does not stop.

            INT. THREE

            ANNA
            Now it stops.

            [[sfx: rain, stop]]

            ANNA
            And everything is quiet for a long while after that.

            INT. FOUR

            ANNA
            Nothing is heard.
            """;

    private static Script script(String text) throws StudioFault.Input {
        return new ScriptParser().parse(text, "a.fountain");
    }

    private static List<SceneLayout> lay(String text, Arrangement arrangement)
            throws StudioFault.Input {
        return new Assembly(Pacing.DEFAULT, FrameRate.FPS_30)
                .lay(script(text), Scripts.lengths(), arrangement)
                .scenes();
    }

    private static List<Optional<Placed.Bed>> beds(List<SceneLayout> scenes) {
        return scenes.stream()
                .flatMap(scene -> scene.sounds().stream())
                .map(Placed.PlacedSound::bed)
                .toList();
    }

    @Test
    void aBedGoesOnOverTheBordersUntilItIsStopped() throws StudioFault.Input {
        List<SceneLayout> scenes = lay(TEXT, Arrangement.NONE);
        assertThat(beds(scenes))
                .containsExactly(
                        Optional.of(new Placed.Bed(false, true)),
                        Optional.of(new Placed.Bed(true, true)),
                        Optional.of(new Placed.Bed(true, false)));
        assertThat(scenes.get(0).sounds().getFirst().end()).isEqualTo(scenes.get(0).duration());
        Placed.PlacedSound through = scenes.get(1).sounds().getFirst();
        assertThat(through.range().start()).isEqualTo(MediaTime.ZERO);
        assertThat(through.end()).isEqualTo(scenes.get(1).duration());
        Placed.PlacedSound last = scenes.get(2).sounds().getFirst();
        assertThat(last.end())
                .isBetween(
                        scenes.get(2).lines().getFirst().end(),
                        scenes.get(2).lines().getFirst().end().plus(MediaTime.ofSeconds(3)));
        assertThat(scenes.get(3).sounds()).isEmpty();
    }

    @Test
    void aBedMovesNoLine() throws StudioFault.Input {
        List<SceneLayout> without = lay(TEXT.replaceAll("\\[\\[sfx.*]]\n\n", ""), Arrangement.NONE);
        List<SceneLayout> with = lay(TEXT, Arrangement.NONE);
        for (int scene = 0; scene < with.size(); scene++) {
            assertThat(with.get(scene).lines())
                    .extracting(Placed::range)
                    .isEqualTo(without.get(scene).lines().stream().map(Placed::range).toList());
        }
    }

    @Test
    void anEditOfASceneLeavesTheSceneThatGoesOnEqual() throws StudioFault.Input {
        List<SceneLayout> before = lay(TEXT, Arrangement.NONE);
        List<SceneLayout> after =
                lay(TEXT.replace("It rains.", "It rains as it never did."), Arrangement.NONE);
        assertThat(after.get(0)).isNotEqualTo(before.get(0));
        assertThat(after.subList(1, 4)).isEqualTo(before.subList(1, 4));
    }

    @Test
    void whereTheUserTookItOutTheNeighboursFade() throws StudioFault.Input {
        ClipKey middle =
                new ClipKey(
                        lay(TEXT, Arrangement.NONE).get(1).sounds().getFirst().cue().id(),
                        ClipRole.EFFECT);
        Arrangement gone = Arrangement.NONE.with(middle, ClipEdit.NONE.withPieces(List.of()));
        assertThat(beds(lay(TEXT, gone)))
                .startsWith(Optional.of(new Placed.Bed(false, false)))
                .endsWith(Optional.of(new Placed.Bed(false, false)));
    }

    @Test
    void everySceneHasAClipOfItsOwn() throws StudioFault.Input {
        Programme programme =
                new Assembly(Pacing.DEFAULT, FrameRate.FPS_30).lay(script(TEXT), Scripts.lengths());
        Board board = BoardMaker.of(programme, Arrangement.NONE, FrameRate.FPS_30);
        List<Strip> rain =
                board.rows().stream()
                        .flatMap(row -> row.strips().stream())
                        .filter(strip -> strip.name().equals("rain"))
                        .toList();
        assertThat(rain).hasSize(3).extracting(Strip::ref).doesNotHaveDuplicates();
    }
}
