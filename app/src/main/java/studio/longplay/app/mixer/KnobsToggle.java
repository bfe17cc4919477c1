package studio.longplay.app.mixer;

import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;

import studio.longplay.app.words.Words;
import studio.longplay.engine.project.desk.StripRef;

import java.util.Optional;

/// Shows the knobs of a strip, or no longer.
final class KnobsToggle extends ToggleButton implements AutoCloseable {
    private final Runnable undone;

    /// @param id names it to tests, after `mixer-knobs-`
    KnobsToggle(DeskViewModel desk, StripRef ref, String id) {
        Words words = Words.of("mixer");
        setText(words.get("knobs.letter"));
        setId("mixer-knobs-" + id);
        getStyleClass().addAll("mixer-switch", "mixer-knobs");
        setMinWidth(USE_PREF_SIZE);
        String says = words.get("knobs", desk.name(ref));
        setAccessibleText(says);
        setTooltip(new Tooltip(says));
        setOnAction(
                _ -> desk.chosenProperty().set(isSelected() ? Optional.of(ref) : Optional.empty()));
        var chosen =
                desk.chosenProperty()
                        .subscribe(now -> setSelected(now.filter(ref::equals).isPresent()));
        undone = chosen::unsubscribe;
    }

    @Override
    public void close() {
        undone.run();
    }
}
