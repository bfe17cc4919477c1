package studio.longplay.engine.store;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What stands beside an artifact: that it is whole, what its content should be, and what it was
/// made from. An artifact without one is not there.
///
/// @param suffix of the data file, without the dot
/// @param bytes length of the data file
/// @param content of the data file; those written before there was a quick checksum have none
record Sidecar(Digest key, String suffix, long bytes, ContentCheck content) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SCHEMA = "artifact";
    private static final int VERSION = 1;

    /// @param recipe for people who look; nothing reads it back
    byte[] toJson(@Nullable Recipe recipe, Instant madeAt) {
        Map<String, Object> fields = new TreeMap<>();
        fields.put("schema", SCHEMA);
        fields.put("version", VERSION);
        fields.put("key", key);
        fields.put("suffix", suffix);
        fields.put("bytes", bytes);
        fields.put("sha256", content.sha256());
        fields.put("quick", content.quick());
        fields.put("madeAt", madeAt.toString());
        if (recipe != null) {
            fields.put("recipe", recipe.asMap());
        }
        return (CanonicalJson.write(fields) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /// Empty if the bytes are not a whole sidecar of this key.
    static Optional<Sidecar> read(byte[] json, Digest key) {
        try {
            JsonNode node = JSON.readTree(json);
            boolean ours =
                    node.path("schema").asString("").equals(SCHEMA)
                            && node.path("version").asInt(0) == VERSION
                            && node.path("key").asString("").equals(key.hex());
            return ours
                    ? Optional.of(
                            new Sidecar(
                                    key,
                                    node.path("suffix").asString(""),
                                    node.path("bytes").asLong(-1),
                                    new ContentCheck(
                                            new Digest(node.path("sha256").asString("")),
                                            node.path("quick").asString(""))))
                    : Optional.empty();
        } catch (JacksonException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }
}
