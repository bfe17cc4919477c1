package studio.longplay.app.shell;

import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;
import javafx.stage.Window;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Goes over all that is seen in all windows now and finds words that end in an ellipsis and
/// buttons that lie outside the window with nothing to scroll.
final class CutWords {
    private final Map<String, String> cut = new TreeMap<>();
    private final Map<String, String> cutButtons = new TreeMap<>();
    private final Map<String, String> outside = new TreeMap<>();
    private final Map<String, String> clipped = new TreeMap<>();

    /// Whole words by what they are cut to, of labels and cells.
    Map<String, String> cut() {
        return cut;
    }

    /// The same, of what is pressed.
    Map<String, String> cutButtons() {
        return cutButtons;
    }

    /// Words that their panel shows in part only, and how much of them is beyond it.
    Map<String, String> clipped() {
        return clipped;
    }

    /// Buttons that cannot be reached, and the page.
    Map<String, String> outside() {
        return outside;
    }

    void look(String page) {
        waitForFxEvents();
        OpenWindow.onFx(() -> {
            for (Window window : List.copyOf(Window.getWindows())) {
                Parent root = window.getScene().getRoot();
                root.applyCss();
                root.layout();
                walk(root, page);
            }
            return true;
        });
    }

    private void walk(Node node, String page) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isBlank()) {
            read(labeled, page);
            beyond(labeled, page);
        }
        if (node instanceof ButtonBase) {
            reach(node, page);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, page));
        }
    }

    private void read(Labeled labeled, String page) {
        for (Node child : labeled.getChildrenUnmodifiable()) {
            if (child instanceof Text text
                    && text.getText().contains(labeled.getEllipsisString())
                    && !text.getText().equals(labeled.getText())) {
                Map<String, String> into = labeled instanceof ButtonBase ? cutButtons : cut;
                into.putIfAbsent(page + ": " + labeled.getText(), text.getText());
            }
        }
    }

    /// A panel cuts off what does not fit into it, unless it scrolls.
    private void beyond(Labeled labeled, String page) {
        Bounds at = labeled.localToScene(labeled.getLayoutBounds());
        for (Parent in = labeled.getParent();
                in != null && !(in instanceof ScrollPane) && !isScrolled(in);
                in = in.getParent()) {
            if (in.getClip() != null) {
                Bounds seen = in.localToScene(in.getClip().getBoundsInParent());
                double lost =
                        Math.max(
                                Math.max(
                                        seen.getMinY() - at.getMinY(),
                                        at.getMaxY() - seen.getMaxY()),
                                Math.max(
                                        seen.getMinX() - at.getMinX(),
                                        at.getMaxX() - seen.getMaxX()));
                if (lost > 1 && seen.getHeight() > 0 && seen.getWidth() > 0) {
                    clipped.putIfAbsent(page + ": " + labeled.getText(), "" + lost);
                }
                return;
            }
        }
    }

    private void reach(Node node, String page) {
        Bounds at = node.localToScene(node.getLayoutBounds());
        double width = node.getScene().getWidth();
        double height = node.getScene().getHeight();
        boolean seen =
                at.getMinX() >= -1
                        && at.getMinY() >= -1
                        && at.getMaxX() <= width + 1
                        && at.getMaxY() <= height + 1;
        if (!seen && !isScrolled(node)) {
            outside.putIfAbsent(
                    page + ": " + node.getId() + " " + node.getAccessibleText(), "" + at);
        }
    }

    private static boolean isScrolled(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof ScrollPane
                    || "timeline-surface".equals(at.getId())
                    || at.getStyleClass().contains("virtual-flow")) {
                return true;
            }
        }
        return false;
    }
}
