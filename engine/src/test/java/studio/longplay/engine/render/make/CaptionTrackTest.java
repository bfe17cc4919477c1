package studio.longplay.engine.render.make;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.picture.Caption;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.ClipEdit;
import studio.longplay.engine.project.arrange.ClipKey;
import studio.longplay.engine.project.arrange.ClipRole;
import studio.longplay.engine.project.arrange.Edge;
import studio.longplay.engine.project.arrange.Piece;
import studio.longplay.engine.render.lay.Assembly;
import studio.longplay.engine.render.lay.Pacing;
import studio.longplay.engine.render.lay.Programme;
import studio.longplay.engine.render.lay.SceneLayout;
import studio.longplay.engine.render.lay.Scripts;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;

import java.util.List;
import java.util.SplittableRandom;

class CaptionTrackTest {
    private static final FrameRate RATE = FrameRate.FPS_30;

    private static Programme programme(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return new Assembly(Pacing.DEFAULT, RATE)
                .lay(
                        Scripts.script(
                                Scripts.randomScene("a", random), Scripts.randomScene("b", random)),
                        Scripts.lengths());
    }

    private static long words(List<Caption> captions) {
        return captions.stream()
                .mapToLong(caption -> String.join(" ", caption.lines()).split(" ", -1).length)
                .sum();
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34})
    void everyWordOfASceneIsInOneCaptionAndNoneOutlastsTheScene(long seed) {
        for (SceneLayout scene : programme(seed).scenes()) {
            List<Caption> captions = CaptionTrack.of(scene, RATE);
            assertThat(words(captions))
                    .isEqualTo(
                            scene.lines().stream()
                                    .mapToLong(line -> line.line().words().size())
                                    .sum());
            assertThat(captions.getLast().range().end()).isLessThanOrEqualTo(scene.duration());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43, 44})
    void joinedCaptionsStandInTheirScenesAndDoNotOverlap(long seed) {
        Programme programme = programme(seed);
        List<List<Caption>> byScene =
                programme.scenes().stream().map(scene -> CaptionTrack.of(scene, RATE)).toList();

        List<Caption> joined = CaptionTrack.join(programme, byScene);

        int first = byScene.getFirst().size();
        assertThat(joined).hasSize(first + byScene.getLast().size());
        assertThat(joined.subList(0, first)).isEqualTo(byScene.getFirst());
        assertThat(joined.get(first).range().start())
                .isEqualTo(
                        byScene.getLast()
                                .getFirst()
                                .range()
                                .start()
                                .plus(programme.scenes().getFirst().duration()));
        MediaTime end = MediaTime.ZERO;
        for (Caption caption : joined) {
            assertThat(caption.range().start()).isGreaterThanOrEqualTo(end);
            end = caption.range().end();
        }
    }

    @Test
    void wordsThatWereCutAwayAreInNoCaptionAndOthersStandAsTheyAreHeard() {
        Script script =
                Scripts.script(Scripts.scene("s", Scripts.line("a", "Mary", "one two three four")));
        MediaTime word = Scripts.lengths().of(Scripts.line("a", "Mary", "one"));
        MediaTime two = word.plus(word);
        Piece end = Piece.WHOLE.withEnds(Edge.at(two.plus(word)), Edge.END);
        Piece start = Piece.WHOLE.withEnds(Edge.START, Edge.at(two));
        ClipEdit edit =
                ClipEdit.NONE.withPieces(
                        List.of(
                                start.shiftedBy(word),
                                end.shiftedBy(MediaTime.ZERO.minus(two.plus(word)))));
        Arrangement arrangement =
                Arrangement.NONE.with(new ClipKey(new ElementId("a"), ClipRole.LINE), edit);
        Programme programme =
                new Assembly(Pacing.DEFAULT, RATE).lay(script, Scripts.lengths(), arrangement);
        List<Caption> captions = CaptionTrack.of(programme.scenes().getFirst(), RATE);
        assertThat(captions).hasSize(1);
        assertThat(captions.getFirst().lines()).containsExactly("four one two");
    }
}
