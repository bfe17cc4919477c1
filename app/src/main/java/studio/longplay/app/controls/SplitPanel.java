package studio.longplay.app.controls;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;

/// One panel of a [SplitLayout] and how much room it wants.
final class SplitPanel extends StackPane {
    final String name;
    final double leastPixels;
    final boolean growing;
    private final double usualPixels;
    private final Rectangle edge = new Rectangle();
    private double wantedPixels;
    private double foldedPixels;
    private boolean collapsed;

    SplitPanel(String name, Node node, double leastPixels, double usualPixels, boolean growing) {
        this.name = name;
        this.leastPixels = leastPixels;
        this.usualPixels = usualPixels;
        this.wantedPixels = usualPixels;
        this.foldedPixels = leastPixels;
        this.growing = growing;
        setMinSize(0, 0);
        getChildren().add(node);
        setClip(edge);
    }

    /// What it has when nothing is short of room; 0 while collapsed.
    double wantedPixels() {
        return collapsed ? 0 : wantedPixels;
    }

    /// The least it is given while it is open.
    double givenAtLeast() {
        return collapsed ? 0 : foldedPixels;
    }

    /// Has it give way further than its least where others are short of room.
    void foldTo(double pixels) {
        foldedPixels = pixels;
    }

    /// What it makes of the room it is left with: less than its least is no use to it, and it keeps
    /// only what it folds to.
    double given(double pixels) {
        return pixels < leastPixels ? Math.min(pixels, foldedPixels) : pixels;
    }

    boolean isCollapsed() {
        return collapsed;
    }

    void setCollapsed(boolean now) {
        collapsed = now;
        setVisible(!now);
    }

    /// A panel dragged to less than half its least closes; its size is kept for when it opens.
    void drag(double pixels) {
        if (pixels < leastPixels / 2) {
            setCollapsed(true);
        } else {
            setCollapsed(false);
            wantedPixels = Math.max(leastPixels, pixels);
        }
    }

    SplitLayout.PanelState state() {
        return new SplitLayout.PanelState(name, wantedPixels, collapsed);
    }

    void restore(SplitLayout.PanelState state) {
        boolean sound = state.pixels() >= leastPixels && Double.isFinite(state.pixels());
        wantedPixels = sound ? state.pixels() : usualPixels;
        setCollapsed(state.collapsed() && !growing);
    }

    void place(double x, double y, double width, double height) {
        resizeRelocate(x, y, width, height);
        edge.setWidth(width);
        edge.setHeight(height);
    }
}
