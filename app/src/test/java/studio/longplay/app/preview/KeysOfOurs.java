package studio.longplay.app.preview;

import studio.longplay.app.actions.Actions;
import studio.longplay.app.actions.KeyMap;
import studio.longplay.assets.Assets;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/// The registry of actions with the keys that come with the program.
final class KeysOfOurs {
    private KeysOfOurs() {}

    static Actions actions() {
        Properties keys = new Properties();
        try (InputStream file = Assets.class.getResourceAsStream("keys/studio.properties")) {
            keys.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> byId = new HashMap<>();
        keys.forEach((id, value) -> byId.put((String) id, (String) value));
        return new Actions(Assets.words("actions", Locale.ROOT), new KeyMap(byId));
    }
}
