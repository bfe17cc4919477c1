package studio.longplay.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCombination;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import studio.longplay.app.actions.KeyMap;
import studio.longplay.app.words.Words;
import studio.longplay.assets.Assets;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;

/// The key maps that can be chosen.
class KeyMapsTest {
    static List<String> maps() {
        return Habits.KEY_MAPS;
    }

    private static Map<String, String> whole(String name) {
        Map<String, String> keys = new TreeMap<>();
        for (String each : List.of("studio", name)) {
            ResourceBundle bundle = Assets.keys(each);
            bundle.keySet().forEach(id -> keys.put(id, bundle.getString(id)));
        }
        return keys;
    }

    @ParameterizedTest
    @MethodSource("maps")
    void everyKeyReadsAndDoesOneThing(String name) {
        Map<String, String> keys = whole(name);
        KeyMap map = new KeyMap(keys);
        Map<String, String> idByKeys = new HashMap<>();
        for (String id : keys.keySet()) {
            for (KeyCombination combination : map.of(id)) {
                String other = idByKeys.putIfAbsent(combination.getName(), id);
                assertThat(other).as(name + ": " + combination + " also does " + id).isNull();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("maps")
    void itNamesNoActionThatOursDoesNot(String name) {
        assertThat(Assets.keys("studio").keySet()).containsAll(Assets.keys(name).keySet());
    }

    @ParameterizedTest
    @MethodSource("maps")
    void itHasAName(String name) {
        assertThat(Words.of("settings").get("keys." + name)).isNotBlank();
    }
}
