package studio.longplay.app.inspector;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import studio.longplay.engine.time.MediaTime;

import java.util.Locale;

/// What the inspector's pages have in common.
final class Pages {
    private Pages() {}

    /// A page that scrolls when it is higher than the panel, and is never wider.
    static ScrollPane scrolling(VBox page) {
        page.getStyleClass().add("inspector-page");
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("inspector-scroll");
        return scroll;
    }

    /// Something small in the middle, which scrolls where even that is higher than the panel.
    static ScrollPane centred(Region content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setMinHeight(0);
        content.setMinHeight(Region.USE_PREF_SIZE);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("inspector-scroll");
        return scroll;
    }

    static Label caption(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("inspector-caption");
        return label;
    }

    static Label faint(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("inspector-faint");
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }

    static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /// A place in the programme, as `0:03:41.4`.
    static String clock(MediaTime time) {
        long tenths = time.toMillisFloor() / 100;
        return String.format(
                Locale.ROOT,
                "%d:%02d:%02d.%d",
                tenths / 36_000,
                tenths / 600 % 60,
                tenths / 10 % 60,
                tenths % 10);
    }
}
