package studio.longplay.engine.render.interchange;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;
import studio.longplay.engine.timeline.Clip;
import studio.longplay.engine.timeline.Curve;
import studio.longplay.engine.timeline.FileReference;
import studio.longplay.engine.timeline.GeneratedReference;
import studio.longplay.engine.timeline.Key;
import studio.longplay.engine.timeline.MediaReference;
import studio.longplay.engine.timeline.MissingReference;
import studio.longplay.engine.timeline.Property;
import studio.longplay.engine.timeline.Speed;
import studio.longplay.engine.timeline.Treatment;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.nio.file.Path;

/// Clips as OpenTimelineIO writes them: the media they refer to, and an effect for each thing that
/// is done to them.
final class OtioClips {
    static final String FADE = "Fade";

    private final Path folder;

    OtioClips(Path folder) {
        this.folder = folder;
    }

    ObjectNode write(Clip clip) {
        ObjectNode node = OtioWriter.item("Clip.2", clip.name());
        if (!clip.anchor().isEmpty()) {
            OtioWriter.ours(node).put("anchor", clip.anchor());
        }
        TimeRange range = clip.sourceRange();
        if (range != null) {
            node.set("source_range", OtioTime.write(range));
        }
        effects(clip.treatment(), (ArrayNode) node.get("effects"));
        node.put("enabled", !clip.treatment().disabled());
        node.putObject("media_references").set("DEFAULT_MEDIA", reference(clip.media()));
        return node.put("active_media_reference_key", "DEFAULT_MEDIA");
    }

    private ObjectNode reference(MediaReference media) {
        return switch (media) {
            case FileReference file -> {
                ObjectNode node = reference("ExternalReference.1", "", file.availableRange());
                yield node.put("target_url", OtioUrl.write(file.path(), folder));
            }
            case GeneratedReference made -> {
                ObjectNode node = reference("GeneratorReference.1", "", made.availableRange());
                node.put("generator_kind", made.maker());
                node.putObject("parameters").put("digest", made.digest());
                yield node;
            }
            case MissingReference missing ->
                    reference("MissingReference.1", missing.was(), missing.availableRange());
        };
    }

    private static ObjectNode reference(String schema, String name, @Nullable TimeRange available) {
        ObjectNode node = OtioWriter.node(schema, name);
        if (available == null) {
            node.putNull("available_range");
        } else {
            node.set("available_range", OtioTime.write(available));
        }
        return node.putNull("available_image_bounds");
    }

    private static void effects(Treatment treatment, ArrayNode effects) {
        Speed speed = treatment.speed();
        if (!speed.equals(Speed.NORMAL)) {
            String schema = speed.isHeld() ? "FreezeFrame" : "LinearTimeWarp";
            ObjectNode warp = effect(schema + ".1", schema);
            OtioWriter.ours(warp).put("speed", speed.numerator() + "/" + speed.denominator());
            effects.add(warp.put("time_scalar", speed.ratio()));
        }
        if (treatment.fadeIn().ticks() > 0 || treatment.fadeOut().ticks() > 0) {
            ObjectNode fade = effect("Effect.1", FADE);
            OtioWriter.ours(fade)
                    .put("in", treatment.fadeIn().ticks())
                    .put("out", treatment.fadeOut().ticks());
            effects.add(fade);
        }
        treatment.curves().forEach((property, curve) -> effects.add(effect(property, curve)));
    }

    /// A key is `[ticks, value, ease]`, as in projects.
    private static ObjectNode effect(Property property, Curve curve) {
        ObjectNode node = effect("Effect.1", property.name());
        ArrayNode keys = OtioWriter.ours(node).putArray("keys");
        for (Key key : curve.keys()) {
            MediaTime at = key.at();
            keys.addArray().add(at.ticks()).add(key.value()).add(key.ease().name());
        }
        return node;
    }

    private static ObjectNode effect(String schema, String name) {
        return OtioWriter.node(schema, name).put("effect_name", name);
    }
}
