package studio.longplay.engine.voice.pack;

import studio.longplay.engine.voice.Licence;
import studio.longplay.engine.voice.Prosody;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.VoiceOrigin;
import studio.longplay.engine.voice.VoiceShape;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A voice as fields and back.
final class VoiceJson {
    private VoiceJson() {}

    static Map<String, Object> fields(Voice voice) {
        VoiceOrigin origin = voice.origin();
        Map<String, Object> from = new TreeMap<>();
        from.put("provider", origin.provider());
        from.put("engine", origin.engine());
        from.put("engineVersion", origin.engineVersion());
        from.put("speaker", origin.speaker());
        from.put("consent", origin.consent());
        if (origin.fromPerson() && origin.consent().isEmpty()) {
            from.put("fromPerson", true);
        }
        List<Object> parts = new ArrayList<>();
        for (Voice.Part part : voice.parts()) {
            parts.add(
                    Map.of(
                            "shape", part.shape().recipe(),
                            "delayMillis", part.delayMillis(),
                            "gainDb", part.gainDb()));
        }
        Map<String, Object> fields = new TreeMap<>();
        fields.put("id", voice.id());
        fields.put("name", voice.name());
        fields.put("tags", voice.tags());
        fields.put("languages", voice.languages());
        fields.put("origin", from);
        fields.put("parts", parts);
        fields.put("licence", voice.licence().text());
        fields.put("commercial", voice.licence().commercial());
        if (!voice.characters().isEmpty()) {
            fields.put("characters", voice.characters());
        }
        return fields;
    }

    /// @throws IllegalArgumentException if something is missing or out of range
    static Voice read(JsonNode node) {
        JsonNode from = node.path("origin");
        VoiceOrigin origin =
                new VoiceOrigin(
                        text(from, "provider"),
                        text(from, "engine"),
                        text(from, "engineVersion"),
                        text(from, "speaker"),
                        from.path("consent").isString()
                                ? Optional.of(text(from, "consent"))
                                : Optional.empty(),
                        from.path("fromPerson").asBoolean(false));
        List<Voice.Part> parts = node.path("parts").valueStream().map(VoiceJson::part).toList();
        String id = text(node, "id");
        if (!EntryName.allowedId(id)) {
            throw new IllegalArgumentException("no id of a voice: " + id);
        }
        return new Voice(
                id,
                text(node, "name"),
                texts(node.path("tags")),
                texts(node.path("languages")),
                origin,
                parts,
                new Licence(text(node, "licence"), node.path("commercial").asBoolean(false)),
                characters(node.path("characters")));
    }

    private static List<String> characters(JsonNode array) {
        List<String> characters = texts(array);
        if (!Prosody.CHARACTERS.containsAll(characters)) {
            throw new IllegalArgumentException("no characters of a voice: " + characters);
        }
        return characters;
    }

    /// The same voice under another id.
    static Voice renamed(Voice voice, String id) {
        return new Voice(
                id,
                voice.name(),
                voice.tags(),
                voice.languages(),
                voice.origin(),
                voice.parts(),
                voice.licence(),
                voice.characters());
    }

    private static Voice.Part part(JsonNode node) {
        JsonNode shape = node.path("shape");
        return new Voice.Part(
                new VoiceShape(
                        number(shape, "pitchHz"),
                        number(shape, "pitchRange"),
                        number(shape, "formantRatio"),
                        number(shape, "rate"),
                        number(shape, "tiltDb"),
                        number(shape, "breath"),
                        number(shape, "roughness"),
                        number(shape, "tremor"),
                        shape.path("equaliserDb")
                                .valueStream()
                                .map(gain -> gain.asDouble(Double.NaN))
                                .toList()),
                node.path("delayMillis").asInt(0),
                number(node, "gainDb"));
    }

    private static double number(JsonNode node, String name) {
        return node.path(name).asDouble(Double.NaN);
    }

    private static String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        if (!value.isString()) {
            throw new IllegalArgumentException("no " + name);
        }
        return value.asString();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(text -> text.asString("")).toList();
    }
}
