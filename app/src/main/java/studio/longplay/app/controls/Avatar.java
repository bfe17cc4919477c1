package studio.longplay.app.controls;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

import java.util.Locale;

/// Someone's initial in a circle of their hue.
public final class Avatar extends StackPane {
    private final Label initial = new Label();
    private Hue hue = Hue.SPEAKER_1;

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
        pseudoClassStateChanged(pseudoClass(this.hue), true);
        show(name, hue);
    }

    /// Shows someone else.
    public void show(String name, Hue theirs) {
        int letter = name.isBlank() ? '?' : name.strip().codePointAt(0);
        initial.setText(Character.toString(letter).toUpperCase(Locale.ROOT));
        setAccessibleText(name);
        become(theirs);
    }

    /// By a pseudo-class: a style of its own would be read anew each time, which is felt where
    /// hundreds of cells scroll.
    private void become(Hue now) {
        if (now != hue) {
            pseudoClassStateChanged(pseudoClass(hue), false);
            pseudoClassStateChanged(pseudoClass(now), true);
            hue = now;
        }
    }

    private static PseudoClass pseudoClass(Hue hue) {
        return PseudoClass.getPseudoClass(hue.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
