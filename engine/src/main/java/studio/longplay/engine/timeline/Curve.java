package studio.longplay.engine.timeline;

import studio.longplay.engine.time.MediaTime;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// How a value changes over a clip's source time: keys in order, no two at one time. Before the
/// first key and after the last the value stays.
///
/// ```
/// value        o----o
///             /      \
///      ------o        o------
///            keys
/// ```
public record Curve(List<Key> keys) {
    public Curve {
        keys = keys.stream().sorted(Comparator.comparing(Key::at)).toList();
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("a curve has a key");
        }
        for (int i = 1; i < keys.size(); i++) {
            if (keys.get(i).at().equals(keys.get(i - 1).at())) {
                throw new IllegalArgumentException("two keys at " + keys.get(i).at());
            }
        }
    }

    /// The same value always.
    public static Curve constant(double value) {
        return new Curve(List.of(new Key(MediaTime.ZERO, value, Ease.LINEAR)));
    }

    /// Whether it never changes.
    public boolean isConstant() {
        return keys.stream().allMatch(key -> key.value() == keys.getFirst().value());
    }

    /// The value at a source time.
    public double at(MediaTime time) {
        int low = 0;
        int high = keys.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (keys.get(middle).at().isAfter(time)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        if (low == 0) {
            return keys.getFirst().value();
        }
        return low == keys.size() ? keys.getLast().value() : between(low - 1, time);
    }

    private double between(int index, MediaTime time) {
        Key from = keys.get(index);
        Key to = keys.get(index + 1);
        double share = (double) time.minus(from.at()).ticks() / to.at().minus(from.at()).ticks();
        return from.value() + (to.value() - from.value()) * from.ease().at(share);
    }

    /// With a key, in the place of one at the same time.
    public Curve with(Key key) {
        List<Key> changed = new ArrayList<>(keys);
        changed.removeIf(old -> old.at().equals(key.at()));
        changed.add(key);
        return new Curve(changed);
    }

    /// Without the key at that time; the last key stays.
    public Curve without(MediaTime at) {
        List<Key> changed = new ArrayList<>(keys);
        changed.removeIf(old -> old.at().equals(at));
        return changed.isEmpty() ? this : new Curve(changed);
    }
}
