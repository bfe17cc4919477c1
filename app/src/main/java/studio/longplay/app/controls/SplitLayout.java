package studio.longplay.app.controls;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

import java.util.ArrayList;
import java.util.List;

/// Panels side by side or one above the other, with dividers; one of them takes what room is left.
///
/// The others keep their pixels when the window grows. When it is too small for all, they give way
/// down to their least, and have their own size again when there is room. Where dividers are and
/// what is collapsed can be read with [#state] and given back with [#restore].
///
/// ```
/// | fixed, 300 px | growing ............ | fixed, 260 px |
/// ```
public final class SplitLayout extends Region {
    /// What is remembered of a panel.
    ///
    /// @param name as it was added
    /// @param pixels its size while open
    public record PanelState(String name, double pixels, boolean collapsed) {}

    private static final double LINE = 1;

    /// How far beside its line a divider is felt.
    private static final double REACH = 3;

    private final Orientation orientation;
    private final List<SplitPanel> panels = new ArrayList<>();
    private final List<SplitDivider> dividers = new ArrayList<>();
    private final List<Runnable> listeners = new ArrayList<>();

    /// Without panels.
    ///
    /// @param orientation HORIZONTAL for side by side
    public SplitLayout(Orientation orientation) {
        this.orientation = orientation;
        getStyleClass().add("lp-split-layout");
    }

    /// Adds a panel with a size of its own after those there are.
    ///
    /// @param name names it in its state, and its divider to tests as `divider-NAME`
    /// @param leastPixels it is never smaller while open
    /// @param usualPixels at first
    /// @return this
    public SplitLayout addFixed(String name, Node node, double leastPixels, double usualPixels) {
        return add(new SplitPanel(name, node, leastPixels, usualPixels, false));
    }

    /// Adds the panel that takes what is left; once.
    ///
    /// @param leastPixels others give way before it is smaller
    /// @return this
    public SplitLayout addGrowing(String name, Node node, double leastPixels) {
        return add(new SplitPanel(name, node, leastPixels, leastPixels, true));
    }

    /// Adds a panel with a size of its own which folds before the growing one is smaller than its
    /// least.
    ///
    /// @param foldedPixels what it then shows of itself, as its head
    /// @return this
    public SplitLayout addFolding(
            String name, Node node, double leastPixels, double usualPixels, double foldedPixels) {
        addFixed(name, node, leastPixels, usualPixels);
        panel(name).foldTo(foldedPixels);
        return this;
    }

    /// Which way panels follow each other.
    public Orientation orientation() {
        return orientation;
    }

    /// What to remember, panel by panel.
    public List<PanelState> state() {
        return panels.stream().map(SplitPanel::state).toList();
    }

    /// Puts panels as they were. Names that are not known and sizes that cannot be are passed over.
    public void restore(List<PanelState> states) {
        for (PanelState state : states) {
            for (SplitPanel panel : panels) {
                if (panel.name.equals(state.name())) {
                    panel.restore(state);
                }
            }
        }
        changed();
    }

    /// Closes or opens a panel; opened, it has the size it had.
    public void setCollapsed(String name, boolean collapsed) {
        SplitPanel panel = panel(name);
        if (!panel.growing && panel.isCollapsed() != collapsed) {
            panel.setCollapsed(collapsed);
            changed();
        }
    }

    /// Whether a panel is closed.
    public boolean isCollapsed(String name) {
        return panel(name).isCollapsed();
    }

    /// The size a panel has now, in pixels; 0 while collapsed.
    public double pixels(String name) {
        SplitPanel panel = panel(name);
        if (panel.isCollapsed()) {
            return 0;
        }
        return across() ? panel.getWidth() : panel.getHeight();
    }

    /// Gives a panel a size, and opens it.
    ///
    /// @param pixels at least its least
    public void setPixels(String name, double pixels) {
        SplitPanel panel = panel(name);
        dragTo(panel, Math.max(panel.leastPixels, pixels));
    }

    /// Has something done after a divider moved or a panel closed or opened, as to remember it.
    public void whenChanged(Runnable listener) {
        listeners.add(listener);
    }

    void dragTo(SplitPanel panel, double pixels) {
        panel.drag(Math.min(pixels, roomFor(panel)));
        changed();
    }

    @Override
    protected void layoutChildren() {
        double[] sizes = sizes();
        double at = 0;
        for (int index = 0; index < sizes.length; index++) {
            place(panels.get(index), at, sizes[index]);
            at += sizes[index];
            if (index < dividers.size()) {
                place(dividers.get(index), at);
                at += LINE;
            }
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return across() ? total() : widest(true);
    }

    @Override
    protected double computePrefHeight(double width) {
        return across() ? widest(false) : total();
    }

    private SplitLayout add(SplitPanel panel) {
        panels.add(panel);
        getChildren().add(panel);
        dividers.forEach(getChildren()::remove);
        dividers.clear();
        boolean after = false;
        for (int index = 0; index + 1 < panels.size(); index++) {
            after = after || panels.get(index).growing;
            SplitPanel sized = panels.get(after ? index + 1 : index);
            dividers.add(new SplitDivider(this, sized, after ? -1 : 1));
        }
        getChildren().addAll(dividers);
        return this;
    }

    private double[] sizes() {
        double room = (across() ? getWidth() : getHeight()) - LINE * dividers.size();
        double[] sizes = panels.stream().mapToDouble(this::wanted).toArray();
        double over = -room;
        for (double size : sizes) {
            over += size;
        }
        for (int index = sizes.length - 1; index >= 0 && over > 0; index--) {
            SplitPanel panel = panels.get(index);
            double gives = Math.min(over, Math.max(0, sizes[index] - panel.givenAtLeast()));
            double left = panel.given(sizes[index] - gives);
            over -= sizes[index] - left;
            sizes[index] = left;
        }
        for (int index = 0; index < sizes.length; index++) {
            if (panels.get(index).growing) {
                sizes[index] = Math.max(0, sizes[index] - over);
            }
        }
        return sizes;
    }

    private double wanted(SplitPanel panel) {
        return Math.rint(panel.growing ? panel.leastPixels : panel.wantedPixels());
    }

    /// What a panel can have while all others keep theirs and the growing one its least.
    private double roomFor(SplitPanel wanting) {
        double room = (across() ? getWidth() : getHeight()) - LINE * dividers.size();
        for (SplitPanel panel : panels) {
            room -= panel == wanting ? 0 : wanted(panel);
        }
        return getWidth() > 0 ? Math.max(wanting.leastPixels, room) : Double.MAX_VALUE;
    }

    private void place(SplitPanel panel, double at, double size) {
        if (across()) {
            panel.place(at, 0, size, getHeight());
        } else {
            panel.place(0, at, getWidth(), size);
        }
    }

    private void place(SplitDivider divider, double at) {
        double thickness = LINE + 2 * REACH;
        if (across()) {
            double start = Math.max(0, Math.min(getWidth() - thickness, at - REACH));
            divider.resizeRelocate(start, 0, thickness, getHeight());
        } else {
            double start = Math.max(0, Math.min(getHeight() - thickness, at - REACH));
            divider.resizeRelocate(0, start, getWidth(), thickness);
        }
    }

    private double total() {
        return panels.stream().mapToDouble(this::wanted).sum() + LINE * dividers.size();
    }

    private double widest(boolean width) {
        return panels.stream()
                .mapToDouble(panel -> width ? panel.prefWidth(-1) : panel.prefHeight(-1))
                .max()
                .orElse(0);
    }

    private SplitPanel panel(String name) {
        return panels.stream()
                .filter(panel -> panel.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no panel " + name));
    }

    private void changed() {
        requestLayout();
        listeners.forEach(Runnable::run);
    }

    private boolean across() {
        return orientation == Orientation.HORIZONTAL;
    }
}
