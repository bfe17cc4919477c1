package studio.longplay.app.actions;

import javafx.scene.input.KeyCombination;

import studio.longplay.app.controls.KeyNames;

/// Keys that are pressed together, as a value that view models hand on.
///
/// @param combination equal for equal keys
public record Shortcut(KeyCombination combination) {
    /// As a map writes them, for example `Shortcut+Shift+P`.
    public String written() {
        return combination.getName();
    }

    /// As a person reads them on this system.
    public String shown() {
        return KeyNames.of(combination.getDisplayText());
    }
}
