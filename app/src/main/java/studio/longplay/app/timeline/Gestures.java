package studio.longplay.app.timeline;

import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// What the mouse, the wheel and the keys do on the clips.
final class Gestures {
    private static final double WHEEL_ZOOM = 1.0 / 160;

    private final TimelineViewModel model;
    private final Region field;
    private final ClipTip tip;
    private final Around around;
    private final Drags drags;
    private @Nullable Drag drag;
    private @Nullable Pointer pressedAt;
    private @Nullable Pointer lastAt;
    private final EdgeScroll edges;
    private boolean far;
    private boolean walking = true;

    /// What the surface does for the mouse.
    interface Around {
        /// A clip is under the pointer, or none.
        void hover(Optional<Clip> clip);

        /// A marker was clicked twice.
        void edit(Spot.OnMark mark);
    }

    /// @param field what is over the clips, from the ruler's top
    Gestures(TimelineViewModel model, Region field, ClipTip tip, Around around) {
        this.model = model;
        this.field = field;
        this.tip = tip;
        this.around = around;
        drags = new Drags(model);
        edges = new EdgeScroll(model, this::again);
        field.setOnMousePressed(this::pressed);
        field.setOnMouseDragged(this::dragged);
        field.setOnMouseReleased(this::released);
        field.setOnMouseMoved(this::moved);
        field.setOnMouseExited(_ -> over(Cursor.DEFAULT));
        field.setOnScroll(this::scrolled);
        field.setOnZoom(this::pinched);
    }

    static Pointer pointer(MouseEvent event) {
        return new Pointer(
                event.getX(),
                event.getY(),
                event.isShiftDown(),
                event.isShortcutDown(),
                event.isAltDown());
    }

    private void pressed(MouseEvent event) {
        tip.hide();
        if (model.tracks().isEmpty()) {
            return;
        }
        field.getParent().requestFocus();
        Pointer at = pointer(event);
        Spot spot = drags.spot(at);
        walking = spot instanceof Spot.OnClip;
        if (event.getButton() == MouseButton.PRIMARY) {
            if (event.getClickCount() == 2 && twice(spot)) {
                event.consume();
                return;
            }
            pressedAt = at;
            far = spot instanceof Spot.OnRuler;
            drag = drags.begin(at).orElse(null);
            event.consume();
        } else if (spot instanceof Spot.OnClip(_, Clip clip) && !model.picking().isPicked(clip)) {
            model.picking().pick(clip);
        }
    }

    /// @return whether a second click means something there
    private boolean twice(Spot spot) {
        return switch (spot) {
            case Spot.OnClip(_, Clip clip) -> {
                model.play(clip);
                yield true;
            }
            case Spot.OnScene(_, SceneMark scene) -> {
                model.camera().lookAt(scene.range());
                yield true;
            }
            case Spot.OnMark mark -> {
                around.edit(mark);
                yield true;
            }
            case Spot.OnRuler _, Spot.OnNothing _ -> false;
        };
    }

    private void dragged(MouseEvent event) {
        Drag now = drag;
        Pointer from = pressedAt;
        if (now == null || from == null) {
            return;
        }
        far |= Math.hypot(event.getX() - from.x(), event.getY() - from.y()) >= 3;
        if (far) {
            lastAt = pointer(event);
            now.to(lastAt);
            edges.at(event.getX(), event.getY());
        }
    }

    /// The clips have moved under a pointer that rests at the edge.
    private void again() {
        Drag now = drag;
        Pointer at = lastAt;
        if (now != null && at != null) {
            now.to(at);
        }
    }

    private void released(MouseEvent event) {
        Drag now = drag;
        Pointer from = pressedAt;
        drag = null;
        edges.stop();
        if (now != null && from != null) {
            // A hand that trembles while it clicks moves nothing.
            now.drop(far ? pointer(event) : from);
        }
        model.sketchProperty().set(Sketch.NONE);
    }

    /// @return whether something was being dragged
    private boolean cancel() {
        Drag now = drag;
        drag = null;
        edges.stop();
        if (now != null) {
            now.cancel();
            model.sketchProperty().set(Sketch.NONE);
        }
        return now != null;
    }

    /// @return whether anything was selected
    private boolean letGo() {
        boolean some = !model.picking().refs().isEmpty();
        if (some) {
            model.picking().none();
        }
        return some;
    }

    private void moved(MouseEvent event) {
        Pointer at = pointer(event);
        switch (drags.spot(at)) {
            case Spot.OnClip(_, Clip clip) -> {
                field.setCursor(cursor(clip, at));
                around.hover(Optional.of(clip));
                tip.over(clip, event);
            }
            case Spot.OnScene _, Spot.OnMark _ -> over(Cursor.HAND);
            case Spot.OnRuler _ -> over(Cursor.H_RESIZE);
            case Spot.OnNothing _ -> over(Cursor.DEFAULT);
        }
    }

    private Cursor cursor(Clip clip, Pointer at) {
        return switch (model.toolProperty().get()) {
            case BLADE -> Cursor.CROSSHAIR;
            case SLIP, SLIDE -> Cursor.OPEN_HAND;
            case SELECT, RIPPLE -> drags.grab(clip, at).map(Gestures::cursor).orElse(Cursor.HAND);
        };
    }

    private static Cursor cursor(Grab grab) {
        return switch (grab.part()) {
            case BODY, FADE_IN, FADE_OUT -> Cursor.HAND;
            case START -> Cursor.W_RESIZE;
            case END -> Cursor.E_RESIZE;
            case CUT, CROSSING_START, CROSSING_END -> Cursor.H_RESIZE;
        };
    }

    private void over(Cursor cursor) {
        field.setCursor(cursor);
        around.hover(Optional.empty());
        tip.hide();
    }

    /// Ctrl zooms around the pointer, Alt makes the track under it higher. Else the wheel goes
    /// through the tracks where they do not all fit, and along the programme where they do, or with
    /// Shift.
    private void scrolled(ScrollEvent event) {
        tip.hide();
        double along = event.getDeltaX();
        double down = event.getDeltaY();
        Camera camera = model.camera();
        if (event.isShortcutDown()) {
            camera.zoomAround(event.getX(), Math.exp(down * WHEEL_ZOOM));
        } else if (event.isAltDown()) {
            double turned = down == 0 ? along : down;
            model.rows()
                    .at(event.getY() - Header.HEIGHT)
                    .ifPresent(row ->
                            camera.setHeight(row.id(), row.height() + (int) Math.rint(turned / 8)));
        } else if (along == 0 && !event.isShiftDown() && model.rows().mostScroll() > 0) {
            camera.scrollTracksTo((int) (model.rows().scroll() - down));
        } else {
            camera.scrollBy(-(along == 0 ? down : along));
        }
        event.consume();
    }

    private void pinched(ZoomEvent event) {
        model.camera().zoomAround(event.getX(), event.getZoomFactor());
        event.consume();
    }

    /// Arrows go from clip to clip, Enter plays, Escape takes back what is being dragged. Who has
    /// put the playhead somewhere with the mouse means the playhead by the arrows: then they are
    /// left to the transport.
    void typed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && (cancel() || letGo())) {
            event.consume();
            return;
        }
        if (!walking && !field.getParent().isFocusVisible()) {
            return;
        }
        if (event.isAltDown() || event.isShortcutDown() || event.isShiftDown()) {
            return;
        }
        Runnable act =
                switch (event.getCode()) {
                    case LEFT -> () -> model.picking().walkAlong(-1);
                    case RIGHT -> () -> model.picking().walkAlong(1);
                    case UP -> () -> model.picking().walkAcross(-1);
                    case DOWN -> () -> model.picking().walkAcross(1);
                    case ENTER -> model::playSelected;
                    default -> null;
                };
        if (act != null) {
            act.run();
            event.consume();
        }
    }
}
