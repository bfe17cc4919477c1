package studio.longplay.app.actions;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// The keys that the user chose, beside those of a key map.
///
/// @param byMap by the map's name: keys by action, as maps write them; no keys leave an action
///   without
public record OwnKeys(Map<String, Map<String, String>> byMap) {
    /// What the section is called in the file.
    public static final String SECTION = "keys";

    public static final OwnKeys NONE = new OwnKeys(Map.of());

    public OwnKeys {
        Map<String, Map<String, String>> copied = new TreeMap<>();
        byMap.forEach((map, keys) -> {
            if (!keys.isEmpty()) {
                copied.put(map, Collections.unmodifiableMap(new TreeMap<>(keys)));
            }
        });
        byMap = Collections.unmodifiableMap(copied);
    }

    /// What was changed in a map.
    public Map<String, String> of(String map) {
        return byMap.getOrDefault(map, Map.of());
    }

    public OwnKeys with(String map, String action, String keys) {
        Map<String, String> changed = new TreeMap<>(of(map));
        changed.put(action, keys);
        return with(map, changed);
    }

    /// The action has the map's own keys again.
    public OwnKeys without(String map, String action) {
        Map<String, String> changed = new TreeMap<>(of(map));
        changed.remove(action);
        return with(map, changed);
    }

    /// The map is as it came again.
    public OwnKeys without(String map) {
        return with(map, Map.of());
    }

    private OwnKeys with(String map, Map<String, String> keys) {
        Map<String, Map<String, String>> changed = new TreeMap<>(byMap);
        changed.put(map, keys);
        return new OwnKeys(changed);
    }
}
