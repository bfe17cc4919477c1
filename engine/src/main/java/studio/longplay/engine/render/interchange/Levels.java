package studio.longplay.engine.render.interchange;

import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Clip;
import studio.longplay.engine.timeline.Curve;
import studio.longplay.engine.timeline.Key;
import studio.longplay.engine.timeline.Property;
import studio.longplay.engine.timeline.Treatment;

import java.util.List;

/// Values of a clip's sound over its time on the track.
final class Levels {
    /// What other programs take for silence.
    static final double SILENCE_DB = -96;

    /// What our own clips go up to.
    private static final double LOUDEST_DB = 24;

    private Levels() {}

    /// The same treatment, all of it that much louder.
    static Treatment louder(Treatment treatment, double gainDb) {
        if (gainDb == 0) {
            return treatment;
        }
        Curve curve = treatment.curves().get(Property.VOLUME);
        Curve before = curve == null ? Curve.constant(Property.VOLUME.usual()) : curve;
        List<Key> keys =
                before.keys().stream()
                        .map(key ->
                                new Key(
                                        key.at(),
                                        Math.clamp(key.value() + gainDb, SILENCE_DB, LOUDEST_DB),
                                        key.ease()))
                        .toList();
        return treatment.withCurve(Property.VOLUME, new Curve(keys));
    }

    /// The same treatment, all of it that much further to a side.
    static Treatment moved(Treatment treatment, double pan) {
        if (pan == 0) {
            return treatment;
        }
        Curve curve = treatment.curves().get(Property.PAN);
        Curve before = curve == null ? Curve.constant(Property.PAN.usual()) : curve;
        List<Key> keys =
                before.keys().stream()
                        .map(key ->
                                new Key(
                                        key.at(),
                                        Math.clamp(key.value() + pan, -1.0, 1.0),
                                        key.ease()))
                        .toList();
        return treatment.withCurve(Property.PAN, new Curve(keys));
    }

    /// A property at a time of the track, counted from the clip's start.
    static double at(Clip clip, Property property, MediaTime sinceStart) {
        Treatment treatment = clip.treatment();
        MediaTime source = clip.trimmedRange().start();
        return treatment.value(
                property,
                treatment.speed().isHeld()
                        ? source
                        : source.plus(treatment.speed().sourceOf(sinceStart)));
    }
}
