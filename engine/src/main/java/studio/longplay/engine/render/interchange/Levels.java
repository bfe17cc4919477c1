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
                        .map(key -> new Key(key.at(), key.value() + gainDb, key.ease()))
                        .toList();
        return treatment.withCurve(Property.VOLUME, new Curve(keys));
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
