package studio.longplay.app.controls;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

import java.util.List;

/// A notice in place, with what to do about it; it stays until it is dismissed or taken away.
public final class NoticeBar extends HBox {
    /// How much a notice matters.
    public enum Kind {
        /// Good to know.
        INFORMATION("lp-information"),
        /// It went well.
        OK("lp-ok"),
        /// It goes on, but look here.
        WARN("lp-warn"),
        /// It did not work.
        BAD("lp-bad");

        private final String styleClass;

        Kind(String styleClass) {
            this.styleClass = styleClass;
        }
    }

    private static final double NARROW = 380;

    private final HBox body = new HBox(10);
    private final VBox below = new VBox(4);
    private final Label text = new Label();
    private final Hyperlink action = new Hyperlink();
    private final HBox links = new HBox(10, action);
    private final FlowPane wrapped = new FlowPane(10, 2);
    private final Button dismiss;

    /// A notice without an action that cannot be dismissed.
    public NoticeBar(Kind kind, String sentence) {
        getStyleClass().addAll("lp-notice", kind.styleClass);
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleRole(AccessibleRole.TEXT);
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox.setHgrow(below, Priority.ALWAYS);
        action.setMinWidth(USE_PREF_SIZE);
        dismiss = new IconButton(MaterialDesignC.CLOSE, Wording.of("notice.dismiss"));
        dismiss.getStyleClass().add("lp-notice-dismiss");
        setShown(action, false);
        setShown(dismiss, false);
        getChildren().addAll(new FontIcon(icon(kind)), body, dismiss);
        body.getChildren().addAll(text, links);
        links.setAlignment(Pos.CENTER_LEFT);
        links.setMinWidth(USE_PREF_SIZE);
        body.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(body, Priority.ALWAYS);
        widthProperty().addListener((_, _, width) -> fit(width.doubleValue()));
        setText(sentence);
    }

    /// In a narrow panel the action stands under the sentence, or there is no room for it to be
    /// read; and several under each other, where they do not fit beside each other.
    private void fit(double width) {
        boolean narrow =
                width < NARROW * (links.getChildren().size() + wrapped.getChildren().size());
        boolean isBelow = body.getChildren().getLast() instanceof VBox;
        if (narrow != isBelow) {
            body.getChildren().clear();
            below.getChildren().clear();
            if (narrow) {
                move(links, wrapped);
                below.getChildren().addAll(text, wrapped);
                body.getChildren().add(below);
            } else {
                move(wrapped, links);
                body.getChildren().addAll(text, links);
            }
        }
    }

    private static void move(Pane from, Pane to) {
        List<Node> nodes = List.copyOf(from.getChildren());
        from.getChildren().clear();
        to.getChildren().addAll(nodes);
    }

    /// Changes the sentence.
    public void setText(String sentence) {
        text.setText(sentence);
        setAccessibleText(sentence);
    }

    /// Adds the one action.
    ///
    /// @param id names it to tests
    /// @return this
    public NoticeBar withAction(String id, String words, Runnable then) {
        action.setId(id);
        action.setText(words);
        action.setOnAction(_ -> {
            action.setVisited(false);
            then.run();
        });
        setShown(action, true);
        return this;
    }

    /// Adds a link into the help.
    ///
    /// @return this
    public NoticeBar withHelp(HelpLink link) {
        boolean isBelow = body.getChildren().getLast() instanceof VBox;
        (isBelow ? wrapped : links).getChildren().add(link);
        fit(getWidth());
        return this;
    }

    /// Lets it be dismissed.
    ///
    /// @param then takes it away
    /// @return this
    public NoticeBar withDismiss(Runnable then) {
        dismiss.setOnAction(_ -> then.run());
        setShown(dismiss, true);
        return this;
    }

    private static Ikon icon(Kind kind) {
        return switch (kind) {
            case INFORMATION -> MaterialDesignI.INFORMATION_OUTLINE;
            case OK -> MaterialDesignC.CHECK_CIRCLE_OUTLINE;
            case WARN -> MaterialDesignA.ALERT_OUTLINE;
            case BAD -> MaterialDesignA.ALERT_CIRCLE_OUTLINE;
        };
    }

    private static void setShown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
