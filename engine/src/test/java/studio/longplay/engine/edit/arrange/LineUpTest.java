package studio.longplay.engine.edit.arrange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.project.arrange.Strip;
import studio.longplay.engine.project.arrange.TrackRef;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/// Against looking through all strips each time.
class LineUpTest {
    private final Cutting cutting = Cutting.sounding();
    private final LineUp lineUp = new LineUp(cutting.board(), _ -> true);
    private final Map<ClipRef, Strip> all = new LinkedHashMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatIsCutIsFoundAsInAllStrips(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        cutting.all().forEach(strip -> all.put(strip.ref(), strip));
        for (int step = 0; step < 200 && !all.isEmpty(); step++) {
            List<Strip> strips = List.copyOf(all.values());
            change(strips.get(random.nextInt(strips.size())), step, random);
            assertThat(lineUp.all()).containsExactlyElementsOf(all.values());
            assertFound(strips.get(random.nextInt(strips.size())), random);
        }
    }

    private void change(Strip strip, int step, SplittableRandom random) {
        switch (random.nextInt(4)) {
            case 0 -> halve(strip, step);
            case 1 -> put(strip.with(part(strip.range(), 1, 4)));
            case 2 -> put(Strips.part(strip, strip.ref(), strip.range(), Cutting.ZERO, ""));
            default -> {
                all.remove(strip.ref());
                lineUp.remove(strip.ref());
            }
        }
    }

    private void halve(Strip strip, int step) {
        ClipRef second = new ClipRef.OfUser("half" + step);
        TimeRange after = part(strip.range(), 2, 4);
        put(Strips.part(strip, second, after, Cutting.ZERO, strip.link()));
        put(strip.with(part(strip.range(), 0, 2)));
    }

    private static TimeRange part(TimeRange range, long from, long to) {
        long quarter = range.duration().ticks() / 4;
        return TimeRange.between(
                range.start().plus(new MediaTime(quarter * from)),
                range.start().plus(new MediaTime(quarter * to)));
    }

    private void put(Strip strip) {
        all.put(strip.ref(), strip);
        lineUp.put(strip);
    }

    private void assertFound(Strip strip, SplittableRandom random) {
        TrackRef track = strip.track();
        TimeRange range =
                new TimeRange(
                        Cutting.millis(random.nextInt(14_000)),
                        Cutting.millis(random.nextInt(4000)));
        assertThat(lineUp.on(track))
                .containsExactlyElementsOf(
                        all.values().stream().filter(it -> it.track().equals(track)).toList());
        assertThat(lineUp.in(track, range))
                .containsExactlyElementsOf(
                        all.values().stream()
                                .filter(it -> it.track().equals(track))
                                .filter(it -> it.range().overlaps(range))
                                .toList());
        assertThat(lineUp.linked(Set.of("nobody", strip.link())))
                .containsExactlyElementsOf(
                        all.values().stream()
                                .filter(it -> !it.link().isEmpty())
                                .filter(it -> it.link().equals(strip.link()))
                                .toList());
    }
}
