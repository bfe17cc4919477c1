package studio.longplay.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCombination;

import org.junit.jupiter.api.Test;

import studio.longplay.assets.Assets;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

class KeyMapsTest {
    private static final ResourceBundle KEYS = Assets.keys("studio");

    @Test
    void everyKeyBelongsToAnActionWithALabel() {
        ResourceBundle words = Assets.words("actions", Locale.ENGLISH);
        assertThat(KEYS.keySet()).allMatch(id -> words.containsKey(id + ".label"));
    }

    @Test
    void noKeyDoesTwoThings() {
        Map<KeyCombination, String> taken = new HashMap<>();
        for (String id : KEYS.keySet()) {
            for (KeyCombination keys : KeyMaps.of("studio").of(id)) {
                assertThat(taken.put(keys, id)).as(keys + " of " + id).isNull();
            }
        }
        assertThat(taken).hasSizeGreaterThan(20);
    }
}
