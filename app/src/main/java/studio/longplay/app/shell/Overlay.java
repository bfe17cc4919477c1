package studio.longplay.app.shell;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import studio.longplay.app.controls.CastShadow;

import java.util.Optional;

/// Shows one sheet over the page at a time; Escape or a click beside it closes it, and the focus
/// goes back to where it was; until then the Tab key stays in the sheet. The page beneath goes on
/// living: nothing waits for a sheet.
final class Overlay {
    private final StackPane layers;
    private @Nullable StackPane shown;
    private @Nullable Node focusBefore;
    private Runnable closing = () -> {};
    private boolean backwards;

    Overlay(StackPane layers) {
        this.layers = layers;
    }

    /// Escape closes the sheet wherever the focus is: a button that had it may be gone by then.
    /// What lies under a sheet can not be seen, so the keyboard does not go there.
    void keepKeys(Scene scene) {
        scene.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> backwards = event.getCode() == KeyCode.TAB && event.isShiftDown());
        scene.focusOwnerProperty().addListener((_, _, now) -> keepIn(now));
        scene.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE && isShown()) {
                        event.consume();
                        close();
                    }
                });
    }

    private void keepIn(@Nullable Node owner) {
        StackPane sheet = shown;
        if (sheet == null || owner == null || isIn(sheet, owner)) {
            return;
        }
        if (backwards) {
            last(sheet).orElse(sheet).requestFocus();
        } else {
            sheet.requestFocus();
            sheet.requestFocusTraversal(TraversalDirection.NEXT);
        }
    }

    private static boolean isIn(Node sheet, Node node) {
        Node at = node;
        while (at != null && !at.equals(sheet)) {
            at = at.getParent();
        }
        return at != null;
    }

    /// The last that the Tab key comes to.
    private static Optional<Node> last(Parent parent) {
        Optional<Node> found = Optional.empty();
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (child.isVisible() && !child.isDisabled()) {
                Optional<Node> inside =
                        child instanceof Parent some ? last(some) : Optional.empty();
                Optional<Node> itself =
                        child.isFocusTraversable() ? Optional.of(child) : Optional.empty();
                Optional<Node> later = inside.isPresent() ? inside : itself;
                found = later.isPresent() ? later : found;
            }
        }
        return found;
    }

    /// Shows a sheet in the middle.
    void show(Region content) {
        StackPane scrim = new StackPane(new CastShadow(content), content);
        scrim.getStyleClass().add("shell-sheet-scrim");
        content.getStyleClass().add("shell-sheet");
        content.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(content, Pos.CENTER);
        scrim.setOnMousePressed(event -> {
            if (scrim.equals(event.getTarget())) {
                close();
            }
        });
        showRaw(scrim);
    }

    /// Shows something that brings its own ground.
    void showRaw(StackPane sheet) {
        close();
        Scene scene = layers.getScene();
        focusBefore = scene == null ? null : scene.getFocusOwner();
        shown = sheet;
        layers.getChildren().add(sheet);
        sheet.requestFocus();
    }

    /// Has something done when the sheet shown now is closed.
    void whenClosed(Runnable then) {
        closing = then;
    }

    /// The sheet shown now.
    Optional<Node> sheet() {
        return Optional.ofNullable(shown);
    }

    boolean isShown() {
        return shown != null;
    }

    void close() {
        StackPane sheet = shown;
        shown = null;
        if (sheet != null) {
            layers.getChildren().remove(sheet);
            Runnable then = closing;
            closing = () -> {};
            then.run();
            Node before = focusBefore;
            focusBefore = null;
            if (before != null) {
                before.requestFocus();
            }
        }
    }
}
