package studio.longplay.engine.render.interchange;

import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;
import studio.longplay.engine.timeline.Clip;
import studio.longplay.engine.timeline.Composable;
import studio.longplay.engine.timeline.Gap;
import studio.longplay.engine.timeline.Item;
import studio.longplay.engine.timeline.Marker;
import studio.longplay.engine.timeline.Track;
import studio.longplay.engine.timeline.Transition;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads stacks and tracks. What is nested is laid flat: the lowest track of a stack inside a track
/// takes its place, the ones above become tracks of their own.
final class OtioTracks {
    private final OtioItems items;
    private final List<Loss> losses;
    private final List<Marker> markers = new ArrayList<>();

    OtioTracks(OtioItems items, List<Loss> losses) {
        this.items = items;
        this.losses = losses;
    }

    /// All markers found, at their times of the programme.
    List<Marker> markers() {
        return markers;
    }

    /// The tracks of a stack, from the bottom up, with all that was nested in them.
    List<Track> stack(JsonNode stack) {
        return layers(stack, MediaTime.ZERO, Track.Kind.VIDEO, true);
    }

    /// @param at where the composition begins in the programme
    /// @param kind of what has none of its own
    private List<Track> layers(JsonNode composition, MediaTime at, Track.Kind kind, boolean top) {
        if (OtioItems.is(composition, "Track")) {
            return track(composition, at, kind);
        }
        mark(composition, at);
        List<Track> layers = new ArrayList<>();
        for (JsonNode child : composition.path("children")) {
            if (OtioItems.isComposition(child)) {
                layers.addAll(layers(child, at, kind, false));
            } else {
                List<Composable> alone = new ArrayList<>();
                item(child, at).ifPresent(alone::add);
                if (!alone.isEmpty()) {
                    layers.add(new Track(kind, name(child), alone));
                }
            }
        }
        Optional<TimeRange> trimmed = OtioTime.range(composition.path("source_range"));
        if (top && trimmed.isEmpty()) {
            return layers;
        }
        return trimmed.map(range -> cut(layers, range)).orElse(layers);
    }

    private static List<Track> cut(List<Track> layers, TimeRange range) {
        return layers.stream()
                .map(layer -> layer.withItems(TrackPart.of(layer.items(), range)))
                .toList();
    }

    private List<Track> track(JsonNode node, MediaTime at, Track.Kind usual) {
        Track.Kind kind = kind(node, usual);
        String name = name(node);
        Optional<TimeRange> trimmed = OtioTime.range(node.path("source_range"));
        MediaTime origin = trimmed.map(range -> at.minus(range.start())).orElse(at);
        mark(node, origin);
        boolean enabled = node.path("enabled").asBoolean(true);
        List<Composable> own = new ArrayList<>();
        List<Track> above = new ArrayList<>();
        MediaTime length = MediaTime.ZERO;
        for (JsonNode child : node.path("children")) {
            List<Composable> found = children(child, origin.plus(length), length, kind, above);
            for (Composable item : found) {
                own.add(enabled ? item : off(item));
                length = length.plus(item.duration());
            }
        }
        items.effects(node, name, at);
        List<Track> all = new ArrayList<>();
        all.add(new Track(kind, name, sound(own, name, origin)));
        all.addAll(above);
        return trimmed.map(range -> cut(all, range)).orElse(all);
    }

    private List<Composable> children(
            JsonNode child, MediaTime at, MediaTime inTrack, Track.Kind kind, List<Track> above) {
        if (!OtioItems.isComposition(child)) {
            return item(child, at).<List<Composable>>map(List::of).orElse(List.of());
        }
        losses.add(Loss.of(name(child), at, "It was nested and is laid flat here."));
        List<Track> layers = layers(child, at, kind, false);
        items.effects(child, name(child), at);
        for (Track layer : layers.subList(Math.min(1, layers.size()), layers.size())) {
            List<Composable> later = new ArrayList<>();
            if (inTrack.ticks() > 0) {
                later.add(new Gap(inTrack));
            }
            later.addAll(layer.items());
            above.add(layer.withItems(later));
        }
        MediaTime longest =
                layers.stream().map(Track::duration).reduce(MediaTime.ZERO, MediaTime::max);
        if (layers.isEmpty()) {
            return List.of();
        }
        List<Composable> lowest = new ArrayList<>(layers.getFirst().items());
        MediaTime rest = longest.minus(layers.getFirst().duration());
        if (rest.ticks() > 0) {
            lowest.add(new Gap(rest));
        }
        return lowest;
    }

    private Optional<Composable> item(JsonNode child, MediaTime at) {
        Optional<Composable> item = items.read(child, at);
        if (item.orElse(null) instanceof Clip clip) {
            mark(child, at.minus(clip.trimmedRange().start()));
        } else if (item.isPresent()) {
            mark(child, at);
        }
        return item;
    }

    private static Composable off(Composable item) {
        return item instanceof Clip clip ? clip.with(clip.treatment().withDisabled(true)) : item;
    }

    /// Without the transitions that have no room.
    private List<Composable> sound(List<Composable> read, String track, MediaTime origin) {
        List<Composable> sound = new ArrayList<>();
        MediaTime at = origin;
        for (int index = 0; index < read.size(); index++) {
            Composable item = read.get(index);
            if (item instanceof Transition transition && !fits(read, index)) {
                String sentence = "The transition " + transition.name() + " has no room.";
                losses.add(Loss.of(track, at, sentence));
            } else {
                sound.add(item);
            }
            at = at.plus(item.duration());
        }
        return sound;
    }

    private static boolean fits(List<Composable> items, int index) {
        return index > 0
                && index + 1 < items.size()
                && items.get(index) instanceof Transition transition
                && items.get(index - 1) instanceof Item before
                && items.get(index + 1) instanceof Item after
                && !before.duration().isBefore(transition.inOffset())
                && !after.duration().isBefore(transition.outOffset());
    }

    private void mark(JsonNode node, MediaTime origin) {
        for (JsonNode marker : node.path("markers")) {
            items.marker(marker, origin).ifPresent(markers::add);
        }
    }

    private Track.Kind kind(JsonNode node, Track.Kind usual) {
        return switch (node.path("kind").asString("")) {
            case "Video" -> Track.Kind.VIDEO;
            case "Audio" -> Track.Kind.AUDIO;
            case "Captions" -> Track.Kind.CAPTIONS;
            default -> usual;
        };
    }

    private static String name(JsonNode node) {
        return node.path("name").asString("");
    }
}
