package studio.longplay.engine.render.lay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.script.Chapter;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Scene;
import studio.longplay.engine.script.ScriptPart;
import studio.longplay.engine.script.Speaker;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.SampleRate;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

class AssemblyTest {
    private final Assembly assembly = new Assembly(Pacing.DEFAULT, FrameRate.FPS_30);

    private Programme lay(Scene... scenes) {
        return assembly.lay(Scripts.script(scenes), Scripts.lengths());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void scenesLastWholeStepsOfTheGrid(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Programme programme =
                lay(Scripts.randomScene("a", random), Scripts.randomScene("b", random));
        for (SceneLayout scene : programme.scenes()) {
            assertThat(scene.duration().toSamplesFloor(SampleRate.HZ_48000) % 25_600).isZero();
            assertThat(scene.duration().toFramesFloor(FrameRate.FPS_30) % 16).isZero();
        }
        assertThat(programme.startOf(1)).isEqualTo(programme.scenes().getFirst().duration());
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void linesStartOnFramesInOrderAndDoNotOverlap(long seed) {
        SceneLayout scene =
                lay(Scripts.randomScene("a", new SplittableRandom(seed))).scenes().getFirst();
        MediaTime end = MediaTime.ZERO;
        long ticks = FrameRate.FPS_30.ticksPerFrame();
        for (Placed.PlacedLine line : scene.lines()) {
            assertThat(line.range().start().ticks() % ticks).isZero();
            assertThat(line.range().start()).isGreaterThanOrEqualTo(end);
            assertThat(line.words()).hasSize(line.line().words().size());
            end = line.end();
        }
        assertThat(scene.duration()).isGreaterThan(end);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26})
    void anEditInOneSceneLeavesTheOthersEqual(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Scene first = Scripts.randomScene("a", random);
        Scene middle = Scripts.randomScene("b", random);
        Scene last = Scripts.randomScene("c", random);
        List<ScriptPart> parts = new ArrayList<>(middle.parts());
        Line line = middle.lines().get(random.nextInt(middle.lines().size()));
        parts.set(
                parts.indexOf(line),
                Scripts.line(
                        line.id().value(), line.speaker().name(), line.text() + " more words"));
        Scene edited = new Scene(middle.id(), 1, middle.heading(), parts);

        Programme before = lay(first, middle, last);
        Programme after = lay(first, edited, last);

        assertThat(after.scenes().get(0)).isEqualTo(before.scenes().get(0));
        assertThat(after.scenes().get(2)).isEqualTo(before.scenes().get(2));
        assertThat(after.scenes().get(1)).isNotEqualTo(before.scenes().get(1));
    }

    @Test
    void aPauseIsAsLongAsTheScriptSays() {
        Line one = Scripts.line("1", "A", "one");
        Line two = Scripts.line("2", "A", "two");
        Cue pause = new Cue.PauseCue(new ElementId("p"), 2, MediaTime.ofSeconds(3));
        MediaTime plain = gap(lay(Scripts.scene("s", one, two)));
        MediaTime paused = gap(lay(Scripts.scene("s", one, pause, two)));
        assertThat(paused.minus(plain)).isEqualTo(MediaTime.ofSeconds(3));
    }

    private static MediaTime gap(Programme programme) {
        List<Placed.PlacedLine> lines = programme.scenes().getFirst().lines();
        return lines.get(1).range().start().minus(lines.get(0).end());
    }

    @Test
    void musicHoldsToTheNextCueAndToTheEndOfItsScene() {
        Cue calm = new Cue.MusicCue(new ElementId("m1"), 1, List.of("calm"), 0, "", false);
        Cue tense = new Cue.MusicCue(new ElementId("m2"), 2, List.of("tense"), 0, "", false);
        SceneLayout scene =
                lay(Scripts.scene(
                                "s",
                                calm,
                                Scripts.line("1", "A", "one two"),
                                tense,
                                Scripts.line("2", "A", "three")))
                        .scenes()
                        .getFirst();
        assertThat(scene.music()).hasSize(2);
        assertThat(scene.music().get(0).end()).isEqualTo(scene.music().get(1).range().start());
        assertThat(scene.music().get(1).end()).isEqualTo(scene.duration());
    }

    @Test
    void aLoopingEffectSoundsUntilItIsStopped() {
        Cue rain = sound("r1", "rain", "loop");
        Cue stop = sound("r2", "rain", "stop");
        Line line = Scripts.line("1", "A", "one two three");
        SceneLayout scene =
                lay(Scripts.scene("s", rain, line, stop, Scripts.line("2", "A", "four")))
                        .scenes()
                        .getFirst();
        assertThat(scene.sounds()).hasSize(1);
        Placed.PlacedSound placed = scene.sounds().getFirst();
        assertThat(placed.loops()).isTrue();
        assertThat(placed.end())
                .isBetween(scene.lines().get(0).end(), scene.lines().get(1).range().start());
    }

    @Test
    void aCueInsideALineHappensAtItsWord() {
        Cue thunder = sound("t", "thunder");
        Line line =
                new Line(
                        new ElementId("1"),
                        1,
                        Speaker.of("A"),
                        "",
                        "one two three",
                        List.of(new Line.CueAtWord(2, thunder)),
                        false);
        SceneLayout scene = lay(Scripts.scene("s", line)).scenes().getFirst();
        assertThat(scene.sounds().getFirst().range().start())
                .isEqualTo(scene.lines().getFirst().words().get(2).start());
    }

    @Test
    void everyChapterOfSeveralOpensWithItsCard() {
        Scene one = Scripts.scene("a", Scripts.line("1", "A", "one"));
        Scene two = Scripts.scene("b", Scripts.line("2", "A", "two"));
        Programme programme =
                assembly.lay(
                        Scripts.script(
                                List.of(
                                        new Chapter(new ElementId("c1"), 1, "First", List.of(one)),
                                        new Chapter(
                                                new ElementId("c2"), 1, "Second", List.of(two)))),
                        Scripts.lengths());
        assertThat(programme.scenes().get(0).cards()).hasSize(2);
        assertThat(programme.scenes().get(1).cards())
                .singleElement()
                .extracting(Placed.PlacedCard::card)
                .isEqualTo(new Placed.Card.ChapterCard("Second", 2));
        assertThat(programme.scenes().get(1).chapterTitle()).isEqualTo("Second");
    }

    private static Cue sound(String id, String what, String... modifiers) {
        return new Cue.SoundCue(new ElementId(id), 1, what, List.of(modifiers), MediaTime.ZERO);
    }
}
