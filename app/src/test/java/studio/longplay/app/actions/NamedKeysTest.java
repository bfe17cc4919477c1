package studio.longplay.app.actions;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.Test;

import java.util.Locale;
import java.util.Map;

class NamedKeysTest {
    private static KeyEvent pressed(KeyCode code, boolean control) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false);
    }

    @Test
    void namedKeysMatchAsTheKeysDo() {
        KeyCombination named = new NamedKeys(KeyCombination.valueOf("Ctrl+K"));
        assertThat(named.match(pressed(KeyCode.K, true))).isTrue();
        assertThat(named.match(pressed(KeyCode.K, false))).isFalse();
        assertThat(named.getControl()).isEqualTo(KeyCombination.ModifierValue.DOWN);
        assertThat(named.getName()).isEqualTo("Ctrl+K");
    }

    @Test
    void inGermanTheKeysHaveGermanNames() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMAN);
        try {
            assertThat(new NamedKeys(KeyCombination.valueOf("Ctrl+Shift+Delete")).getDisplayText())
                    .isEqualTo("Strg+Umschalt+Entf");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void pressedKeysEqualThoseOfAMap() {
        Shortcut pressed = KeyMap.pressed(pressed(KeyCode.DELETE, false)).orElseThrow();
        assertThat(new KeyMap(Map.of("a", "Delete")).idsOf(pressed)).containsExactly("a");
    }
}
