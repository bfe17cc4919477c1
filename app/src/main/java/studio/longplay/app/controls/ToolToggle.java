package studio.longplay.app.controls;

import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// A tool or mode that is on or off, in the accent while on; it may show its key beside its name.
public final class ToolToggle extends ToggleButton {
    /// A tool with a name.
    ///
    /// @param key empty where there is none
    public ToolToggle(String words, String key) {
        Label name = new Label(words);
        Label hint = new Label(key);
        hint.getStyleClass().add("lp-key-hint");
        HBox row = new HBox(6, name, hint);
        row.getStyleClass().add("lp-tool-words");
        hint.setManaged(!key.isEmpty());
        hint.setVisible(!key.isEmpty());
        getStyleClass().add("lp-tool-toggle");
        setGraphic(row);
        says(words, key);
    }

    /// A tool that is an icon.
    ///
    /// @param key empty where there is none
    public ToolToggle(Ikon icon, String words, String key) {
        getStyleClass().addAll("lp-tool-toggle", "lp-icon-only");
        setGraphic(new FontIcon(icon));
        says(words, key);
    }

    private void says(String words, String key) {
        setAccessibleText(words);
        setTooltip(new Tooltip(key.isEmpty() ? words : Wording.of("button.key", words, key)));
    }
}
