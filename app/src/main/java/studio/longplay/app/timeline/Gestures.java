package studio.longplay.app.timeline;

import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.layout.Region;

import java.util.Optional;
import java.util.function.Consumer;

/// What the mouse, the wheel and the keys do on the clips.
final class Gestures {
    private static final double WHEEL_ZOOM = 1.0 / 160;

    private final TimelineViewModel model;
    private final Region field;
    private final ClipTip tip;
    private final Consumer<Optional<Clip>> hovered;
    private boolean scrubbing;
    private boolean walking = true;

    /// @param field what is over the clips, from the ruler's top
    /// @param hovered told of the clip under the pointer
    Gestures(TimelineViewModel model, Region field, ClipTip tip, Consumer<Optional<Clip>> hovered) {
        this.model = model;
        this.field = field;
        this.tip = tip;
        this.hovered = hovered;
        field.setOnMousePressed(this::pressed);
        field.setOnMouseDragged(this::dragged);
        field.setOnMouseReleased(_ -> released());
        field.setOnMouseMoved(this::moved);
        field.setOnMouseExited(_ -> left());
        field.setOnScroll(this::scrolled);
        field.setOnZoom(this::pinched);
    }

    private Spot spot(double x, double y) {
        return new HitTest(
                        model.tracks(),
                        model.viewport(),
                        model.rows(),
                        Header.RULER + Header.STRIP,
                        Header.HEIGHT)
                .at(x, y);
    }

    private void pressed(MouseEvent event) {
        tip.hide();
        if (event.getButton() != MouseButton.PRIMARY || model.tracks().isEmpty()) {
            return;
        }
        field.getParent().requestFocus();
        Spot spot = spot(event.getX(), event.getY());
        walking = spot instanceof Spot.OnClip;
        switch (spot) {
            case Spot.OnClip(_, Clip clip) when event.getClickCount() == 2 -> model.play(clip);
            case Spot.OnClip(_, Clip clip) -> model.select(clip);
            case Spot.OnScene(_, SceneMark scene) when event.getClickCount() == 2 ->
                    model.lookAt(scene.range());
            case Spot.OnScene(_, SceneMark scene) -> model.select(scene);
            case Spot.OnRuler _, Spot.OnNothing _ -> {
                scrubbing = true;
                model.beginScrub(event.getX());
            }
        }
        event.consume();
    }

    private void dragged(MouseEvent event) {
        if (scrubbing) {
            model.scrub(Math.clamp(event.getX(), 0, field.getWidth()));
        }
    }

    private void released() {
        if (scrubbing) {
            scrubbing = false;
            model.endScrub();
        }
    }

    private void moved(MouseEvent event) {
        switch (spot(event.getX(), event.getY())) {
            case Spot.OnClip(_, Clip clip) -> {
                field.setCursor(Cursor.HAND);
                hovered.accept(Optional.of(clip));
                tip.over(clip, event);
            }
            case Spot.OnScene _ -> over(Cursor.HAND);
            case Spot.OnRuler _ -> over(Cursor.H_RESIZE);
            case Spot.OnNothing _ -> over(Cursor.DEFAULT);
        }
    }

    private void over(Cursor cursor) {
        field.setCursor(cursor);
        hovered.accept(Optional.empty());
        tip.hide();
    }

    private void left() {
        over(Cursor.DEFAULT);
    }

    /// Ctrl zooms around the pointer. Else the wheel goes through the tracks where they do not all
    /// fit, and along the programme where they do, or with Shift.
    private void scrolled(ScrollEvent event) {
        tip.hide();
        double along = event.getDeltaX();
        double down = event.getDeltaY();
        if (event.isShortcutDown()) {
            model.zoomAround(event.getX(), Math.exp(down * WHEEL_ZOOM));
        } else if (along == 0 && !event.isShiftDown() && model.rows().mostScroll() > 0) {
            model.scrollTracksTo((int) (model.rows().scroll() - down));
        } else {
            model.scrollBy(-(along == 0 ? down : along));
        }
        event.consume();
    }

    private void pinched(ZoomEvent event) {
        model.zoomAround(event.getX(), event.getZoomFactor());
        event.consume();
    }

    /// Arrows go from clip to clip, Enter plays. Who has put the playhead somewhere with the mouse
    /// means the playhead by the arrows: then they are left to the transport.
    void typed(KeyEvent event) {
        if (!walking && !field.getParent().isFocusVisible()) {
            return;
        }
        if (event.isAltDown() || event.isShortcutDown() || event.isShiftDown()) {
            return;
        }
        Runnable act =
                switch (event.getCode()) {
                    case LEFT -> () -> model.walkAlong(-1);
                    case RIGHT -> () -> model.walkAlong(1);
                    case UP -> () -> model.walkAcross(-1);
                    case DOWN -> () -> model.walkAcross(1);
                    case ENTER -> model::playSelected;
                    default -> null;
                };
        if (act != null) {
            act.run();
            event.consume();
        }
    }
}
