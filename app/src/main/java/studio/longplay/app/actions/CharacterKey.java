package studio.longplay.app.actions;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// A key by the character it writes, wherever a keyboard has it: plus is Shift and = on some, a key
/// of its own on others, and on the number pad of most.
final class CharacterKey extends KeyCombination {
    /// Keys that mean a character even where no text comes with the event.
    private static final Map<String, Set<KeyCode>> CODES =
            Map.of(
                    "+", Set.of(KeyCode.PLUS, KeyCode.ADD),
                    "-", Set.of(KeyCode.MINUS, KeyCode.SUBTRACT),
                    "=", Set.of(KeyCode.EQUALS),
                    "?", Set.of());

    private final String character;

    CharacterKey(String character) {
        super(SHIFT_ANY);
        this.character = character;
    }

    @Override
    public boolean match(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return false;
        }
        boolean plainCode =
                !event.isShiftDown()
                        && CODES.getOrDefault(character, Set.of()).contains(event.getCode());
        boolean shiftedSlash =
                character.equals("?") && event.isShiftDown() && event.getCode() == KeyCode.SLASH;
        return plainCode || shiftedSlash || character.equals(event.getText());
    }

    @Override
    public String getName() {
        return character;
    }

    @Override
    public String getDisplayText() {
        return character;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CharacterKey key && key.character.equals(character);
    }

    @Override
    public int hashCode() {
        return Objects.hash(character);
    }
}
