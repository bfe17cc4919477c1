package studio.longplay.app.shell;

import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Cell;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import javafx.stage.Window;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Goes over all that is seen in all windows now and finds what a screen reader can not name, and
/// words that stand out too little from their ground.
///
/// Source: WCAG 2.2, success criteria 4.1.2 (name, role), 1.4.3 and 1.4.11 (contrast).
final class SeenWindow {
    private static final double READABLE = 4.5;
    private static final double VISIBLE = 3;

    private final Map<String, String> mute = new TreeMap<>();
    private final Map<String, String> faint = new TreeMap<>();
    private int asked;
    private int read;

    /// What has no role or no words, and a page it is on.
    Map<String, String> mute() {
        return mute;
    }

    /// What stands out too little, and a page it is on.
    Map<String, String> faint() {
        return faint;
    }

    /// How many controls were asked.
    int asked() {
        return asked;
    }

    /// How many words and signs were read.
    int read() {
        return read;
    }

    void look(String page) {
        waitForFxEvents();
        OpenWindow.onFx(() -> {
            // A popup is a window too.
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
        if (isControl(node)) {
            ask(node, page);
        }
        if (node instanceof Text text && !node.isDisabled()) {
            read(text, page);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, page));
        }
    }

    private void ask(Node node, String page) {
        asked++;
        AccessibleRole role = node.getAccessibleRole();
        boolean hasRole =
                role != null && role != AccessibleRole.NODE && role != AccessibleRole.PARENT;
        if (!hasRole || wordsOf(node).isBlank()) {
            mute.putIfAbsent((hasRole ? "no words: " : "no role: ") + described(node), page);
        }
    }

    private void read(Text text, String page) {
        if (text.getText().isBlank() || !(text.getFill() instanceof Color ink) || isFaded(text)) {
            return;
        }
        read++;
        Color ground = ground(text);
        double ratio = ratio(over(ink, ground), ground);
        if (ratio < (text instanceof FontIcon ? VISIBLE : READABLE) - 0.01) {
            String words = text instanceof FontIcon icon ? icon.getIconLiteral() : text.getText();
            faint.putIfAbsent(
                    String.format(
                            Locale.ROOT, "%.2f %s on %s: %s", ratio, ink, ground, described(text)),
                    page + ": " + words);
        }
    }

    /// What is faded cannot be used now, or comes and goes.
    private static boolean isFaded(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getOpacity() < 1) {
                return true;
            }
        }
        return false;
    }

    /// What lies under it, as far as the regions around it and shapes behind it say.
    private static Color ground(Node node) {
        Color above = Color.TRANSPARENT;
        Node at = node;
        while (at.getParent() != null && above.getOpacity() < 1) {
            if (at.getParent() instanceof StackPane pane) {
                above = over(above, shapesUnder(at, pane));
            }
            at = at.getParent();
            if (at instanceof Region region && region.getBackground() != null) {
                for (var fill : region.getBackground().getFills().reversed()) {
                    above = over(above, middle(fill.getFill()));
                }
            }
        }
        return node.getScene().getFill() instanceof Color last ? over(above, last) : above;
    }

    private static Color middle(Paint fill) {
        return switch (fill) {
            case Color color -> color;
            case LinearGradient blend ->
                    blend.getStops()
                            .getFirst()
                            .getColor()
                            .interpolate(blend.getStops().getLast().getColor(), 0.5);
            default -> Color.TRANSPARENT;
        };
    }

    private static Color shapesUnder(Node node, StackPane pane) {
        Color found = Color.TRANSPARENT;
        for (Node sibling : pane.getChildren()) {
            if (sibling.equals(node)) {
                break;
            }
            if (sibling instanceof Shape shape && shape.getFill() instanceof Color fill) {
                found = over(fill, found);
            }
        }
        return found;
    }

    private static Color over(Color above, Color below) {
        double alpha = above.getOpacity() + below.getOpacity() * (1 - above.getOpacity());
        if (alpha == 0) {
            return Color.TRANSPARENT;
        }
        double share = above.getOpacity() / alpha;
        return new Color(
                Math.clamp(above.getRed() * share + below.getRed() * (1 - share), 0, 1),
                Math.clamp(above.getGreen() * share + below.getGreen() * (1 - share), 0, 1),
                Math.clamp(above.getBlue() * share + below.getBlue() * (1 - share), 0, 1),
                Math.min(1, alpha));
    }

    private static double ratio(Color one, Color other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed())
                + 0.7152 * linear(color.getGreen())
                + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double value) {
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    /// What is reached by the Tab key or pressed; not the parts that a control is made of.
    private static boolean isControl(Node node) {
        if (node instanceof ScrollBar
                || (node instanceof Cell<?> cell && cell.isEmpty())
                || (node instanceof ScrollPane && !node.isFocusTraversable())) {
            return false;
        }
        return node.isFocusTraversable()
                || node instanceof ButtonBase
                || node instanceof TextInputControl
                || node instanceof ComboBoxBase<?>
                || node instanceof Slider;
    }

    /// What a screen reader says of it: its own words, its text, its label's, or its prompt.
    private static String wordsOf(Node node) {
        return Stream.of(
                        node.getAccessibleText(),
                        node.queryAccessibleAttribute(AccessibleAttribute.TEXT),
                        node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY)
                                        instanceof Label label
                                ? label.getText()
                                : null,
                        node instanceof TextInputControl field ? field.getPromptText() : null)
                .flatMap(Stream::ofNullable)
                .map(Object::toString)
                .filter(words -> !words.isBlank())
                .findFirst()
                .orElse("");
    }

    private static String described(Node node) {
        StringBuilder way = new StringBuilder(node.getClass().getSimpleName());
        way.append(" #").append(node.getId()).append(' ').append(node.getStyleClass());
        Node at = node.getParent();
        for (int i = 0; at != null && i < 5; i++, at = at.getParent()) {
            way.append(" < ").append(at.getClass().getSimpleName());
            if (at.getId() != null) {
                way.append('#').append(at.getId());
            }
        }
        return way.toString();
    }
}
