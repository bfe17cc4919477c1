package studio.longplay.app.library;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// What the gallery's views share.
final class Look {
    static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    static final PseudoClass LEADING = PseudoClass.getPseudoClass("leading");
    static final PseudoClass HEARD = PseudoClass.getPseudoClass("heard");
    static final PseudoClass SOME = PseudoClass.getPseudoClass("some");

    private Look() {}

    static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    static Region spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }

    /// A label that is cut with an ellipsis where there is no room.
    static Label label(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        label.setMinWidth(0);
        return label;
    }

    static Label label(String words, String styleClass) {
        Label label = label(styleClass);
        label.setText(words);
        return label;
    }
}
