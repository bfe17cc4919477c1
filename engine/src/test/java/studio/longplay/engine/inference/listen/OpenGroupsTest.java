package studio.longplay.engine.inference.listen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

class OpenGroupsTest {
    /// No whole number of fours, and more voices than two tiles hold.
    private static final int WIDTH = 13;

    private static final int COUNT = 300;

    private static List<VoiceGroup> voices() {
        SplittableRandom random = new SplittableRandom(7);
        List<VoiceGroup> voices = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            float[] point = new float[WIDTH];
            double square = 0;
            for (int j = 0; j < WIDTH; j++) {
                point[j] = (float) (random.nextDouble() - 0.3);
                square += point[j] * point[j];
            }
            for (int j = 0; j < WIDTH; j++) {
                point[j] /= (float) Math.sqrt(square);
            }
            voices.add(
                    VoiceGroup.of(new LocalSpeaker(new LocalSpeaker.Place(i, 0), 100, 100, point)));
        }
        return voices;
    }

    /// The most alike come first, and no other is more alike than the bound.
    private static void isRight(Nearest found, VoiceGroup to, List<VoiceGroup> open) {
        List<VoiceGroup> others = new ArrayList<>(open);
        others.remove(to);
        others.sort(Comparator.comparingDouble(to::most).reversed());
        int kept = found.groups().size();
        assertThat(kept).isEqualTo(Math.min(others.size(), Nearest.KEPT));
        for (int i = 0; i < kept; i++) {
            assertThat(Math.abs(to.most(found.groups().get(i)) - to.most(others.get(i))))
                    .isLessThan(1e-6);
        }
        for (VoiceGroup one : others) {
            assertThat(found.groups().contains(one) || to.most(one) <= found.others()).isTrue();
        }
        if (kept < others.size()) {
            assertThat(found.others()).isLessThan(to.most(others.get(kept)) + 1e-5);
        }
    }

    @Test
    void everyoneFindsTheNearestOfAll() throws StudioFault {
        List<VoiceGroup> voices = voices();
        OpenGroups open = new OpenGroups(voices);
        open.lookAround(JobContext.quiet());
        for (VoiceGroup one : voices) {
            isRight(one.nearest().orElseThrow(), one, voices);
            isRight(open.nearest(one), one, voices);
        }
    }

    @Test
    void whatIsClosedOrJoinedIsNoLongerFoundByItself() {
        List<VoiceGroup> voices = voices();
        OpenGroups open = new OpenGroups(voices);
        while (open.count() > 40) {
            VoiceGroup one = voices.removeFirst();
            VoiceGroup other = voices.removeLast();
            open.remove(one);
            open.remove(other);
            VoiceGroup both = one.and(other);
            open.add(both);
            voices.add(voices.size() / 2, both);
        }
        assertThat(open.all()).containsExactlyInAnyOrderElementsOf(voices);
        for (VoiceGroup one : voices) {
            isRight(open.nearest(one), one, voices);
        }
        while (!open.isEmpty()) {
            open.remove(open.first());
        }
        assertThat(open.all()).isEmpty();
    }

    @Test
    void fewAreAllKept() {
        List<VoiceGroup> two = voices().subList(0, 2);
        Nearest found = new OpenGroups(two).nearest(two.getFirst());
        assertThat(found.groups()).containsExactly(two.getLast());
        assertThat(found.others()).isEqualTo(Double.NEGATIVE_INFINITY);
    }
}
