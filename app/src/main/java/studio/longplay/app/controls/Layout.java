package studio.longplay.app.controls;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// What views are put together with.
public final class Layout {
    private Layout() {}

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
