package studio.longplay.engine.voice.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// Word lists that lie beside the classes: lines `key = value` or just `key`; `#` begins a comment.
public final class Table {
    private static final String FOLDER = "/studio/longplay/engine/voice/";

    private Table() {}

    /// The entries in order; a key without a value has an empty one.
    public static Map<String, String> read(String name) {
        Map<String, String> entries = new LinkedHashMap<>();
        for (String row : text(name).split("\\R")) {
            String line = row.replaceFirst("(^|\\s)#.*", "").strip();
            if (!line.isEmpty()) {
                int equals = line.indexOf('=');
                String key = equals < 0 ? line : line.substring(0, equals).strip();
                entries.put(key, equals < 0 ? "" : line.substring(equals + 1).strip());
            }
        }
        return Collections.unmodifiableMap(entries);
    }

    private static String text(String name) {
        try (InputStream stream = Table.class.getResourceAsStream(FOLDER + name)) {
            if (stream == null) {
                throw new IllegalStateException("not in the jar: " + FOLDER + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
