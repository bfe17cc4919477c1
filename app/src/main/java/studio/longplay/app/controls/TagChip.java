package studio.longplay.app.controls;

import javafx.scene.control.ToggleButton;

/// A tag that can be asked for, as a facet of a list: on or off.
public final class TagChip extends ToggleButton {
    /// A tag that is off.
    public TagChip(String words) {
        super(words);
        setMinWidth(USE_PREF_SIZE);
        getStyleClass().add("lp-tag-chip");
    }
}
