package studio.longplay.app.actions;

import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import studio.longplay.app.controls.KeyNames;

/// Keys that menus show in the window's language; else as the combination in it.
public final class NamedKeys extends KeyCombination {
    private final KeyCombination keys;

    public NamedKeys(KeyCombination keys) {
        super(
                keys.getShift(),
                keys.getControl(),
                keys.getAlt(),
                keys.getMeta(),
                keys.getShortcut());
        this.keys = keys;
    }

    @Override
    public boolean match(KeyEvent event) {
        return keys.match(event);
    }

    @Override
    public String getName() {
        return keys.getName();
    }

    @Override
    public String getDisplayText() {
        return KeyNames.of(keys.getDisplayText());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NamedKeys named && named.keys.equals(keys);
    }

    @Override
    public int hashCode() {
        return keys.hashCode();
    }
}
