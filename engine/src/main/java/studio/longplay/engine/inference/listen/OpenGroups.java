package studio.longplay.engine.inference.listen;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Crew;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.jobs.JobContext;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The groups that are still open, so laid out that one is held against all others as fast as
/// memory can be read.
///
/// The means of 128 groups stand together number by number in 32 bits: each of a group's own
/// numbers is multiplied with 128 that lie side by side, which processors do several at a time.
/// What 32 bits round away is added to the bound of [Nearest], and those that are kept are compared
/// in 64 bits.
final class OpenGroups {
    private static final String STEP = "Comparing voices";
    private static final int TILE = 128;

    /// Groups that are held against a tile while it is near the processor.
    private static final int AT_ONCE = 32;

    /// Half of the distance from 1 to the next number of 32 bits.
    private static final double HALF_STEP = 0x1p-24;

    private final VoiceGroup[] groups;
    private final float[][] tiles;
    private final int width;
    private final double rounding;
    private int count;

    OpenGroups(List<VoiceGroup> all) {
        width = all.stream().mapToInt(VoiceGroup::width).max().orElse(0);
        double longest = all.stream().mapToDouble(VoiceGroup::square).max().orElse(0);
        // Each product and each sum of so many is off by half a step at most, as are the means.
        rounding = (width + 4) * HALF_STEP * longest;
        groups = new VoiceGroup[all.size()];
        tiles = new float[(all.size() + TILE - 1) / TILE][width * TILE];
        all.forEach(this::add);
    }

    int count() {
        return count;
    }

    boolean isEmpty() {
        return count == 0;
    }

    VoiceGroup first() {
        return groups[0];
    }

    List<VoiceGroup> all() {
        return Arrays.asList(groups).subList(0, count);
    }

    void add(VoiceGroup group) {
        place(group, count++);
    }

    /// Closes a group; the last one takes its place.
    void remove(VoiceGroup group) {
        group.open = false;
        VoiceGroup last = groups[--count];
        if (last != group) {
            place(last, group.slot);
        }
    }

    private void place(VoiceGroup group, int slot) {
        groups[slot] = group;
        group.slot = slot;
        group.writeMean(tiles[slot / TILE], slot % TILE, TILE);
    }

    /// Looks from one at all others.
    Nearest nearest(VoiceGroup to) {
        Closest closest = new Closest(Nearest.KEPT);
        float[] mean = new float[width];
        float[] likeness = new float[TILE];
        to.writeMean(mean, 0, 1);
        for (int tile = 0; tile * TILE < count; tile++) {
            look(mean, to, tile, likeness, closest);
        }
        return nearest(closest);
    }

    /// Looks from each at all others, which is faster than from one after another, on all cores.
    ///
    /// @param context told how far it is
    /// @throws java.util.concurrent.CancellationException if the context was cancelled
    void lookAround(JobContext context) throws StudioFault {
        List<Job<Boolean>> looks = new ArrayList<>();
        for (int begin = 0; begin < count; begin += AT_ONCE) {
            int from = begin;
            looks.add(Job.of(STEP, _ -> lookAround(from, Math.min(count, from + AT_ONCE))));
        }
        try (Crew crew = new Crew("voices", Runtime.getRuntime().availableProcessors())) {
            crew.all(STEP, looks, context);
        }
    }

    private boolean lookAround(int from, int to) {
        float[][] means = new float[to - from][width];
        Closest[] closest = new Closest[to - from];
        for (int i = 0; i < means.length; i++) {
            groups[from + i].writeMean(means[i], 0, 1);
            closest[i] = new Closest(Nearest.KEPT);
        }
        float[] likeness = new float[TILE];
        for (int tile = 0; tile * TILE < count; tile++) {
            for (int i = 0; i < means.length; i++) {
                look(means[i], groups[from + i], tile, likeness, closest[i]);
            }
        }
        for (int i = 0; i < means.length; i++) {
            groups[from + i].keep(nearest(closest[i]));
        }
        return true;
    }

    private void look(float[] mean, VoiceGroup to, int tile, float[] likeness, Closest closest) {
        multiply(mean, tiles[tile], likeness);
        int begin = tile * TILE;
        int length = Math.min(TILE, count - begin);
        for (int i = 0; i < length; i++) {
            if (likeness[i] > closest.rest() && begin + i != to.slot) {
                closest.take(begin + i, likeness[i]);
            }
        }
    }

    private static void multiply(float[] mean, float[] tile, float[] likeness) {
        Arrays.fill(likeness, 0);
        int number = 0;
        for (; number + 3 < mean.length; number += 4) {
            multiplyFour(mean, number, tile, likeness);
        }
        for (; number < mean.length; number++) {
            for (int i = 0; i < TILE; i++) {
                likeness[i] += mean[number] * tile[number * TILE + i];
            }
        }
    }

    /// Four numbers for each time that the sums are read and written.
    private static void multiplyFour(float[] mean, int number, float[] tile, float[] likeness) {
        float first = mean[number];
        float second = mean[number + 1];
        float third = mean[number + 2];
        float fourth = mean[number + 3];
        int at = number * TILE;
        for (int i = 0; i < TILE; i++) {
            likeness[i] +=
                    first * tile[at + i]
                            + second * tile[at + TILE + i]
                            + third * tile[at + 2 * TILE + i]
                            + fourth * tile[at + 3 * TILE + i];
        }
    }

    private Nearest nearest(Closest closest) {
        List<VoiceGroup> kept = closest.places().mapToObj(place -> groups[place]).toList();
        return new Nearest(kept, closest.rest() + rounding);
    }
}
