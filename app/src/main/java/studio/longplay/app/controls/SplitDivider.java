package studio.longplay.app.controls;

import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// The line between two panels: dragged, moved by arrow keys, closed and opened by a double click
/// or Enter.
final class SplitDivider extends Region {
    private static final double KEY_PIXELS = 16;

    private final SplitLayout layout;
    private final SplitPanel panel;
    private final int sign;
    private double pressedAt;
    private double pixelsThen;

    /// @param panel the one it sizes
    /// @param sign 1 where the panel lies before the divider, -1 where it lies after
    SplitDivider(SplitLayout layout, SplitPanel panel, int sign) {
        this.layout = layout;
        this.panel = panel;
        this.sign = sign;
        boolean across = layout.orientation() == Orientation.HORIZONTAL;
        getStyleClass().addAll("lp-divider", across ? "lp-upright" : "lp-level");
        setCursor(across ? Cursor.H_RESIZE : Cursor.V_RESIZE);
        setId("divider-" + panel.name);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.THUMB);
        setAccessibleText(Wording.of("divider.collapse"));
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseClicked(this::click);
        setOnKeyPressed(this::key);
    }

    private void press(MouseEvent event) {
        pressedAt = place(event);
        pixelsThen = panel.isCollapsed() ? 0 : layout.pixels(panel.name);
        event.consume();
    }

    private void drag(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            layout.dragTo(panel, pixelsThen + sign * (place(event) - pressedAt));
            event.consume();
        }
    }

    private void click(MouseEvent event) {
        if (event.getClickCount() == 2) {
            layout.setCollapsed(panel.name, !panel.isCollapsed());
            event.consume();
        }
    }

    private void key(KeyEvent event) {
        boolean across = layout.orientation() == Orientation.HORIZONTAL;
        int way =
                switch (event.getCode()) {
                    case LEFT -> across ? -1 : 0;
                    case RIGHT -> across ? 1 : 0;
                    case UP -> across ? 0 : -1;
                    case DOWN -> across ? 0 : 1;
                    default -> 0;
                };
        if (way != 0) {
            double now = panel.isCollapsed() ? 0 : layout.pixels(panel.name);
            double to = now + sign * way * KEY_PIXELS;
            boolean opening = panel.isCollapsed() && to > 0;
            layout.dragTo(panel, opening ? panel.leastPixels : Math.max(panel.leastPixels, to));
            event.consume();
        }
        switch (event.getCode()) {
            case ENTER, SPACE -> {
                layout.setCollapsed(panel.name, !panel.isCollapsed());
                event.consume();
            }
            default -> {}
        }
    }

    private double place(MouseEvent event) {
        return layout.orientation() == Orientation.HORIZONTAL
                ? event.getSceneX()
                : event.getSceneY();
    }
}
