package studio.longplay.app.inspector;

import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Curve;
import studio.longplay.engine.timeline.Key;
import studio.longplay.engine.timeline.Property;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A property of the selected clips as it is at the playhead.
///
/// @param changed whether it is not as usual, somewhere in some of them
/// @param keyed whether it has keys in some of them
/// @param onKey whether every clip under the playhead has a key there
/// @param keyable whether some clip can get a key where the playhead is
/// @param before where on the timeline the next earlier key is
/// @param after where on the timeline the next later key is
/// @param graph of the only clip that has the property, if it has more than one key
record PropertyFacts(
        Property property,
        Shared<Double> value,
        boolean changed,
        boolean keyed,
        boolean onKey,
        boolean keyable,
        Optional<MediaTime> before,
        Optional<MediaTime> after,
        Optional<Graph> graph) {
    /// A curve over the part of the source that is used.
    record Graph(Curve curve, MediaTime from, MediaTime to, MediaTime playhead) {}

    /// Empty if no clip has the property.
    static Optional<PropertyFacts> of(Property property, List<ChosenClip> all, MediaTime now) {
        List<ChosenClip> clips = all.stream().filter(clip -> clip.nature().has(property)).toList();
        Optional<Shared<Double>> value =
                Shared.of(
                        clips.stream()
                                .map(clip -> clip.treatment().value(property, clip.sourceAt(now)))
                                .toList());
        return value.map(it -> of(property, clips, now, it));
    }

    private static PropertyFacts of(
            Property property, List<ChosenClip> clips, MediaTime now, Shared<Double> value) {
        List<ChosenClip> under = clips.stream().filter(clip -> clip.takesKeysAt(now)).toList();
        List<MediaTime> keys =
                clips.stream().flatMap(clip -> keysOf(property, clip).stream()).toList();
        MediaTime half = new MediaTime(clips.getFirst().rate().ticksPerFrame() / 2);
        return new PropertyFacts(
                property,
                value,
                clips.stream().anyMatch(clip -> clip.curve(property).isPresent()),
                clips.stream().anyMatch(clip -> KeyedCurve.isKeyed(clip.curve(property))),
                !under.isEmpty() && under.stream().allMatch(clip -> isOnKey(property, clip, now)),
                !under.isEmpty(),
                keys.stream()
                        .filter(key -> key.isBefore(now.minus(half)))
                        .max(Comparator.naturalOrder()),
                keys.stream()
                        .filter(key -> key.isAfter(now.plus(half)))
                        .min(Comparator.naturalOrder()),
                clips.size() == 1 ? graph(property, clips.getFirst(), now) : Optional.empty());
    }

    static boolean isOnKey(Property property, ChosenClip clip, MediaTime now) {
        return KeyedCurve.keyAt(clip.curve(property), clip.sourceAt(now), clip.reach()).isPresent();
    }

    /// The keys that the clip shows, in the programme's time.
    private static List<MediaTime> keysOf(Property property, ChosenClip clip) {
        Optional<Curve> curve = clip.curve(property);
        if (!KeyedCurve.isKeyed(curve) || clip.isHeld()) {
            return List.of();
        }
        return curve.orElseThrow().keys().stream()
                .map(Key::at)
                .map(clip::timeOf)
                .filter(clip.strip().range()::contains)
                .toList();
    }

    private static Optional<Graph> graph(Property property, ChosenClip clip, MediaTime now) {
        return clip.curve(property)
                .filter(curve -> curve.keys().size() > 1 && !clip.isHeld())
                .map(curve ->
                        new Graph(
                                curve,
                                clip.strip().sourceStart(),
                                clip.strip().sourceEnd(),
                                clip.sourceAt(now)));
    }
}
