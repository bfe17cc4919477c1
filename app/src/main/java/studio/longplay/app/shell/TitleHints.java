package studio.longplay.app.shell;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

import studio.longplay.app.controls.HelpWish;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Titles of pages, sheets and panels say which key opens the help on them, and while the mouse is
/// over one, that key does.
final class TitleHints {
    private static final Set<String> TITLES =
            Set.of("lp-heading", "lp-title", "lp-panel-title", "lp-panel-tab");

    private @Nullable Node hovered;

    /// Listens to a scene.
    void attach(Scene scene) {
        scene.addEventFilter(MouseEvent.MOUSE_MOVED, event -> over(event.getTarget()));
        scene.addEventFilter(MouseEvent.MOUSE_EXITED, _ -> hovered = null);
    }

    private void over(Object target) {
        Control title = target instanceof Node node ? titleAround(node) : null;
        hovered = title;
        if (title != null) {
            hint(title);
        }
    }

    /// A label's text is a node of its own.
    private static @Nullable Control titleAround(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof Control control) {
                boolean isTitle = at.getStyleClass().stream().anyMatch(TITLES::contains);
                return isTitle ? control : null;
            }
        }
        return null;
    }

    /// A tab's tooltip is its words, which the head of its panel may change at any time.
    private static void hint(Control title) {
        Tooltip tooltip = title.getTooltip();
        if (tooltip == null && title instanceof Label) {
            tooltip = new Tooltip(HelpWish.hint(title));
            title.setTooltip(tooltip);
        }
        if (tooltip != null && tooltip.getOnShowing() == null) {
            Tooltip shown = tooltip;
            tooltip.setOnShowing(_ -> shown.setText(words(title)));
        }
    }

    private static String words(Control title) {
        String hint = HelpWish.hint(title);
        if (title instanceof Label) {
            return hint;
        }
        return Objects.requireNonNullElse(title.getAccessibleText(), "") + "\n" + hint;
    }

    /// The title the mouse is over.
    Optional<Node> hovered() {
        return Optional.ofNullable(hovered).filter(title -> title.getScene() != null);
    }
}
