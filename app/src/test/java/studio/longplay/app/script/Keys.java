package studio.longplay.app.script;

import studio.longplay.app.actions.KeyMap;
import studio.longplay.assets.Assets;

import java.util.HashMap;
import java.util.Map;
import java.util.ResourceBundle;

/// The keys that come with the program.
final class Keys {
    private Keys() {}

    static KeyMap ours() {
        ResourceBundle bundle = Assets.keys("studio");
        Map<String, String> keys = new HashMap<>();
        bundle.keySet().forEach(id -> keys.put(id, bundle.getString(id)));
        return new KeyMap(keys);
    }
}
