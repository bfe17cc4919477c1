package studio.longplay.app.actions;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;

import java.util.List;
import java.util.Optional;

/// Something a user can command.
///
/// @param id stable, dotted: `edit.undo`; the keys of a key map and the words go by it
/// @param label in the words of a menu
/// @param icon an icon's literal, for example `mdi2p-play`; empty if it has none
/// @param keys what it does without the mouse; the first is shown
/// @param enabled whether it can be done now
/// @param run does it, on the window's thread
public record Action(
        String id,
        String label,
        Optional<String> icon,
        List<KeyCombination> keys,
        ObservableBooleanValue enabled,
        Runnable run) {
    public static final ObservableBooleanValue ALWAYS = Bindings.createBooleanBinding(() -> true);

    public Action {
        keys = List.copyOf(keys);
    }

    /// Does it if it can be done now.
    public void runIfEnabled() {
        if (enabled.get()) {
            run.run();
        }
    }

    /// The label with its first key, for a tooltip: `Play (Space)`.
    public String labelWithKey() {
        return keys.isEmpty() ? label : label + " (" + keys.getFirst().getDisplayText() + ")";
    }
}
