package studio.longplay.app.cast;

import javafx.scene.layout.Region;

/// A thin bar that is filled as far as a share of the whole.
final class ShareBar extends Region {
    private static final double HEIGHT = 3;

    private final Region fill = new Region();
    private double share;

    ShareBar() {
        getStyleClass().add("cast-share");
        fill.getStyleClass().add("cast-share-fill");
        getChildren().add(fill);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
    }

    /// @param wanted 0 to 1
    void show(double wanted, String colour) {
        share = wanted;
        fill.setStyle("-fx-background-color: " + colour + ";");
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = Math.max(HEIGHT, snapSizeX(getWidth() * share));
        fill.resizeRelocate(0, 0, Math.min(getWidth(), width), getHeight());
    }
}
