package studio.longplay.engine.render.lay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Scene;
import studio.longplay.engine.script.ScriptPart;
import studio.longplay.engine.time.FrameRate;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.LongStream;

class SegmentCutTest {
    private final Assembly assembly = new Assembly(Pacing.DEFAULT, FrameRate.FPS_30);

    static LongStream seeds() {
        return LongStream.range(100, 140);
    }

    private SceneLayout lay(Scene scene) {
        return assembly.lay(Scripts.script(scene), Scripts.lengths()).scenes().getFirst();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void segmentsFillTheSceneWithoutGapAndNoneIsTooLong(long seed) {
        SceneLayout layout = lay(Scripts.randomScene("s", new SplittableRandom(seed)));
        long at = 0;
        for (SegmentCut.Span span : SegmentCut.cut(layout, FrameRate.FPS_30)) {
            assertThat(span.first()).isEqualTo(at);
            assertThat(span.frames()).isBetween(1, SegmentCut.LONGEST_FRAMES);
            at = span.end();
        }
        assertThat(at).isEqualTo(layout.duration().toFramesFloor(FrameRate.FPS_30));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anEditedLineMovesNoCutBeforeIt(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Scene scene = Scripts.randomScene("s", random);
        Line line = scene.lines().get(random.nextInt(scene.lines().size()));
        List<ScriptPart> parts = new ArrayList<>(scene.parts());
        String longer = line.text() + " and some more words";
        parts.set(
                parts.indexOf(line),
                Scripts.line(line.id().value(), line.speaker().name(), longer));
        SceneLayout before = lay(scene);
        SceneLayout after = lay(new Scene(scene.id(), 1, scene.heading(), parts));
        long start =
                before.lines().stream()
                        .filter(placed -> placed.line().equals(line))
                        .findFirst()
                        .orElseThrow()
                        .range()
                        .start()
                        .toFramesFloor(FrameRate.FPS_30);

        List<SegmentCut.Span> kept =
                SegmentCut.cut(before, FrameRate.FPS_30).stream()
                        .filter(span -> span.end() <= start)
                        .toList();
        List<SegmentCut.Span> now = SegmentCut.cut(after, FrameRate.FPS_30);
        assertThat(now.subList(0, kept.size())).isEqualTo(kept);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void groupsStandOnAGridAndSegmentsAreWholeOnes(long seed) {
        SceneLayout layout = lay(Scripts.randomScene("s", new SplittableRandom(seed)));
        List<SegmentCut.Span> groups = SegmentCut.groups(layout, FrameRate.FPS_30, 60);
        TreeSet<Long> pictures = new TreeSet<>(List.of(0L));
        layout.pictures()
                .forEach(picture ->
                        pictures.add(picture.range().start().toFramesFloor(FrameRate.FPS_30)));
        for (SegmentCut.Span group : groups) {
            assertThat((group.first() - pictures.floor(group.first())) % 60).isZero();
            assertThat(group.frames()).isBetween(1, 60);
        }
        assertThat(groups)
                .extracting(SegmentCut.Span::end)
                .containsAll(
                        SegmentCut.segments(groups).stream().map(SegmentCut.Span::end).toList());
    }
}
