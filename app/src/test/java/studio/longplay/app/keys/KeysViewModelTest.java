package studio.longplay.app.keys;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.input.KeyCombination;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import studio.longplay.app.actions.Action;
import studio.longplay.app.actions.Actions;
import studio.longplay.app.actions.KeyMap;
import studio.longplay.app.actions.OwnKeys;
import studio.longplay.app.actions.Shortcut;
import studio.longplay.app.words.Words;
import studio.longplay.assets.Assets;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

class KeysViewModelTest {
    private static final KeyMap OURS =
            new KeyMap(Map.of("edit.undo", "Shortcut+Z", "play.toggle", "Space", "play.back", "J"));
    private static final KeyMap THEIRS =
            new KeyMap(Map.of("edit.undo", "Shortcut+U", "play.toggle", "Space"));

    private final ObjectProperty<String> map = new SimpleObjectProperty<>("studio");
    private final ObjectProperty<OwnKeys> own = new SimpleObjectProperty<>(OwnKeys.NONE);
    private final Actions actions = new Actions(Assets.words("actions", Locale.ENGLISH), OURS);
    private KeysViewModel keys;
    private Action undo;

    @BeforeEach
    void edit() {
        map.addListener(_ -> use());
        own.addListener(_ -> use());
        undo = actions.add("edit.undo", () -> {});
        keys =
                new KeysViewModel(
                        actions,
                        new KeysViewModel.Choice(
                                List.of("studio", "theirs"), map, own, KeysViewModelTest::read),
                        Words.of("keys"));
    }

    private static KeyMap read(String name) {
        return name.equals("studio") ? OURS : THEIRS;
    }

    /// As the window does.
    private void use() {
        Map<String, String> all = new java.util.HashMap<>(read(map.get()).keysById());
        all.putAll(own.get().of(map.get()));
        actions.use(new KeyMap(all));
    }

    private KeyRow row(String id) {
        return keys.rows().stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
    }

    private static Shortcut of(String written) {
        return new Shortcut(KeyCombination.valueOf(written));
    }

    @Test
    void anActionIsFoundByItsNameAndByItsKeys() {
        keys.searchProperty().set("undo");
        assertThat(keys.rows()).extracting(KeyRow::id).containsExactly("edit.undo");
        keys.searchProperty().set("");
        keys.pressedProperty().set(Optional.of(of("Space")));
        assertThat(keys.rows()).extracting(KeyRow::id).containsExactly("play.toggle");
    }

    @Test
    void newKeysCountAtOnceAndAreTakenFromWhoHadThem() {
        keys.add(row("edit.undo"), of("J"));
        assertThat(undo.keys())
                .containsExactly(of("Shortcut+Z").combination(), of("J").combination());
        assertThat(row("play.back").keys()).isEmpty();
        assertThat(row("edit.undo").changed()).isTrue();
        assertThat(own.get().of("studio"))
                .containsOnly(Map.entry("edit.undo", "Shortcut+Z; J"), Map.entry("play.back", ""));
    }

    @Test
    void keysThatAreTakenAndGivenBackAreNoChange() {
        keys.remove(row("play.back"), of("J"));
        keys.add(row("play.back"), of("J"));
        assertThat(own.get()).isEqualTo(OwnKeys.NONE);
    }

    @Test
    void resettingGivesTheKeysOfTheMapBack() {
        keys.add(row("edit.undo"), of("J"));
        keys.reset(row("play.back"));
        assertThat(row("play.back").keys()).containsExactly(of("J"));
        assertThat(row("edit.undo").keys()).containsExactly(of("Shortcut+Z"));
        keys.add(row("edit.undo"), of("Space"));
        keys.resetAll();
        assertThat(keys.isChanged()).isFalse();
        assertThat(row("play.toggle").keys()).containsExactly(of("Space"));
    }

    @Test
    void changesBelongToTheMapTheyWereMadeIn() {
        keys.remove(row("edit.undo"), of("Shortcut+Z"));
        map.set("theirs");
        assertThat(undo.keys()).containsExactly(of("Shortcut+U").combination());
        map.set("studio");
        assertThat(undo.keys()).isEmpty();
    }

    @Test
    void everyActionThereCanBeIsListedWithAGroup() {
        assertThat(keys.rows()).hasSameSizeAs(actions.known());
        assertThat(keys.rows()).extracting(KeyRow::group).doesNotContain("Other");
    }
}
