package studio.longplay.app.controls;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// What views are put together with.
public final class Layout {
    /// What is mirrored where one reads leftwards.
    static final String ARROW = "lp-arrow";

    private Layout() {}

    /// An icon that points along the direction of reading, or against it.
    public static FontIcon arrow(Ikon icon) {
        FontIcon arrow = new FontIcon(icon);
        arrow.getStyleClass().add(ARROW);
        return arrow;
    }

    /// Shows a node, or takes it away with the room it has.
    public static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /// Takes the room that is left in a row.
    public static Region spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }

    /// A label that is cut with an ellipsis where there is no room.
    public static Label label(String styleClass) {
        return label("", styleClass);
    }

    /// The same with words.
    public static Label label(String words, String styleClass) {
        Label label = new Label(words);
        label.getStyleClass().add(styleClass);
        label.setMinWidth(0);
        return label;
    }
}
