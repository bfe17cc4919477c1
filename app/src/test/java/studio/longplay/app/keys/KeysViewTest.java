package studio.longplay.app.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import studio.longplay.app.actions.Actions;
import studio.longplay.app.actions.KeyMap;
import studio.longplay.app.actions.OwnKeys;
import studio.longplay.app.controls.Look;
import studio.longplay.app.words.Words;
import studio.longplay.assets.Assets;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/// The editor of keys by mouse and by keyboard.
@ExtendWith(ApplicationExtension.class)
@Tag("window")
class KeysViewTest {
    private final ObjectProperty<OwnKeys> own = new SimpleObjectProperty<>(OwnKeys.NONE);
    private Actions actions;

    @Start
    void start(Stage window) {
        Look.loadFonts();
        KeyMap ours = ours();
        actions = new Actions(Assets.words("actions", Locale.ENGLISH), ours);
        own.addListener(_ -> {
            Map<String, String> all = new HashMap<>(ours.keysById());
            all.putAll(own.get().of("studio"));
            actions.use(new KeyMap(all));
        });
        KeysView view =
                new KeysView(
                        new KeysViewModel(
                                actions,
                                new KeysViewModel.Choice(
                                        List.of("studio", "premiere"),
                                        new SimpleObjectProperty<>("studio"),
                                        own,
                                        _ -> ours),
                                Words.of("keys")),
                        Words.of("keys"));
        Scene scene = new Scene(view, 640, 620);
        Look.dress(scene, Assets.Theme.DARK);
        window.setScene(scene);
        window.show();
    }

    private static KeyMap ours() {
        ResourceBundle bundle = Assets.keys("studio");
        Map<String, String> keys = new HashMap<>();
        bundle.keySet().forEach(id -> keys.put(id, bundle.getString(id)));
        return new KeyMap(keys);
    }

    private List<KeyCombination> keysOf(String id) {
        return actions.keysProperty().get().of(id);
    }

    @Test
    void byKeyboardAloneAnActionGetsOtherKeys(FxRobot robot) {
        robot.clickOn("#keys-search").write("captions");
        waitForFxEvents();
        ListView<?> list = robot.lookup("#keys-list").queryListView();
        assertThat(list.getItems()).hasSize(1);
        robot.interact(() -> {
            list.requestFocus();
            list.getSelectionModel().selectFirst();
        });
        robot.type(KeyCode.ENTER);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.J);
        waitForFxEvents();
        assertThat(keysOf("play.captions")).contains(KeyCombination.valueOf("Shortcut+Shift+J"));
    }

    @Test
    void keysThatAreTakenAreAskedAboutFirst(FxRobot robot) {
        robot.clickOn("#keys-search").write("captions");
        waitForFxEvents();
        robot.clickOn("#keys-add-play-captions");
        robot.type(KeyCode.J);
        waitForFxEvents();
        assertThat(keysOf("play.back")).containsExactly(KeyCombination.valueOf("J"));
        robot.clickOn("#keys-take-over");
        waitForFxEvents();
        assertThat(keysOf("play.back")).isEmpty();
        assertThat(keysOf("play.captions")).contains(KeyCombination.valueOf("J"));
        robot.clickOn("#keys-reset-all");
        waitForFxEvents();
        assertThat(keysOf("play.back")).containsExactly(KeyCombination.valueOf("J"));
    }

    @Test
    void escapeLeavesTheKeysAsTheyAre(FxRobot robot) {
        robot.clickOn("#keys-search").write("captions");
        waitForFxEvents();
        robot.clickOn("#keys-add-play-captions");
        robot.type(KeyCode.ESCAPE);
        robot.type(KeyCode.F9);
        waitForFxEvents();
        assertThat(own.get()).isEqualTo(OwnKeys.NONE);
    }

    @Test
    void pressedKeysFindWhatTheyDo(FxRobot robot) {
        robot.clickOn("#keys-by-keys");
        robot.type(KeyCode.F11);
        waitForFxEvents();
        ListView<KeyRow> list = robot.lookup("#keys-list").queryListView();
        assertThat(list.getItems()).extracting(KeyRow::id).containsExactly("view.full-screen");
    }
}
