package studio.longplay.engine.edit.arrange;

import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Sums and differences of ranges.
final class Ranges {
    private Ranges() {}

    /// What lies in any of them, in order and apart.
    static List<TimeRange> union(List<TimeRange> ranges) {
        List<TimeRange> sorted = new ArrayList<>(ranges);
        sorted.sort(Comparator.comparing(TimeRange::start));
        List<TimeRange> union = new ArrayList<>();
        for (TimeRange range : sorted) {
            if (!union.isEmpty() && !range.start().isAfter(union.getLast().end())) {
                TimeRange last = union.removeLast();
                MediaTime end = last.end().max(range.end());
                union.add(TimeRange.between(last.start(), end));
            } else {
                union.add(range);
            }
        }
        return union;
    }

    /// What lies in some ranges and not in others.
    static List<TimeRange> less(List<TimeRange> ranges, List<TimeRange> taken) {
        List<TimeRange> left = ranges;
        for (TimeRange gone : taken) {
            List<TimeRange> next = new ArrayList<>();
            for (TimeRange range : left) {
                add(next, range.start(), range.end().min(gone.start()));
                add(next, range.start().max(gone.end()), range.end());
            }
            left = next;
        }
        return left;
    }

    private static void add(List<TimeRange> ranges, MediaTime from, MediaTime to) {
        if (from.isBefore(to)) {
            ranges.add(TimeRange.between(from, to));
        }
    }
}
