package studio.longplay.app.timeline;

import studio.longplay.app.actions.KeyMap;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/// The keys that come with the program.
final class Keys {
    private Keys() {}

    static KeyMap ours() {
        Properties keys = new Properties();
        try (InputStream file =
                studio.longplay.assets.Assets.class.getResourceAsStream("keys/studio.properties")) {
            keys.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> byId = new HashMap<>();
        keys.forEach((id, value) -> byId.put((String) id, (String) value));
        return new KeyMap(byId);
    }
}
