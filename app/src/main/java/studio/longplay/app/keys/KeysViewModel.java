package studio.longplay.app.keys;

import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import studio.longplay.app.actions.Actions;
import studio.longplay.app.actions.KeyMap;
import studio.longplay.app.actions.OwnKeys;
import studio.longplay.app.actions.Shortcut;
import studio.longplay.app.words.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The key map as it is edited: every change counts at once.
public final class KeysViewModel implements AutoCloseable {
    private final Actions actions;
    private final Choice choice;
    private final Words words;
    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final ObjectProperty<Optional<Shortcut>> pressed =
            new SimpleObjectProperty<>(this, "pressed", Optional.empty());
    private final ObservableList<KeyRow> rows = FXCollections.observableArrayList();
    private final InvalidationListener refresh = _ -> list();

    /// What the user chose, kept by somebody else.
    ///
    /// @param maps names of the maps there are
    /// @param map name of the one in use
    /// @param own what was changed in them
    /// @param read a map as it comes
    public record Choice(
            List<String> maps,
            ObjectProperty<String> map,
            ObjectProperty<OwnKeys> own,
            Function<String, KeyMap> read) {}

    public KeysViewModel(Actions actions, Choice choice, Words words) {
        this.actions = actions;
        this.choice = choice;
        this.words = words;
        actions.keysProperty().addListener(refresh);
        choice.map().addListener(refresh);
        choice.own().addListener(refresh);
        search.addListener(refresh);
        pressed.addListener(refresh);
        list();
    }

    Choice choice() {
        return choice;
    }

    /// Words that the listed actions have in their names or keys.
    public StringProperty searchProperty() {
        return search;
    }

    /// Keys that the listed actions have.
    public ObjectProperty<Optional<Shortcut>> pressedProperty() {
        return pressed;
    }

    /// The actions found, by group and name.
    public ObservableList<KeyRow> rows() {
        return rows;
    }

    private void list() {
        List<KeyRow> found = new ArrayList<>();
        KeyMap map = actions.keysProperty().get();
        for (String id : actions.known()) {
            boolean changed = choice.own().get().of(choice.map().get()).containsKey(id);
            KeyRow row = new KeyRow(id, group(id), actions.labelOf(id), map.shortcuts(id), changed);
            if (row.matches(search.get().strip())
                    && pressed.get().map(row.keys()::contains).orElse(true)) {
                found.add(row);
            }
        }
        found.sort(java.util.Comparator.comparing(KeyRow::group).thenComparing(KeyRow::label));
        rows.setAll(found);
    }

    private String group(String id) {
        String key = "group." + id.substring(0, id.indexOf('.'));
        return words.has(key) ? words.get(key) : words.get("group.other");
    }

    /// The other actions that these keys do already.
    public List<KeyRow> others(KeyRow row, Shortcut keys) {
        return actions.keysProperty().get().idsOf(keys).stream()
                .filter(id -> !id.equals(row.id()))
                .map(id -> new KeyRow(id, group(id), actions.labelOf(id), List.of(keys), false))
                .toList();
    }

    /// Gives an action these keys too, and takes them from every other.
    public void add(KeyRow row, Shortcut keys) {
        for (KeyRow other : others(row, keys)) {
            List<Shortcut> left =
                    new ArrayList<>(actions.keysProperty().get().shortcuts(other.id()));
            left.remove(keys);
            put(other.id(), left);
        }
        List<Shortcut> more = new ArrayList<>(actions.keysProperty().get().shortcuts(row.id()));
        if (!more.contains(keys)) {
            more.add(keys);
        }
        put(row.id(), more);
    }

    /// Takes keys from an action.
    public void remove(KeyRow row, Shortcut keys) {
        List<Shortcut> fewer = new ArrayList<>(actions.keysProperty().get().shortcuts(row.id()));
        fewer.remove(keys);
        put(row.id(), fewer);
    }

    /// Gives an action the keys of the map again, which are taken from every other.
    public void reset(KeyRow row) {
        String map = choice.map().get();
        choice.own().set(choice.own().get().without(map, row.id()));
        for (Shortcut keys : choice.read().apply(map).shortcuts(row.id())) {
            for (KeyRow other : others(row, keys)) {
                remove(other, keys);
            }
        }
    }

    /// The whole map as it came.
    public void resetAll() {
        choice.own().set(choice.own().get().without(choice.map().get()));
    }

    /// Whether anything of the map in use was changed.
    public boolean isChanged() {
        return !choice.own().get().of(choice.map().get()).isEmpty();
    }

    private void put(String id, List<Shortcut> keys) {
        String map = choice.map().get();
        String written = KeyMap.written(keys);
        String came = KeyMap.written(choice.read().apply(map).shortcuts(id));
        OwnKeys own = choice.own().get();
        choice.own().set(written.equals(came) ? own.without(map, id) : own.with(map, id, written));
    }

    @Override
    public void close() {
        actions.keysProperty().removeListener(refresh);
        choice.map().removeListener(refresh);
        choice.own().removeListener(refresh);
    }
}
