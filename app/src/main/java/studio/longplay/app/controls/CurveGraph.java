package studio.longplay.app.controls;

import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Curve;
import studio.longplay.engine.timeline.Ease;
import studio.longplay.engine.timeline.Key;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A curve that is edited by its keys: drag one, double-click for another, right-click for its
/// ease. By keyboard: Left and Right choose a key, Up and Down change its value, Alt with the
/// arrows moves it in time, Insert adds one at the playhead, Delete takes one away, E changes the
/// ease.
///
/// It tells the curve that was made of each gesture, once; it shows another when it is given one.
public final class CurveGraph extends Drawing {
    private static final double MARGIN = 7;
    private static final double KEY_RADIUS = 4;
    private static final double STEPS = 100;
    private static final MediaTime FRAME = MediaTime.ofFrames(1, FrameRate.FPS_30);

    private Curve curve = Curve.constant(0);
    private CurveScale scale =
            new CurveScale(MediaTime.ZERO, MediaTime.ofSeconds(1), 0, 1, 0, 0, MARGIN);
    private MediaTime playhead = MediaTime.ZERO;
    private int chosen;
    private Optional<Key> dragged = Optional.empty();
    private Curve beforeDrag = curve;
    private Consumer<Curve> changed = _ -> {};

    /// An empty graph.
    ///
    /// @param words what the curve is of
    public CurveGraph(String words) {
        getStyleClass().add("lp-curve-graph");
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleRoleDescription(Wording.of("curve.role"));
        setAccessibleText(words);
        setFocusTraversable(true);
        setOnMousePressed(this::pressed);
        setOnMouseDragged(this::draggedTo);
        setOnMouseReleased(_ -> released());
        setOnKeyPressed(this::typed);
        focusedProperty().addListener(_ -> redraw());
    }

    /// What part of time and which values it shows.
    ///
    /// @param from source time at the left
    /// @param to source time at the right
    /// @param least value at the bottom
    /// @param most value at the top
    public void show(Curve newCurve, MediaTime from, MediaTime to, double least, double most) {
        curve = newCurve;
        scale = new CurveScale(from, to, least, most, canvasWidth(), canvasHeight(), MARGIN);
        chosen = Math.clamp(chosen, 0, curve.keys().size() - 1);
        redraw();
    }

    /// Where the playhead is, in source time.
    public void showPlayhead(MediaTime at) {
        if (!at.equals(playhead)) {
            playhead = at;
            redraw();
        }
    }

    /// Hears the curve after each gesture.
    public void whenChanged(Consumer<Curve> listener) {
        changed = listener;
    }

    @Override
    protected void draw(GraphicsContext graphics, double width, double height) {
        scale =
                new CurveScale(
                        scale.from(),
                        scale.to(),
                        scale.least(),
                        scale.most(),
                        width,
                        height,
                        MARGIN);
        graphics.setFill(palette().color(Role.GROUND));
        graphics.fillRect(0, 0, width, height);
        graphics.setFill(palette().color(Role.LINE));
        graphics.fillRect(0, Math.rint(height / 2), width, 1);
        graphics.setFill(palette().color(Role.ACCENT_TEXT));
        for (int x = 0; x < width; x++) {
            double top = scale.y(curve.at(scale.time(x)));
            double next = scale.y(curve.at(scale.time(x + 1)));
            double low = Math.min(top, next);
            graphics.fillRect(x, Math.rint(low), 1, Math.max(2, Math.abs(top - next)));
        }
        graphics.setFill(palette().color(Role.TEXT_FAINT));
        graphics.fillRect(Math.rint(scale.x(playhead)), 0, 1, height);
        for (int i = 0; i < curve.keys().size(); i++) {
            drawKey(graphics, curve.keys().get(i), i == chosen && isFocused());
        }
    }

    private void drawKey(GraphicsContext graphics, Key key, boolean marked) {
        double x = Math.rint(scale.x(key.at()));
        double y = Math.rint(scale.y(key.value()));
        double radius = marked ? KEY_RADIUS + 1 : KEY_RADIUS;
        graphics.setFill(palette().color(marked ? Role.FOCUS : Role.TEXT));
        double[] xs = {x - radius, x, x + radius, x};
        double[] ys = {y, y - radius, y, y + radius};
        graphics.fillPolygon(xs, ys, xs.length);
    }

    private Optional<Key> keyAt(double x, double y) {
        return curve.keys().stream().filter(key -> scale.reaches(key, x, y)).findFirst();
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        Optional<Key> key = keyAt(event.getX(), event.getY());
        key.ifPresent(it -> chosen = curve.keys().indexOf(it));
        if (event.getButton() == MouseButton.SECONDARY) {
            key.ifPresent(this::ease);
        } else if (event.getClickCount() == 2 && key.isEmpty()) {
            put(new Key(onFrame(scale.time(event.getX())), scale.value(event.getY()), Ease.IN_OUT));
        } else {
            dragged = key;
            beforeDrag = curve;
            redraw();
        }
        event.consume();
    }

    private static MediaTime onFrame(MediaTime time) {
        return MediaTime.ofFrames(time.toFramesFloor(FrameRate.FPS_30), FrameRate.FPS_30);
    }

    private void draggedTo(MouseEvent event) {
        dragged.ifPresent(key -> {
            Key moved =
                    new Key(
                            onFrame(scale.time(event.getX())),
                            scale.value(event.getY()),
                            key.ease());
            curve = replaced(beforeDrag, key, moved);
            chosen = curve.keys().indexOf(moved);
            redraw();
        });
        event.consume();
    }

    /// The curve with a key in another place; a key that is there already gives way.
    private static Curve replaced(Curve of, Key key, Key moved) {
        return of.keys().size() == 1 ? new Curve(List.of(moved)) : of.without(key.at()).with(moved);
    }

    private void released() {
        if (dragged.isPresent() && !curve.equals(beforeDrag)) {
            changed.accept(curve);
        }
        dragged = Optional.empty();
    }

    private void typed(KeyEvent event) {
        Key key = curve.keys().get(chosen);
        boolean time = event.isAltDown();
        KeyCode code = event.getCode();
        if (code == KeyCode.LEFT || code == KeyCode.RIGHT) {
            int by = code == KeyCode.LEFT ? -1 : 1;
            if (time) {
                move(key, key.at().plus(new MediaTime(by * FRAME.ticks())), key.value());
            } else {
                chosen = Math.clamp(chosen + (long) by, 0, curve.keys().size() - 1);
                tellChosen();
                redraw();
            }
        } else if (code == KeyCode.UP || code == KeyCode.DOWN) {
            double by = (scale.most() - scale.least()) / STEPS * (code == KeyCode.UP ? 1 : -1);
            move(key, key.at(), Math.clamp(key.value() + by, scale.least(), scale.most()));
        } else if (code == KeyCode.INSERT) {
            put(new Key(playhead, curve.at(playhead), Ease.IN_OUT));
        } else if (code == KeyCode.DELETE) {
            tell(curve.without(key.at()));
        } else if (code == KeyCode.E) {
            ease(key);
        } else {
            return;
        }
        event.consume();
    }

    private void tellChosen() {
        Key key = curve.keys().get(chosen);
        setAccessibleHelp(
                Wording.of(
                        "curve.key",
                        chosen + 1,
                        curve.keys().size(),
                        key.at().toSecondsForDisplay(),
                        key.value()));
    }

    private void move(Key key, MediaTime at, double value) {
        Key moved = new Key(at.max(scale.from()).min(scale.to()), value, key.ease());
        tell(replaced(curve, key, moved));
        chosen = Math.max(0, curve.keys().indexOf(moved));
    }

    private void put(Key key) {
        tell(curve.with(key));
        chosen = Math.max(0, curve.keys().indexOf(key));
    }

    private void ease(Key key) {
        Ease[] all = Ease.values();
        Ease next = all[(key.ease().ordinal() + 1) % all.length];
        put(new Key(key.at(), key.value(), next));
    }

    private void tell(Curve next) {
        if (!next.equals(curve)) {
            curve = next;
            chosen = Math.clamp(chosen, 0, curve.keys().size() - 1);
            tellChosen();
            redraw();
            changed.accept(next);
        }
    }
}
