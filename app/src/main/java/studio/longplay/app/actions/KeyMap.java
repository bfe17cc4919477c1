package studio.longplay.app.actions;

import javafx.scene.input.KeyCombination;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Which keys do which action.
///
/// @param keysById combinations as JavaFX writes them (`Ctrl+Shift+P`), parted by `;`
public record KeyMap(Map<String, String> keysById) {
    public KeyMap {
        keysById = new TreeMap<>(keysById);
    }

    /// The combinations of an action; none if the map does not name it.
    public List<KeyCombination> of(String id) {
        return Arrays.stream(keysById.getOrDefault(id, "").split(";"))
                .map(String::strip)
                .filter(keys -> !keys.isEmpty())
                .map(KeyCombination::valueOf)
                .toList();
    }
}
