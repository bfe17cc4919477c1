package studio.longplay.app.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Gives clips that overlap a lane each: clips that hang together by overlapping share the height
/// evenly, others keep all of it.
final class Lanes {
    /// More would be too thin to see.
    private static final int MOST = 4;

    private Lanes() {}

    static List<Clip> assign(List<Clip> clips) {
        List<Clip> sorted = new ArrayList<>(clips);
        sorted.sort(Comparator.comparingLong(Clip::start).thenComparingLong(Clip::end));
        List<Clip> placed = new ArrayList<>(sorted.size());
        int from = 0;
        long end = Long.MIN_VALUE;
        for (int i = 0; i < sorted.size(); i++) {
            if (sorted.get(i).start() >= end) {
                share(sorted.subList(from, i), placed);
                from = i;
            }
            end = Math.max(end, sorted.get(i).end());
        }
        share(sorted.subList(from, sorted.size()), placed);
        return placed;
    }

    private static void share(List<Clip> group, List<Clip> into) {
        if (group.size() < 2) {
            into.addAll(group);
            return;
        }
        long[] free = new long[MOST];
        java.util.Arrays.fill(free, Long.MIN_VALUE);
        int[] lanes = new int[group.size()];
        int used = 1;
        for (int i = 0; i < lanes.length; i++) {
            lanes[i] = laneFor(group.get(i), free);
            free[lanes[i]] = Math.max(free[lanes[i]], group.get(i).end());
            used = Math.max(used, lanes[i] + 1);
        }
        for (int i = 0; i < lanes.length; i++) {
            into.add(group.get(i).in(new Lane(lanes[i], used)));
        }
    }

    private static int laneFor(Clip clip, long[] free) {
        int earliest = 0;
        for (int lane = 0; lane < MOST; lane++) {
            if (free[lane] <= clip.start()) {
                return lane;
            }
            earliest = free[lane] < free[earliest] ? lane : earliest;
        }
        return earliest;
    }
}
