package studio.longplay.engine.timeline;

import studio.longplay.engine.time.MediaTime;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// What is done to a clip beside cutting it: fades, speed, values that change, and how it takes
/// over from the clip before (OTIO `Effect`s and `Transition`).
///
/// @param fadeIn from silence or from nothing, from the clip's start on the timeline
/// @param fadeOut to silence or to nothing, to the clip's end on the timeline
/// @param speed the pitch of sound is kept
/// @param curves in source time; a property without one has its usual value
/// @param crossing how it takes over from the clip before; empty for a cut (of pictures that the
///   script placed: the usual dissolve)
/// @param disabled whether the clip stays on its track unseen and unheard
public record Treatment(
        MediaTime fadeIn,
        MediaTime fadeOut,
        Speed speed,
        Map<Property, Curve> curves,
        Optional<Crossing> crossing,
        boolean disabled) {
    /// Nothing at all.
    public static final Treatment NONE =
            new Treatment(
                    MediaTime.ZERO,
                    MediaTime.ZERO,
                    Speed.NORMAL,
                    Map.of(),
                    Optional.empty(),
                    false);

    public Treatment {
        if (fadeIn.isBefore(MediaTime.ZERO) || fadeOut.isBefore(MediaTime.ZERO)) {
            throw new IllegalArgumentException("a fade has a length");
        }
        Map<Property, Curve> sorted = new EnumMap<>(Property.class);
        sorted.putAll(curves);
        curves = Collections.unmodifiableMap(sorted);
    }

    public boolean isNone() {
        return equals(NONE);
    }

    /// A property's value at a source time.
    public double value(Property property, MediaTime at) {
        Curve curve = curves.get(property);
        return curve == null
                ? property.usual()
                : Math.clamp(curve.at(at), property.least(), property.most());
    }

    public Treatment withFades(MediaTime in, MediaTime out) {
        return new Treatment(in, out, speed, curves, crossing, disabled);
    }

    public Treatment withSpeed(Speed newSpeed) {
        return new Treatment(fadeIn, fadeOut, newSpeed, curves, crossing, disabled);
    }

    public Treatment withCurve(Property property, Curve curve) {
        Map<Property, Curve> changed = new EnumMap<>(Property.class);
        changed.putAll(curves);
        changed.put(property, curve);
        return withCurves(changed);
    }

    /// The property at its usual value again.
    public Treatment without(Property property) {
        Map<Property, Curve> changed = new EnumMap<>(Property.class);
        changed.putAll(curves);
        changed.remove(property);
        return withCurves(changed);
    }

    public Treatment withCurves(Map<Property, Curve> newCurves) {
        return new Treatment(fadeIn, fadeOut, speed, newCurves, crossing, disabled);
    }

    public Treatment withCrossing(Optional<Crossing> newCrossing) {
        return new Treatment(fadeIn, fadeOut, speed, curves, newCrossing, disabled);
    }

    public Treatment withDisabled(boolean unseen) {
        return new Treatment(fadeIn, fadeOut, speed, curves, crossing, unseen);
    }
}
