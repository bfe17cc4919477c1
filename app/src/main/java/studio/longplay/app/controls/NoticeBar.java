package studio.longplay.app.controls;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/// A notice in place, with what to do about it; it stays until it is dismissed or taken away.
public final class NoticeBar extends HBox {
    /// How much a notice matters.
    public enum Kind {
        /// Good to know.
        INFORMATION("lp-information", MaterialDesignI.INFORMATION_OUTLINE),
        /// It went well.
        OK("lp-ok", MaterialDesignC.CHECK_CIRCLE_OUTLINE),
        /// It goes on, but look here.
        WARN("lp-warn", MaterialDesignA.ALERT_OUTLINE),
        /// It did not work.
        BAD("lp-bad", MaterialDesignA.ALERT_CIRCLE_OUTLINE);

        private final String styleClass;
        private final Ikon icon;

        Kind(String styleClass, Ikon icon) {
            this.styleClass = styleClass;
            this.icon = icon;
        }
    }

    private final Label text = new Label();
    private final Hyperlink action = new Hyperlink();
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
        action.setMinWidth(USE_PREF_SIZE);
        dismiss = new IconButton(MaterialDesignC.CLOSE, Wording.of("notice.dismiss"));
        dismiss.getStyleClass().add("lp-notice-dismiss");
        setShown(action, false);
        setShown(dismiss, false);
        getChildren().addAll(new FontIcon(kind.icon), text, action, dismiss);
        setText(sentence);
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

    /// Lets it be dismissed.
    ///
    /// @param then takes it away
    /// @return this
    public NoticeBar withDismiss(Runnable then) {
        dismiss.setOnAction(_ -> then.run());
        setShown(dismiss, true);
        return this;
    }

    private static void setShown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
