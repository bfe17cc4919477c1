package studio.longplay.app.actions;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Which keys do which action.
///
/// @param keysById combinations as JavaFX writes them (`Ctrl+Shift+P`), parted by `;`; a sign alone
///   (`+`) is the character, wherever the keyboard has it
public record KeyMap(Map<String, String> keysById) {
    private static final String SIGNS = "+-=?/*<>[](),.#";

    public KeyMap {
        keysById = new TreeMap<>(keysById);
    }

    /// The ids of the actions that these keys do.
    public List<String> idsOf(Shortcut keys) {
        return keysById.keySet().stream().filter(id -> shortcuts(id).contains(keys)).toList();
    }

    /// With other keys for an action; none leaves it without.
    public KeyMap with(String id, List<Shortcut> keys) {
        Map<String, String> changed = new TreeMap<>(keysById);
        changed.put(id, written(keys));
        return new KeyMap(changed);
    }

    /// As a map writes them.
    public static String written(List<Shortcut> keys) {
        return keys.stream().map(Shortcut::written).collect(Collectors.joining("; "));
    }

    /// The keys that somebody pressed; empty for one that only changes others, as Shift does.
    public static Optional<Shortcut> pressed(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code.isModifierKey() || code == KeyCode.UNDEFINED) {
            return Optional.empty();
        }
        String sign = event.getText();
        boolean plain = !event.isShortcutDown() && !event.isControlDown() && !event.isAltDown();
        if (plain && sign.length() == 1 && SIGNS.contains(sign)) {
            return Optional.of(new Shortcut(new CharacterKey(sign)));
        }
        List<KeyCombination.Modifier> held = new ArrayList<>();
        if (event.isShortcutDown()) {
            held.add(KeyCombination.SHORTCUT_DOWN);
        }
        if (event.isShiftDown()) {
            held.add(KeyCombination.SHIFT_DOWN);
        }
        if (event.isAltDown()) {
            held.add(KeyCombination.ALT_DOWN);
        }
        return Optional.of(
                new Shortcut(
                        new KeyCodeCombination(
                                code, held.toArray(KeyCombination.Modifier[]::new))));
    }

    /// The combinations of an action; none if the map does not name it.
    public List<KeyCombination> of(String id) {
        return Arrays.stream(keysById.getOrDefault(id, "").split(";"))
                .map(String::strip)
                .filter(keys -> !keys.isEmpty())
                .map(KeyMap::combination)
                .toList();
    }

    /// The same as values.
    public List<Shortcut> shortcuts(String id) {
        return of(id).stream().map(Shortcut::new).toList();
    }

    /// A single sign that is no letter or digit is meant as the character.
    private static KeyCombination combination(String keys) {
        boolean sign = keys.length() == 1 && !Character.isLetterOrDigit(keys.charAt(0));
        return sign ? new CharacterKey(keys) : KeyCombination.valueOf(keys);
    }
}
