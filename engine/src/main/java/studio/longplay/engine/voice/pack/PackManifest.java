package studio.longplay.engine.voice.pack;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.store.CanonicalJson;
import studio.longplay.engine.store.Digest;
import studio.longplay.engine.voice.Voice;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What stands in a voice pack and which voice it is.
///
/// The digest shows that a pack was changed by accident or by hand; it is no signature.
///
/// @param entries all files but the manifest, in the order in which they stand in the pack
public record PackManifest(Voice voice, List<PackEntry> entries) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SCHEMA = "longplay-voice";
    private static final int VERSION = 2;

    /// Of a voice without characters, so that older programs go on reading those packs.
    private static final int PLAIN_VERSION = 1;

    public PackManifest {
        entries = List.copyOf(entries);
    }

    /// The name of the pack's whole content.
    public Digest digest() {
        return Digest.of(CanonicalJson.write(fields()));
    }

    private Map<String, Object> fields() {
        List<Object> files = new ArrayList<>();
        for (PackEntry entry : entries) {
            files.add(
                    Map.of(
                            "name", entry.name(),
                            "bytes", entry.bytes(),
                            "sha256", entry.sha256()));
        }
        Map<String, Object> fields = new TreeMap<>();
        fields.put("schema", SCHEMA);
        fields.put("version", voice.characters().isEmpty() ? PLAIN_VERSION : VERSION);
        fields.put("voice", VoiceJson.fields(voice));
        fields.put("commercialUse", voice.licence().commercial());
        fields.put("entries", files);
        return fields;
    }

    /// The same bytes for equal manifests.
    byte[] toJson() {
        Map<String, Object> fields = fields();
        fields.put("digest", digest());
        return (CanonicalJson.write(fields) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /// Reads a manifest and makes sure that nobody changed it.
    ///
    /// @param file of which it is the manifest, for the sentence
    /// @throws StudioFault.Input `pack.broken`, `pack.newer`, `pack.unverified`
    static PackManifest read(byte[] json, String file) throws StudioFault {
        try {
            JsonNode node = JSON.readTree(json);
            if (!node.path("schema").asString("").equals(SCHEMA)) {
                throw PackFaults.broken(file, "its manifest is of something else");
            }
            if (node.path("version").asInt(0) > VERSION) {
                throw PackFaults.newer(file);
            }
            PackManifest manifest =
                    new PackManifest(
                            VoiceJson.read(node.path("voice")), entries(node.path("entries")));
            if (!Arrays.equals(manifest.toJson(), json)) {
                throw PackFaults.unverified(file, "its manifest was changed after it was made");
            }
            return manifest;
        } catch (JacksonException | IllegalArgumentException e) {
            throw PackFaults.broken(file, "something in its manifest is missing or wrong", e);
        }
    }

    /// The voice a manifest speaks of, whether or not somebody changed it; none if it names none.
    static Optional<Voice> claimed(byte[] json) {
        try {
            return Optional.of(VoiceJson.read(JSON.readTree(json).path("voice")));
        } catch (JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static List<PackEntry> entries(JsonNode array) {
        return array.valueStream()
                .map(entry ->
                        new PackEntry(
                                entry.path("name").asString(""),
                                entry.path("bytes").asLong(-1),
                                new Digest(entry.path("sha256").asString(""))))
                .toList();
    }
}
