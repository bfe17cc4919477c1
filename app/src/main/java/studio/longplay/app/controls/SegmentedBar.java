package studio.longplay.app.controls;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/// A few choices side by side, one of them taken: workspaces, themes, sizes.
public final class SegmentedBar extends HBox {
    private final Map<String, ToggleButton> choices = new LinkedHashMap<>();
    private final ToggleGroup group = new ToggleGroup();
    private final ReadOnlyStringWrapper selected = new ReadOnlyStringWrapper(this, "selected", "");

    /// A bar without choices.
    public SegmentedBar() {
        getStyleClass().add("lp-segmented-bar");
        setMaxWidth(USE_PREF_SIZE);
        group.selectedToggleProperty()
                .addListener((_, before, now) -> {
                    if (now == null) {
                        group.selectToggle(before);
                    } else {
                        selected.set((String) now.getUserData());
                    }
                });
    }

    /// Adds a choice at the right; the first one added is taken.
    ///
    /// @param id names it to the program and, with `choice-` before it, to tests
    /// @return this
    public SegmentedBar add(String id, String words) {
        ToggleButton choice = new ToggleButton(words);
        choice.setId("choice-" + id);
        choice.setUserData(id);
        choice.getStyleClass().add("lp-segment-choice");
        choice.setToggleGroup(group);
        choice.setMinWidth(USE_PREF_SIZE);
        choices.put(id, choice);
        getChildren().add(choice);
        if (choices.size() == 1) {
            select(id);
        }
        return this;
    }

    /// The id of the choice taken; empty while there is none.
    public ReadOnlyStringProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// Takes a choice.
    public void select(String id) {
        Objects.requireNonNull(choices.get(id), () -> "no choice " + id).setSelected(true);
    }
}
