package studio.longplay.app.keys;

import studio.longplay.app.actions.Shortcut;

import java.util.List;

/// An action and its keys, as the editor lists them.
///
/// @param group what kind of action it is, for example `Timeline`
/// @param changed whether the user gave it other keys than the map has
public record KeyRow(String id, String group, String label, List<Shortcut> keys, boolean changed) {
    public KeyRow {
        keys = List.copyOf(keys);
    }

    /// Whether all these words are in its names or keys.
    boolean matches(String wanted) {
        String all = (group + " " + label + " " + words()).toLowerCase(java.util.Locale.ROOT);
        return java.util.Arrays.stream(wanted.toLowerCase(java.util.Locale.ROOT).split("\\s+"))
                .allMatch(all::contains);
    }

    /// Its keys as a person reads them.
    String words() {
        return keys.stream()
                .map(Shortcut::shown)
                .collect(java.util.stream.Collectors.joining("   "));
    }
}
