package studio.longplay.app.timeline;

import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

import studio.longplay.app.controls.Drawing;
import studio.longplay.app.controls.Hue;
import studio.longplay.app.controls.Role;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.List;

/// All of the programme in one row, and the window of it that is seen: the scroll bar below the
/// clips. Dragging the window scrolls, dragging its ends zooms.
final class Overview extends Drawing {
    static final int HEIGHT = 24;

    private static final double GRIP = 6;
    private static final double LEAST = 14;

    private final TimelineViewModel model;
    private final Region window = new Region();
    private final Region head = new Region();
    private Grip grip = Grip.NONE;
    private double pressedAt;
    private double pressedLeft;
    private double pressedRight;

    private enum Grip {
        NONE,
        LEFT,
        MIDDLE,
        RIGHT
    }

    Overview(TimelineViewModel model) {
        this.model = model;
        setId("timeline-overview");
        getStyleClass().add("timeline-overview");
        window.getStyleClass().add("timeline-overview-window");
        window.setId("timeline-overview-window");
        head.getStyleClass().add("timeline-overview-head");
        for (Region region : List.of(window, head)) {
            region.setManaged(false);
            region.setMouseTransparent(true);
            getChildren().add(region);
        }
        setOnMousePressed(this::pressed);
        setOnMouseDragged(this::dragged);
        setOnMouseMoved(event -> setCursor(cursor(gripAt(event.getX()))));
    }

    /// Moves the window and the playhead; the programme is not drawn again.
    void place() {
        double left = left();
        double right = Math.max(left + LEAST, right());
        window.resizeRelocate(Math.rint(left), 0, Math.rint(right - left), getHeight());
        window.setVisible(!model.tracks().isEmpty());
        head.setVisible(!model.tracks().isEmpty());
        head.resize(1, getHeight());
        movePlayhead();
    }

    /// Moves the playhead alone.
    void movePlayhead() {
        head.setTranslateX(Math.rint(x(model.transport().position().ticks())));
    }

    private double x(long ticks) {
        double whole = Math.max(1, model.tracks().duration().ticks());
        return ticks / whole * getWidth();
    }

    private double left() {
        return Math.max(0, x(model.viewport().ticks(0)));
    }

    private double right() {
        return Math.min(getWidth(), x(model.viewport().ticks(model.viewport().width())));
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        place();
    }

    @Override
    protected void draw(GraphicsContext graphics, double width, double height) {
        graphics.setFill(palette().color(Role.PANEL));
        graphics.fillRect(0, 0, width, height);
        for (SceneMark scene : model.tracks().scenes()) {
            int from = (int) Math.rint(x(scene.start()));
            int to = (int) Math.rint(x(scene.end()));
            graphics.setFill(palette().color(HeaderPainter.role(scene.state())));
            graphics.fillRect(from, height - 3, Math.max(1, to - from - 1), 2);
        }
        for (Track track : model.tracks().tracks()) {
            switch (track.kind()) {
                case DIALOGUE -> row(graphics, track, Hue.DIALOGUE, 3);
                case MUSIC -> row(graphics, track, Hue.MUSIC, 8);
                case EFFECTS -> row(graphics, track, Hue.EFFECTS, 12);
                case ENSEMBLE -> row(graphics, track, Hue.ENSEMBLE, 16);
                case AUDIO -> row(graphics, track, Hue.EFFECTS, 12);
                case VIDEO, TITLES, PICTURE, CAPTIONS -> {}
            }
        }
    }

    private void row(GraphicsContext graphics, Track track, Hue hue, int y) {
        graphics.setFill(palette().color(hue, Hue.Shade.CLIP));
        int height = track.kind() == TrackKind.DIALOGUE ? 4 : 3;
        int drawn = -1;
        for (Clip clip : track.clips()) {
            int from = Math.max(drawn, (int) Math.rint(x(clip.start())));
            int to = (int) Math.rint(x(clip.end()));
            if (to > from || from > drawn) {
                int width = Math.max(1, to - from);
                graphics.fillRect(from, y, width, height);
                drawn = from + width;
            }
        }
    }

    // dragging

    private Grip gripAt(double x) {
        double left = window.getLayoutX();
        double right = left + window.getWidth();
        if (x < left - GRIP || x > right + GRIP) {
            return Grip.NONE;
        }
        return x < left + GRIP / 2 ? Grip.LEFT : x > right - GRIP / 2 ? Grip.RIGHT : Grip.MIDDLE;
    }

    private static Cursor cursor(Grip grip) {
        return switch (grip) {
            case NONE -> Cursor.DEFAULT;
            case LEFT, RIGHT -> Cursor.H_RESIZE;
            case MIDDLE -> Cursor.OPEN_HAND;
        };
    }

    private void pressed(MouseEvent event) {
        if (model.tracks().isEmpty()) {
            return;
        }
        grip = gripAt(event.getX());
        pressedAt = event.getX();
        pressedLeft = left();
        pressedRight = right();
        if (grip == Grip.NONE) {
            double half = (pressedRight - pressedLeft) / 2;
            pressedLeft = event.getX() - half;
            pressedRight = event.getX() + half;
            grip = Grip.MIDDLE;
            look(pressedLeft, pressedRight);
        }
    }

    private void dragged(MouseEvent event) {
        double by = event.getX() - pressedAt;
        switch (grip) {
            case NONE -> {}
            case LEFT -> look(Math.min(pressedLeft + by, pressedRight - 2), pressedRight);
            case RIGHT -> look(pressedLeft, Math.max(pressedRight + by, pressedLeft + 2));
            case MIDDLE -> {
                long start = ticks(pressedLeft + by);
                model.camera().scrollTo(Math.round(start / model.viewport().ticksPerPixel()));
            }
        }
    }

    private void look(double left, double right) {
        long from = ticks(left);
        model.camera()
                .lookAt(
                        TimeRange.between(
                                new MediaTime(from),
                                new MediaTime(Math.max(from + 1, ticks(right)))));
    }

    private long ticks(double x) {
        return Math.round(x / Math.max(1, getWidth()) * model.tracks().duration().ticks());
    }
}
