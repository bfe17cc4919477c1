package studio.longplay.engine.render.interchange;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;
import studio.longplay.engine.timeline.Clip;
import studio.longplay.engine.timeline.Composable;
import studio.longplay.engine.timeline.Crossing;
import studio.longplay.engine.timeline.FileReference;
import studio.longplay.engine.timeline.Gap;
import studio.longplay.engine.timeline.GeneratedReference;
import studio.longplay.engine.timeline.Marker;
import studio.longplay.engine.timeline.MediaReference;
import studio.longplay.engine.timeline.MissingReference;
import studio.longplay.engine.timeline.Transition;
import studio.longplay.engine.timeline.Treatment;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads clips, gaps, transitions and markers.
final class OtioItems {
    private final Path folder;
    private final List<Loss> losses;

    /// @param folder of the document, absolute
    OtioItems(Path folder, List<Loss> losses) {
        this.folder = folder;
        this.losses = losses;
    }

    /// Whether an object has a schema, of any version.
    static boolean is(JsonNode node, String schema) {
        return schema(node).equals(schema);
    }

    private static String schema(JsonNode node) {
        String whole = node.path("OTIO_SCHEMA").asString("");
        int dot = whole.indexOf('.');
        return dot < 0 ? whole : whole.substring(0, dot);
    }

    static boolean isComposition(JsonNode node) {
        return is(node, "Stack") || is(node, "Track") || is(node, "Sequence");
    }

    /// One child of a track; empty for what we know nothing of.
    ///
    /// @param at where it stands in the programme, for the losses
    Optional<Composable> read(JsonNode node, MediaTime at) {
        return switch (schema(node)) {
            case "Clip" -> clip(node, at);
            case "Gap", "Filler" -> gap(node, at);
            case "Transition" -> transition(node, at);
            default -> {
                String schema = node.path("OTIO_SCHEMA").asString("nothing");
                losses.add(Loss.of(name(node), at, "We know no " + schema + "; it is left out."));
                yield Optional.empty();
            }
        };
    }

    private Optional<Composable> clip(JsonNode node, MediaTime at) {
        String name = name(node);
        MediaReference media = media(node, at);
        TimeRange available = media.availableRange();
        TimeRange range = OtioTime.range(node.path("source_range")).orElse(null);
        if (range == null && available == null) {
            losses.add(Loss.of(name, at, "Nothing says how long it is; it is left out."));
            return Optional.empty();
        }
        TimeRange used = range == null ? available : range;
        if (used == null || used.duration().ticks() == 0) {
            losses.add(Loss.of(name, at, "It is of no length and left out."));
            return Optional.empty();
        }
        Treatment treatment =
                effects(node, name, at).withDisabled(!node.path("enabled").asBoolean(true));
        String anchor = ours(node).path("anchor").asString("");
        try {
            return Optional.of(new Clip(name, media, range, anchor, treatment));
        } catch (IllegalArgumentException beyond) {
            losses.add(Loss.of(name, at, "It uses more of its media than there is."));
            return Optional.of(new Clip(name, endless(media), used, anchor, treatment));
        }
    }

    private static MediaReference endless(MediaReference media) {
        return switch (media) {
            case FileReference file -> new FileReference(file.path(), null);
            case GeneratedReference made ->
                    new GeneratedReference(made.maker(), made.digest(), null);
            case MissingReference missing -> new MissingReference(missing.was(), null);
        };
    }

    private MediaReference media(JsonNode clip, MediaTime at) {
        JsonNode references = clip.path("media_references");
        String key = clip.path("active_media_reference_key").asString("DEFAULT_MEDIA");
        JsonNode node = references.has(key) ? references.path(key) : clip.path("media_reference");
        if (references.size() > 1) {
            losses.add(Loss.of(name(clip), at, "Of its media only the active one is read."));
        }
        TimeRange available = OtioTime.range(node.path("available_range")).orElse(null);
        return switch (schema(node)) {
            case "ExternalReference" -> external(node, name(clip), available, at);
            case "GeneratorReference" ->
                    new GeneratedReference(
                            node.path("generator_kind").asString(""),
                            node.path("parameters").path("digest").asString(""),
                            available);
            case "MissingReference" -> missing(node, name(clip), available);
            default -> {
                losses.add(
                        Loss.of(
                                name(clip),
                                at,
                                "We cannot read media of the kind "
                                        + node.path("OTIO_SCHEMA").asString("nothing")
                                        + "."));
                yield new MissingReference(name(clip), available);
            }
        };
    }

    private static MissingReference missing(
            JsonNode node, String clip, @Nullable TimeRange available) {
        String was = name(node);
        return new MissingReference(was.isEmpty() ? clip : was, available);
    }

    private MediaReference external(
            JsonNode node, String clip, @Nullable TimeRange available, MediaTime at) {
        String url = node.path("target_url").asString("");
        Optional<Path> file = url.isEmpty() ? Optional.empty() : OtioUrl.read(url, folder);
        if (file.isEmpty()) {
            losses.add(Loss.of(clip, at, "Its media \"" + url + "\" is no file of this machine."));
            return new MissingReference(url, available);
        }
        return new FileReference(file.get().toString().replace('\\', '/'), available);
    }

    private Optional<Composable> gap(JsonNode node, MediaTime at) {
        Optional<TimeRange> range = OtioTime.range(node.path("source_range"));
        effects(node, "a gap", at);
        return range.filter(length -> length.duration().ticks() > 0)
                .map(length -> new Gap(length.duration()));
    }

    private Optional<Composable> transition(JsonNode node, MediaTime at) {
        Optional<MediaTime> in = OtioTime.read(node.path("in_offset"));
        Optional<MediaTime> out = OtioTime.read(node.path("out_offset"));
        boolean sound =
                in.filter(time -> time.ticks() >= 0).isPresent()
                        && out.filter(time -> time.ticks() >= 0).isPresent();
        if (!sound) {
            losses.add(Loss.of(name(node), at, "This transition has no length."));
            return Optional.empty();
        }
        String name = name(node);
        String type = node.path("transition_type").asString("");
        boolean known = TransitionName.meaning(name).isPresent();
        if (!known && !type.equals("SMPTE_Dissolve")) {
            losses.add(Loss.of(name, at, "We know no such transition; it becomes a dissolve."));
        }
        return Optional.of(
                new Transition(
                        known ? name : TransitionName.DISSOLVE,
                        in.orElse(MediaTime.ZERO),
                        out.orElse(MediaTime.ZERO),
                        fade(node)));
    }

    private static Crossing.Fade fade(JsonNode transition) {
        String said =
                transition
                        .path("metadata")
                        .path(OtioWriter.OURS)
                        .path(OtioWriter.FADE)
                        .asString("");
        for (Crossing.Fade fade : Crossing.Fade.values()) {
            if (fade.name().equalsIgnoreCase(said)) {
                return fade;
            }
        }
        return Crossing.Fade.AUTO;
    }

    /// A marker at its time of the programme.
    ///
    /// @param origin of the programme time that its own time counts from
    Optional<Marker> marker(JsonNode node, MediaTime origin) {
        return OtioTime.range(node.path("marked_range"))
                .map(range ->
                        new Marker(
                                name(node),
                                range.shiftedBy(origin),
                                colour(node.path("color").asString("")),
                                ours(node).path("anchor").asString("")));
    }

    private static Marker.Colour colour(String name) {
        return switch (name.toUpperCase(Locale.ROOT)) {
            case "ORANGE" -> Marker.Colour.ORANGE;
            case "YELLOW" -> Marker.Colour.YELLOW;
            case "GREEN" -> Marker.Colour.GREEN;
            case "CYAN" -> Marker.Colour.CYAN;
            case "BLUE" -> Marker.Colour.BLUE;
            case "PURPLE", "MAGENTA" -> Marker.Colour.PURPLE;
            default -> Marker.Colour.RED;
        };
    }

    /// What is done to an item, as far as we can do it.
    Treatment effects(JsonNode item, String name, MediaTime at) {
        return new OtioEffects(losses).read(item, name, at);
    }

    static JsonNode ours(JsonNode node) {
        return node.path("metadata").path(OtioWriter.OURS);
    }

    private static String name(JsonNode node) {
        return node.path("name").asString("");
    }
}
