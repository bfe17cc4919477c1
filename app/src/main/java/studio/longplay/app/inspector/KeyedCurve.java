package studio.longplay.app.inspector;

import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Curve;
import studio.longplay.engine.timeline.Ease;
import studio.longplay.engine.timeline.Key;
import studio.longplay.engine.timeline.Property;

import java.util.List;
import java.util.Optional;

/// What setting a value and turning a key on and off make of a curve.
///
/// A value without keys is kept as a curve too: one key at zero that goes on straight. The first
/// key that a user sets eases, and so differs from it.
final class KeyedCurve {
    private KeyedCurve() {}

    static boolean isKeyed(Optional<Curve> curve) {
        return curve.isPresent()
                && !curve.get().equals(Curve.constant(curve.get().keys().getFirst().value()));
    }

    /// The same value always; empty for the usual one.
    static Optional<Curve> constant(Property property, double value) {
        return value == property.usual() ? Optional.empty() : Optional.of(Curve.constant(value));
    }

    /// The key that stands at a time, or nearer to it than `reach`.
    static Optional<Key> keyAt(Optional<Curve> curve, MediaTime at, MediaTime reach) {
        return isKeyed(curve)
                ? curve.orElseThrow().keys().stream()
                        .filter(key -> isNear(key.at(), at, reach))
                        .findFirst()
                : Optional.empty();
    }

    private static boolean isNear(MediaTime one, MediaTime other, MediaTime reach) {
        return Math.abs(one.minus(other).ticks()) < Math.max(1, reach.ticks());
    }

    /// With a value at a time: a key there if there are keys, else that value always.
    static Optional<Curve> with(
            Property property, Optional<Curve> before, Key wanted, MediaTime reach) {
        if (!isKeyed(before)) {
            return constant(property, wanted.value());
        }
        Key key =
                keyAt(before, wanted.at(), reach)
                        .map(old -> new Key(old.at(), wanted.value(), old.ease()))
                        .orElse(wanted);
        return before.map(curve -> curve.with(key));
    }

    /// With a key at a time where there was none, without it where there was one. Without its last
    /// key a value stays as it was there.
    static Optional<Curve> toggled(
            Property property, Optional<Curve> before, MediaTime at, MediaTime reach) {
        Optional<Key> there = keyAt(before, at, reach);
        if (there.isEmpty()) {
            double value = before.map(curve -> curve.at(at)).orElse(property.usual());
            Key key = new Key(at, value, Ease.IN_OUT);
            Curve keyed = isKeyed(before) ? before.orElseThrow() : new Curve(List.of(key));
            return Optional.of(keyed.with(key));
        }
        Curve curve = before.orElseThrow();
        return curve.keys().size() == 1
                ? constant(property, there.get().value())
                : Optional.of(curve.without(there.get().at()));
    }
}
