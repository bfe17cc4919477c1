package studio.longplay.app.actions;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;

/// The one registry of actions. Features add theirs; menus, buttons, the palette and the key editor
/// read it.
///
/// Labels stand in `words/actions.properties` as `ID.label`, icons as `ID.icon`; keys stand in the
/// key map as `ID = Space; Ctrl+K`.
public final class Actions {
    private static final String LABEL = ".label";

    private final Map<String, Action> actions = new LinkedHashMap<>();
    private final ResourceBundle words;
    private final ReadOnlyObjectWrapper<KeyMap> keys;

    public Actions(ResourceBundle words, KeyMap keys) {
        this.words = words;
        this.keys = new ReadOnlyObjectWrapper<>(this, "keys", keys);
    }

    /// The keys of all actions.
    public ReadOnlyObjectProperty<KeyMap> keysProperty() {
        return keys.getReadOnlyProperty();
    }

    /// Other keys, from now on.
    public void use(KeyMap map) {
        keys.set(map);
    }

    /// The ids of all actions there can be, registered now or not.
    public List<String> known() {
        return words.keySet().stream()
                .filter(key -> key.endsWith(LABEL))
                .map(key -> key.substring(0, key.length() - LABEL.length()))
                .sorted()
                .toList();
    }

    /// The label of any action there can be.
    public String labelOf(String id) {
        return words.getString(id + LABEL);
    }

    /// Adds an action that can always be done.
    public Action add(String id, Runnable run) {
        return add(id, Action.ALWAYS, run);
    }

    /// Adds an action.
    ///
    /// @throws IllegalArgumentException if there is one of that id
    public Action add(String id, ObservableBooleanValue enabled, Runnable run) {
        Optional<String> icon =
                words.containsKey(id + ".icon")
                        ? Optional.of(words.getString(id + ".icon"))
                        : Optional.empty();
        Action action =
                new Action(id, labelOf(id), icon, keys.map(map -> map.of(id)), enabled, run);
        if (actions.putIfAbsent(id, action) != null) {
            throw new IllegalArgumentException("there is an action " + id);
        }
        return action;
    }

    /// Takes the actions of a closed project out again.
    public void removeAll(List<String> ids) {
        ids.forEach(actions::remove);
    }

    public Optional<Action> find(String id) {
        return Optional.ofNullable(actions.get(id));
    }

    /// The action of that id.
    ///
    /// @throws IllegalArgumentException if there is none
    public Action get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no action " + id));
    }

    /// Follows whether an action can not be done now, for a control's `disable`.
    public static ObservableBooleanValue disabled(Action action) {
        return Bindings.not(action.enabled());
    }

    /// All actions in the order they were added.
    public List<Action> all() {
        return new ArrayList<>(actions.values());
    }
}
