package studio.longplay.app.actions;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;

import studio.longplay.app.controls.KeyNames;

import java.util.List;
import java.util.Optional;

/// Something a user can command.
///
/// @param id stable, dotted: `edit.undo`; the keys of a key map and the words go by it
/// @param label in the words of a menu
/// @param icon an icon's literal, for example `mdi2p-play`; empty if it has none
/// @param keysValue what does it without the mouse; changes when the user chooses other keys
/// @param enabled whether it can be done now
/// @param run does it, on the window's thread
public record Action(
        String id,
        String label,
        Optional<String> icon,
        ObservableValue<List<KeyCombination>> keysValue,
        ObservableBooleanValue enabled,
        Runnable run) {
    public static final ObservableBooleanValue ALWAYS = Bindings.createBooleanBinding(() -> true);

    /// What does it without the mouse now; the first is shown.
    public List<KeyCombination> keys() {
        return keysValue.getValue();
    }

    /// Does it if it can be done now.
    public void runIfEnabled() {
        if (enabled.get()) {
            run.run();
        }
    }

    /// The label with its first key, for a tooltip: `Play (Space)`.
    public String labelWithKey() {
        List<KeyCombination> keys = keys();
        return keys.isEmpty()
                ? label
                : label + " (" + KeyNames.of(keys.getFirst().getDisplayText()) + ")";
    }

    /// A tooltip of the label with its first key, whichever that is when it shows.
    public Tooltip tooltip() {
        Tooltip tooltip = new Tooltip(labelWithKey());
        tooltip.setOnShowing(_ -> tooltip.setText(labelWithKey()));
        return tooltip;
    }
}
