package studio.longplay.app.preview;

import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;

/// A row of three: the middle one in the middle as long as the others leave it there.
final class ThreeZones extends Region {
    private static final double GAP = 12;

    private final Region left;
    private final Region middle;
    private final Region right;

    ThreeZones(Region left, Region middle, Region right) {
        this.left = left;
        this.middle = middle;
        this.right = right;
        getChildren().addAll(left, middle, right);
    }

    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset()
                + left.prefWidth(-1)
                + GAP
                + middle.prefWidth(-1)
                + GAP
                + right.prefWidth(-1)
                + snappedRightInset();
    }

    @Override
    protected double computeMinWidth(double height) {
        return middle.minWidth(-1);
    }

    @Override
    protected void layoutChildren() {
        double start = snappedLeftInset();
        double end = getWidth() - snappedRightInset();
        double top = snappedTopInset();
        double height = getHeight() - top - snappedBottomInset();
        double leftWidth = Math.ceil(left.prefWidth(-1));
        double middleWidth = Math.ceil(middle.prefWidth(-1));
        double rightWidth = Math.ceil(right.prefWidth(-1));
        double centred = Math.rint((start + end - middleWidth) / 2);
        double latest = end - rightWidth - GAP - middleWidth;
        double x = Math.max(start + leftWidth + GAP, Math.min(centred, latest));
        place(left, start, top, leftWidth, height, HPos.LEFT);
        place(middle, x, top, middleWidth, height, HPos.CENTER);
        double from = x + middleWidth + GAP;
        place(right, from, top, Math.max(0, end - from), height, HPos.RIGHT);
    }

    private void place(Region zone, double x, double top, double width, double height, HPos align) {
        layoutInArea(zone, x, top, width, height, 0, align, VPos.CENTER);
    }
}
