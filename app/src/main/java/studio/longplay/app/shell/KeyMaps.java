package studio.longplay.app.shell;

import studio.longplay.app.actions.KeyMap;
import studio.longplay.app.actions.OwnKeys;
import studio.longplay.app.settings.Habits;
import studio.longplay.assets.Assets;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ResourceBundle;

/// Reads the key maps that come with the program: ours, with what another editor's map changes.
final class KeyMaps {
    private KeyMaps() {}

    /// A map with what the user changed in it.
    static KeyMap of(Habits habits, OwnKeys own) {
        Map<String, String> keys = new LinkedHashMap<>(of(habits.keys()).keysById());
        keys.putAll(own.of(habits.keys()));
        return new KeyMap(keys);
    }

    static KeyMap of(String name) {
        Map<String, String> keys = new LinkedHashMap<>();
        read(Assets.keys("studio"), keys);
        if (!name.equals("studio")) {
            read(Assets.keys(name), keys);
        }
        return new KeyMap(keys);
    }

    private static void read(ResourceBundle bundle, Map<String, String> into) {
        bundle.keySet().forEach(id -> into.put(id, bundle.getString(id)));
    }
}
