package studio.longplay.app.controls;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;

import java.util.List;

/// A left, a middle and a right group in one row: the middle one stands in the middle while there
/// is room, and what can be spared is left out where there is none.
public final class FittedRow extends Pane {
    private static final double GAP = 16;

    private final HBox left;
    private final HBox middle;
    private final HBox right;
    private final List<Node> spared;

    /// @param spared of the groups' children, the first to leave out first
    public FittedRow(HBox left, HBox middle, HBox right, List<Node> spared) {
        this.left = left;
        this.middle = middle;
        this.right = right;
        this.spared = List.copyOf(spared);
        setMinWidth(0);
        getChildren().addAll(left, middle, right);
    }

    @Override
    protected void layoutChildren() {
        Insets around = getInsets();
        double room = getWidth() - around.getLeft() - around.getRight();
        spared.forEach(node -> show(node, true));
        for (Node node : spared) {
            if (needed() <= room) {
                break;
            }
            show(node, false);
        }
        for (Node node : spared.reversed()) {
            showIfItFits(node, room);
        }
        double leftWidth = left.prefWidth(-1);
        double rightWidth = right.prefWidth(-1);
        double middleWidth = middle.prefWidth(-1);
        double from = around.getLeft();
        double to = getWidth() - around.getRight();
        double centred = (getWidth() - middleWidth) / 2;
        double latest = Math.max(from + leftWidth + GAP, to - rightWidth - GAP - middleWidth);
        double at = Math.min(Math.max(centred, from + leftWidth + GAP), latest);
        place(left, from, leftWidth);
        place(middle, Math.rint(at), middleWidth);
        place(right, to - rightWidth, rightWidth);
    }

    /// One large thing left out may have made room for a small one.
    private void showIfItFits(Node node, double room) {
        if (!node.isManaged()) {
            show(node, true);
            show(node, needed() <= room);
        }
    }

    private double needed() {
        return left.prefWidth(-1) + middle.prefWidth(-1) + right.prefWidth(-1) + 2 * GAP;
    }

    private void place(HBox group, double x, double width) {
        double top = getInsets().getTop();
        group.resizeRelocate(x, top, width, getHeight() - top - getInsets().getBottom());
    }

    private static void show(Node node, boolean shown) {
        if (node.isManaged() != shown) {
            node.setManaged(shown);
            node.setVisible(shown);
        }
    }
}
