package studio.longplay.engine.store;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// All that decides an artifact's content, and so its name.
///
/// Two recipes have the same key if and only if their canonical texts are equal, whatever order
/// their maps were filled in.
///
/// @param maker who makes it: `voice.take`, `mix.stems`
/// @param version of the maker; raised when the same parameters would give other bytes
/// @param parameters what [CanonicalJson] can write
/// @param inputs the artifacts and files it is made from, in an order that means something
public record Recipe(
        String maker, String version, Map<String, Object> parameters, List<Digest> inputs) {
    public Recipe {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        inputs = List.copyOf(inputs);
    }

    /// The digest of [#canonicalJson()].
    ///
    /// @throws IllegalArgumentException if a parameter has no canonical form
    public Digest key() {
        return Digest.of(canonicalJson());
    }

    public String canonicalJson() {
        return CanonicalJson.write(asMap());
    }

    Map<String, Object> asMap() {
        return Map.of(
                "maker", maker, "version", version, "parameters", parameters, "inputs", inputs);
    }
}
