package studio.longplay.engine.picture.row;

import studio.longplay.engine.timeline.Ease;
import studio.longplay.engine.timeline.Key;
import studio.longplay.engine.timeline.Property;

/// The value of one property at any moment, read without making anything.
final class Keyed {
    private final Property property;
    private final long[] ticks;
    private final double[] values;
    private final Ease[] eases;

    Keyed(Course course) {
        property = course.property();
        ticks = course.keys().stream().mapToLong(key -> key.at().ticks()).toArray();
        values = course.keys().stream().mapToDouble(Key::value).toArray();
        eases = course.keys().stream().map(Key::ease).toArray(Ease[]::new);
    }

    /// As `Treatment.value` gives it.
    double at(long moment) {
        return Math.clamp(curve(moment), property.least(), property.most());
    }

    private double curve(long moment) {
        int next = 0;
        while (next < ticks.length && ticks[next] <= moment) {
            next++;
        }
        if (next == 0) {
            return values[0];
        }
        int last = next - 1;
        if (next == ticks.length) {
            return values[last];
        }
        double share = (double) (moment - ticks[last]) / (ticks[next] - ticks[last]);
        return values[last] + (values[next] - values[last]) * eases[last].at(share);
    }
}
