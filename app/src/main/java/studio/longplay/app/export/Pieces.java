package studio.longplay.app.export;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// Small parts the pages of the sheet share.
final class Pieces {
    private Pieces() {}

    static Button button(String id, String text, Runnable then) {
        Button button = new Button(text);
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> then.run());
        return button;
    }

    static Button primary(String id, String text, Runnable then) {
        Button button = button(id, text, then);
        button.getStyleClass().add("lp-primary");
        return button;
    }

    static Button withIcon(Button button, Ikon icon) {
        button.setGraphic(new FontIcon(icon));
        return button;
    }

    /// A foot: a sentence at the left, buttons at the right.
    static HBox foot(Node left, Node... buttons) {
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox foot = new HBox(8, left);
        foot.getChildren().addAll(buttons);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("export-foot");
        return foot;
    }

    static Label wrapping(String text, String... styleClasses) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        label.getStyleClass().addAll(styleClasses);
        return label;
    }

    static Label figure(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("export-figure");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
