package studio.longplay.engine.script;

import java.util.Locale;

/// The tag in the script that says whose words follow. Two tags that differ only in case or spacing
/// are the same speaker, under the name met first.
public record Speaker(String key, String name) {
    /// The speaker of prose, and of a script that says nothing else.
    public static final Speaker NARRATOR = Speaker.of("Narrator");

    public static Speaker of(String tag) {
        String name = tag.strip().replaceAll("\\s+", " ");
        return new Speaker(name.toUpperCase(Locale.ROOT), name);
    }
}
