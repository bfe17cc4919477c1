package studio.longplay.engine.edit.writeback;

import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Stretches of a take that are left of it, without overlaps.
final class Stretches {
    private final List<TimeRange> all = new ArrayList<>();

    void add(TimeRange added) {
        TimeRange whole = added;
        List<TimeRange> apart = new ArrayList<>();
        for (TimeRange other : all) {
            if (other.end().isBefore(whole.start()) || whole.end().isBefore(other.start())) {
                apart.add(other);
            } else {
                whole =
                        TimeRange.between(
                                whole.start().min(other.start()), whole.end().max(other.end()));
            }
        }
        apart.add(whole);
        apart.sort(Comparator.comparing(TimeRange::start));
        all.clear();
        all.addAll(apart);
    }

    /// How much of them comes before a time.
    MediaTime before(MediaTime time) {
        MediaTime length = MediaTime.ZERO;
        for (TimeRange range : all) {
            MediaTime end = range.end().min(time);
            length = length.plus(end.minus(range.start()).max(MediaTime.ZERO));
        }
        return length;
    }
}
