package studio.longplay.engine.picture.row;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Curve;
import studio.longplay.engine.timeline.Ease;
import studio.longplay.engine.timeline.Key;
import studio.longplay.engine.timeline.Property;

import java.util.List;

/// How one property goes over the source's time: a [Curve] as it is kept with a segment.
///
/// @param keys in order, at least one
@JsonPropertyOrder({"property", "keys"})
public record Course(Property property, List<Key> keys) {
    public Course {
        keys = List.copyOf(keys);
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("a course has a key");
        }
    }

    public static Course of(Property property, Curve curve) {
        return new Course(property, curve.keys());
    }

    /// Whether it looks into the picture and does not move it.
    public boolean isCamera() {
        return property == Property.CAMERA_X
                || property == Property.CAMERA_Y
                || property == Property.CAMERA_ZOOM;
    }

    /// Whether the property has its usual value throughout.
    boolean isUsual() {
        return keys.stream().allMatch(key -> key.value() == property.usual());
    }

    /// Only the keys that decide values in that stretch of the source, so that keys elsewhere may
    /// change without this changing.
    Course within(long fromTicks, long toTicks) {
        int first = 0;
        while (first + 1 < keys.size() && keys.get(first + 1).at().ticks() <= fromTicks) {
            first++;
        }
        int last = first;
        while (last + 1 < keys.size() && keys.get(last).at().ticks() < toTicks) {
            last++;
        }
        List<Key> kept = keys.subList(first, last + 1);
        return changes(kept, toTicks) ? new Course(property, kept) : constant(kept.getFirst());
    }

    private static boolean changes(List<Key> kept, long toTicks) {
        Key first = kept.getFirst();
        boolean held =
                kept.size() == 2
                        && first.ease() == Ease.HOLD
                        && kept.getLast().at().ticks() > toTicks;
        return !held && kept.stream().anyMatch(key -> key.value() != first.value());
    }

    private Course constant(Key key) {
        return new Course(property, List.of(new Key(MediaTime.ZERO, key.value(), Ease.LINEAR)));
    }
}
