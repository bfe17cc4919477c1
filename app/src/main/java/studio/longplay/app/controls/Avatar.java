package studio.longplay.app.controls;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

import java.util.Locale;

/// Someone's initial in a circle of their hue.
public final class Avatar extends StackPane {
    private final Label initial = new Label();

    /// An avatar.
    ///
    /// @param diameter in pixels, over 0
    public Avatar(String name, Hue hue, double diameter) {
        getStyleClass().add("lp-avatar");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(diameter, diameter);
        setPrefSize(diameter, diameter);
        setMaxSize(diameter, diameter);
        initial.setStyle("-fx-font-size: " + Math.round(diameter * 0.42) + "px;");
        getChildren().add(initial);
        show(name, hue);
    }

    /// Shows someone else.
    public void show(String name, Hue hue) {
        int letter = name.isBlank() ? '?' : name.strip().codePointAt(0);
        initial.setText(Character.toString(letter).toUpperCase(Locale.ROOT));
        setAccessibleText(name);
        setStyle(
                "-fx-background-color: linear-gradient(to bottom right, %s, %s);"
                        .formatted(hue.css(Hue.Shade.BASE), hue.css(Hue.Shade.CLIP)));
    }
}
