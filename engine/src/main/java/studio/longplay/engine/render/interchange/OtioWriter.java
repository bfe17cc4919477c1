package studio.longplay.engine.render.interchange;

import studio.longplay.engine.project.MixSettings;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.store.Digest;
import studio.longplay.engine.store.folder.ArrangementDocument;
import studio.longplay.engine.store.folder.MixDocument;
import studio.longplay.engine.timeline.Clip;
import studio.longplay.engine.timeline.Composable;
import studio.longplay.engine.timeline.Crossing;
import studio.longplay.engine.timeline.Gap;
import studio.longplay.engine.timeline.Marker;
import studio.longplay.engine.timeline.Timeline;
import studio.longplay.engine.timeline.Track;
import studio.longplay.engine.timeline.Transition;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.nio.file.Path;
import java.util.Locale;

/// Writes OpenTimelineIO JSON with the schemas of its release 0.17.
///
/// What only we know stands in `metadata.longplay`: the arrangement, the mixing desk, keyed values,
/// exact speeds. [OtioReader] gives back an equal timeline.
final class OtioWriter {
    /// The key of ours in every `metadata`.
    static final String OURS = "longplay";

    /// In our part of a transition, the curve of its sounds where it is not left to us.
    static final String FADE = "fade";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final OtioClips clips;

    /// @param folder of the document, absolute
    OtioWriter(Path folder) {
        clips = new OtioClips(folder);
    }

    /// The document of a project whose sound nobody touched.
    String write(Timeline timeline, Arrangement arrangement) {
        return write(timeline, arrangement, MixSettings.USUAL);
    }

    /// The document.
    String write(Timeline timeline, Arrangement arrangement, MixSettings mix) {
        ObjectNode tracks = tracks(timeline);
        ObjectNode root = node("Timeline.1", timeline.name());
        ObjectNode ours = ours(root);
        ours.set("arrangement", ArrangementDocument.write(arrangement));
        ours.set("mix", MixDocument.write(mix));
        ours.put("tracks", digest(tracks));
        root.putNull("global_start_time");
        root.set("tracks", tracks);
        return JSON.writeValueAsString(root) + "\n";
    }

    /// Names the content of a timeline, so that a reader sees whether another program changed it.
    String digest(Timeline timeline) {
        return digest(tracks(timeline));
    }

    private static String digest(ObjectNode tracks) {
        return Digest.of(tracks.toString()).hex();
    }

    private ObjectNode tracks(Timeline timeline) {
        ObjectNode stack = item("Stack.1", "tracks");
        ArrayNode markers = (ArrayNode) stack.get("markers");
        timeline.markers().forEach(marker -> markers.add(marker(marker)));
        ArrayNode children = stack.putArray("children");
        timeline.tracks().forEach(track -> children.add(track(track)));
        return stack;
    }

    private ObjectNode track(Track track) {
        ObjectNode node = item("Track.1", track.name());
        ArrayNode children = node.putArray("children");
        for (Composable item : track.items()) {
            children.add(
                    switch (item) {
                        case Clip clip -> clips.write(clip);
                        case Gap gap -> gap(gap);
                        case Transition transition -> transition(transition);
                    });
        }
        return node.put("kind", kind(track.kind()));
    }

    private static String kind(Track.Kind kind) {
        return switch (kind) {
            case VIDEO -> "Video";
            case AUDIO -> "Audio";
            case CAPTIONS -> "Captions";
        };
    }

    private static ObjectNode gap(Gap gap) {
        ObjectNode node = item("Gap.1", "");
        node.set(
                "source_range",
                OtioTime.write(
                        new studio.longplay.engine.time.TimeRange(
                                studio.longplay.engine.time.MediaTime.ZERO, gap.duration())));
        return node;
    }

    private static ObjectNode transition(Transition transition) {
        ObjectNode node = node("Transition.1", transition.name());
        node.set("in_offset", OtioTime.write(transition.inOffset()));
        node.set("out_offset", OtioTime.write(transition.outOffset()));
        if (transition.fade() != Crossing.Fade.AUTO) {
            ours(node).put(FADE, transition.fade().name().toLowerCase(Locale.ROOT));
        }
        boolean dissolve = transition.name().equals(TransitionName.DISSOLVE);
        return node.put("transition_type", dissolve ? "SMPTE_Dissolve" : "Custom_Transition");
    }

    private static ObjectNode marker(Marker marker) {
        ObjectNode node = node("Marker.2", marker.name());
        if (!marker.anchor().isEmpty()) {
            ours(node).put("anchor", marker.anchor());
        }
        node.put("color", marker.colour().name());
        node.put("comment", "");
        node.set("marked_range", OtioTime.write(marker.range()));
        return node;
    }

    /// What every object begins with.
    static ObjectNode node(String schema, String name) {
        ObjectNode node = JSON.createObjectNode().put("OTIO_SCHEMA", schema);
        node.putObject("metadata");
        return node.put("name", name);
    }

    /// What every item and every stack of items begins with.
    static ObjectNode item(String schema, String name) {
        ObjectNode node = node(schema, name).putNull("source_range");
        node.putArray("effects");
        node.putArray("markers");
        return node.put("enabled", true);
    }

    /// Our part of an object's metadata.
    static ObjectNode ours(ObjectNode node) {
        ObjectNode metadata = (ObjectNode) node.get("metadata");
        return metadata.get(OURS) instanceof ObjectNode there ? there : metadata.putObject(OURS);
    }
}
