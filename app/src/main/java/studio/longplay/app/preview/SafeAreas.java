package studio.longplay.app.preview;

import javafx.scene.layout.Region;

/// The borders inside which a television surely shows action and text.
///
/// Source: EBU R 95, 16:9: action 3.5 % from the edge, graphics 5 %.
final class SafeAreas extends Region {
    private static final double ACTION = 0.035;
    private static final double GRAPHICS = 0.05;

    private final Region action = new Region();
    private final Region graphics = new Region();

    SafeAreas() {
        setId("preview-safe-areas");
        action.getStyleClass().add("preview-safe-area");
        graphics.getStyleClass().add("preview-safe-area");
        getChildren().addAll(action, graphics);
    }

    @Override
    protected void layoutChildren() {
        inset(action, ACTION);
        inset(graphics, GRAPHICS);
    }

    private void inset(Region area, double part) {
        double x = Math.rint(getWidth() * part);
        double y = Math.rint(getHeight() * part);
        area.resizeRelocate(x, y, getWidth() - 2 * x, getHeight() - 2 * y);
    }
}
