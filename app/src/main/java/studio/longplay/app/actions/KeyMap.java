package studio.longplay.app.actions;

import javafx.scene.input.KeyCombination;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Which keys do which action.
///
/// @param keysById combinations as JavaFX writes them (`Ctrl+Shift+P`), parted by `;`; a sign alone
///   (`+`) is the character, wherever the keyboard has it
public record KeyMap(Map<String, String> keysById) {
    public KeyMap {
        keysById = new TreeMap<>(keysById);
    }

    /// The combinations of an action; none if the map does not name it.
    public List<KeyCombination> of(String id) {
        return Arrays.stream(keysById.getOrDefault(id, "").split(";"))
                .map(String::strip)
                .filter(keys -> !keys.isEmpty())
                .map(KeyMap::combination)
                .toList();
    }

    /// A single sign that is no letter or digit is meant as the character.
    private static KeyCombination combination(String keys) {
        boolean sign = keys.length() == 1 && !Character.isLetterOrDigit(keys.charAt(0));
        return sign ? new CharacterKey(keys) : KeyCombination.valueOf(keys);
    }
}
