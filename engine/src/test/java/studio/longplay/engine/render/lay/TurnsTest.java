package studio.longplay.engine.render.lay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.picture.Caption;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.ClipEdit;
import studio.longplay.engine.project.arrange.ClipKey;
import studio.longplay.engine.project.arrange.ClipRole;
import studio.longplay.engine.project.voicing.Mood;
import studio.longplay.engine.project.voicing.Turn;
import studio.longplay.engine.project.voicing.Voicing;
import studio.longplay.engine.render.make.CaptionTrack;
import studio.longplay.engine.script.Action;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptPart;
import studio.longplay.engine.script.Speaker;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;

import java.util.List;
import java.util.Map;

class TurnsTest {
    private static final FrameRate RATE = FrameRate.FPS_30;
    private static final String LONG = "word ".repeat(10).strip();

    private static Line line(String id, String speaker, String direction, String text) {
        return new Line(
                new ElementId(id), 1, Speaker.of(speaker), direction, text, List.of(), false);
    }

    private static Script script(ScriptPart... parts) {
        return Scripts.script(Scripts.scene("a", parts));
    }

    private static SceneLayout lay(Script script, Voicing voicing) {
        return lay(script, voicing, Arrangement.NONE);
    }

    private static SceneLayout lay(Script script, Voicing voicing, Arrangement arrangement) {
        return new Assembly(Pacing.DEFAULT, Turns.of(voicing), RATE)
                .lay(script, Scripts.lengths(), arrangement)
                .scenes()
                .getFirst();
    }

    private static Voicing gap(String from, String to, long millis) {
        return Voicing.NONE.withGaps(Map.of(new Turn(from, to), MediaTime.ofMillis(millis)));
    }

    /// From the end of a line to the start of the next, to the frame.
    private static long gapMillis(SceneLayout scene, int line) {
        MediaTime end = scene.lines().get(line).end();
        MediaTime frame = MediaTime.ofFrames(end.toFramesCeiling(RATE), RATE);
        long ticks = scene.lines().get(line + 1).range().start().ticks() - frame.ticks();
        return Math.round(ticks * 1000.0 / MediaTime.TICKS_PER_SECOND);
    }

    private final Script three =
            script(
                    line("1", "ANNA", "", LONG),
                    line("2", "BEN", "", LONG),
                    line("3", "ANNA", "", LONG));

    @Test
    void aGapIsThatOfItsPairAloneAndInItsDirectionAlone() {
        SceneLayout scene = lay(three, gap("ANNA", "BEN", 1500));
        assertThat(gapMillis(scene, 0)).isEqualTo(1500);
        assertThat(gapMillis(scene, 1)).isEqualTo(500);
    }

    @Test
    void belowZeroLinesOverlapAndWhatFollowsMovesUp() {
        SceneLayout usual = lay(three, Voicing.NONE);
        SceneLayout scene = lay(three, gap("ANNA", "BEN", -600));
        assertThat(gapMillis(scene, 0)).isEqualTo(-600);
        assertThat(gapMillis(scene, 1)).isEqualTo(500);
        MediaTime earlier =
                usual.lines().get(2).range().start().minus(scene.lines().get(2).range().start());
        assertThat(earlier).isEqualTo(MediaTime.ofMillis(1100));
    }

    @Test
    void atLeastHalfOfALineIsHeardBeforeTheNext() {
        SceneLayout scene = lay(three, gap("ANNA", "BEN", -60_000));
        MediaTime half = new MediaTime(scene.lines().getFirst().range().duration().ticks() / 2);
        MediaTime start = scene.lines().getFirst().range().start().plus(half);
        assertThat(scene.lines().get(1).range().start())
                .isBetween(start, start.plus(MediaTime.ofFrames(1, RATE)));
    }

    @Test
    void aShortWordInALongLineDoesNotEndIt() {
        Script script =
                script(
                        line("1", "ANNA", "", LONG.repeat(3).replace("wordword", "word word")),
                        line("2", "BEN", "", "Yes."),
                        line("3", "ANNA", "", LONG));
        SceneLayout scene = lay(script, gap("ANNA", "BEN", -3_000));
        MediaTime first = scene.lines().get(0).end();
        assertThat(scene.lines().get(1).end()).isLessThan(first);
        assertThat(scene.lines().get(2).range().start()).isGreaterThanOrEqualTo(first);
    }

    @Test
    void whatStandsBetweenLinesKeepsThemApart() {
        Script paused =
                script(
                        line("1", "ANNA", "", LONG),
                        new Cue.PauseCue(new ElementId("p"), 1, MediaTime.ofMillis(2000)),
                        line("2", "BEN", "", LONG));
        assertThat(gapMillis(lay(paused, gap("ANNA", "BEN", -500)), 0)).isEqualTo(1500);
        Script acted =
                script(
                        line("1", "ANNA", "", LONG),
                        new Action(new ElementId("x"), 1, "She turns."),
                        line("2", "BEN", "", LONG));
        assertThat(gapMillis(lay(acted, gap("ANNA", "BEN", -5000)), 0)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--", "—", "–"})
    void aLineThatBreaksOffIsInterruptedByOneThatBeginsSo(String dash) {
        Script script =
                script(
                        line("1", "ANNA", "", LONG + dash),
                        line("2", "BEN", "", dash + LONG),
                        line("3", "ANNA", "", LONG));
        SceneLayout scene = lay(script, Voicing.NONE);
        assertThat(gapMillis(scene, 0)).isBetween(-180L, -140L);
        assertThat(gapMillis(scene, 1)).isEqualTo(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"interrupting", "cutting in", "overlapping", "talking over her"})
    void aParentheticalMayInterrupt(String direction) {
        Script script = script(line("1", "ANNA", "", LONG), line("2", "BEN", direction, LONG));
        assertThat(gapMillis(lay(script, gap("ANNA", "BEN", 900)), 0)).isBetween(-700L, -140L);
    }

    @Test
    void aDashAloneInterruptsNobodyAndNobodyInterruptsThemselves() {
        Script script =
                script(
                        line("1", "ANNA", "", LONG + "--"),
                        line("2", "BEN", "", LONG + "--"),
                        line("3", "BEN", "", "--" + LONG));
        SceneLayout scene = lay(script, Voicing.NONE);
        assertThat(gapMillis(scene, 0)).isEqualTo(500);
        assertThat(gapMillis(scene, 1)).isEqualTo(400);
    }

    @Test
    void whatTheUserDidToAnInterruptingLineIsDoneToIt() {
        Arrangement later =
                Arrangement.NONE.with(
                        new ClipKey(new ElementId("2"), ClipRole.LINE),
                        ClipEdit.NONE.withLead(MediaTime.ofMillis(1000)));
        SceneLayout scene = lay(three, gap("ANNA", "BEN", -600), later);
        assertThat(gapMillis(scene, 0)).isEqualTo(400);
    }

    @Test
    void captionsOfOverlappingLinesFollowEachOther() {
        List<Caption> captions = CaptionTrack.of(lay(three, gap("ANNA", "BEN", -600)), RATE);
        MediaTime at = MediaTime.ZERO;
        for (Caption caption : captions) {
            assertThat(caption.range().start()).isGreaterThanOrEqualTo(at);
            at = caption.range().end();
        }
        assertThat(captions).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void whatSaysMostAboutTheMomentDecidesTheGap() {
        Script script =
                Scripts.script(
                        new studio.longplay.engine.script.Scene(
                                new ElementId("s"),
                                1,
                                "INT. CRYPT - NIGHT (TENSE)",
                                List.of(
                                        line("1", "ANNA", "", LONG),
                                        line("2", "BEN", "", LONG),
                                        line("3", "CARL", "", LONG),
                                        line("4", "ANNA", "furious", LONG),
                                        line("5", "BEN", "angrily", LONG),
                                        line("6", "BEN", "", LONG))));
        Voicing voicing =
                Voicing.NONE.withGaps(
                        Map.of(
                                Turn.USUAL,
                                MediaTime.ofMillis(2000),
                                Turn.ALONE,
                                MediaTime.ofMillis(1800),
                                Turn.in(Mood.TENSE),
                                MediaTime.ofMillis(1200),
                                Turn.in(Mood.ANGRY),
                                MediaTime.ofMillis(100),
                                new Turn("ANNA", "BEN"),
                                MediaTime.ofMillis(700)));
        SceneLayout scene = lay(script, voicing);
        assertThat(gapMillis(scene, 0)).as("of the pair").isEqualTo(700);
        assertThat(gapMillis(scene, 1)).as("of the scene's mood").isEqualTo(1200);
        assertThat(gapMillis(scene, 2)).as("of the line's mood").isEqualTo(100);
        assertThat(gapMillis(scene, 3)).as("of the line's mood before its pair").isEqualTo(100);
        assertThat(gapMillis(scene, 4)).as("of the scene's mood for one speaker").isEqualTo(1200);
    }

    @Test
    void theUsualGapsAreTheUsersAndNotTheOthers() {
        Script script =
                script(
                        line("1", "ANNA", "", LONG),
                        line("2", "BEN", "", LONG),
                        line("3", "BEN", "", LONG));
        Voicing voicing =
                Voicing.NONE.withGaps(
                        Map.of(
                                Turn.USUAL, MediaTime.ofMillis(2000),
                                Turn.ALONE, MediaTime.ofMillis(1800)));
        SceneLayout scene = lay(script, voicing);
        assertThat(gapMillis(scene, 0)).isEqualTo(2000);
        assertThat(gapMillis(scene, 1)).isEqualTo(1800);
    }
}
