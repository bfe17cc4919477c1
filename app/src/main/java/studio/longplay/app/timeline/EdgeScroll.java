package studio.longplay.app.timeline;

import javafx.animation.AnimationTimer;

/// Scrolls while something is dragged to an edge, faster the farther outside the pointer is.
final class EdgeScroll {
    private static final double REACH = 28;
    private static final double FASTEST = 24;

    private final TimelineViewModel model;
    private final Runnable moved;
    private final AnimationTimer timer =
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    step();
                }
            };
    private double along;
    private double down;

    /// @param moved hears that other clips are under the pointer
    EdgeScroll(TimelineViewModel model, Runnable moved) {
        this.model = model;
        this.moved = moved;
    }

    /// The pointer is there, while something is dragged.
    void at(double x, double y) {
        along = speed(x, 0, model.viewport().width());
        down = speed(y, Header.HEIGHT, Header.HEIGHT + model.rows().room());
        if (along == 0 && down == 0) {
            timer.stop();
        } else {
            timer.start();
        }
    }

    void stop() {
        timer.stop();
    }

    /// Pixels a frame; 0 away from the edges.
    private static double speed(double at, double from, double to) {
        double before = from + REACH - at;
        double after = at - (to - REACH);
        double outside = before > 0 ? -before : Math.max(0, after);
        return Math.clamp(outside / REACH * FASTEST / 2, -FASTEST, FASTEST);
    }

    private void step() {
        Viewport view = model.viewport();
        int scroll = model.rows().scroll();
        if (along != 0) {
            model.camera().scrollBy(along);
        }
        if (down != 0) {
            model.camera().scrollTracksTo((int) Math.rint(scroll + down));
        }
        if (!view.equals(model.viewport()) || scroll != model.rows().scroll()) {
            moved.run();
        }
    }
}
