package studio.longplay.app.preview;

import javafx.animation.PauseTransition;
import javafx.beans.value.ChangeListener;
import javafx.geometry.NodeOrientation;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.stage.Window;
import javafx.util.Duration;

import studio.longplay.app.words.Words;

import java.util.List;

/// The room in which the picture stands, as large as it goes.
///
/// While the room changes, the last picture is scaled; when it rests, one of exactly its size is
/// painted and shown pixel for pixel.
final class PictureRoom extends Region implements AutoCloseable {
    private static final Duration SETTLED = Duration.millis(120);
    private static final double WHEEL_ZOOM = 0.003;
    private static final double NEAR_INSET = 12;

    private final PreviewViewModel model;
    private final PictureImage image = new PictureImage();
    private final PictureImage onion = new PictureImage();
    private final SafeAreas safe = new SafeAreas();
    private final Label near;
    private final double margin;
    private final Rectangle seen = new Rectangle();
    private final ChangeListener<PictureZoom> zoomed;
    private boolean attached;
    private double grabX;
    private double grabY;
    private final PauseTransition settling = new PauseTransition(SETTLED);

    /// @param id before the ids of its parts
    /// @param margin around the picture, in the window's units
    PictureRoom(PreviewViewModel model, Words words, String id, double margin) {
        this.model = model;
        this.margin = margin;
        setId(id + "-room");
        image.view().setId(id + "-picture");
        getStyleClass().add("preview-room");
        setMinSize(0, 0);
        ImageView view = image.view();
        view.setManaged(false);
        view.setAccessibleText(words.get("screen"));
        ImageView skin = onion.view();
        skin.setId(id + "-onion");
        skin.setManaged(false);
        skin.setMouseTransparent(true);
        skin.visibleProperty().bind(model.onionSkin().shownProperty());
        near = nearLabel(model, words, id);
        getChildren().addAll(view, skin, safe, near);
        settling.setOnFinished(_ -> model.resize(sizeNow()));
        safe.setManaged(false);
        safe.setMouseTransparent(true);
        safe.visibleProperty().bind(model.aids().safeAreasProperty());
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        setClip(seen);
        zoomed = (_, _, _) -> requestLayout();
        model.aids().zoomProperty().addListener(zoomed);
        setOnScroll(this::scrolled);
        setOnMousePressed(this::grabbed);
        setOnMouseDragged(this::dragged);
        setOnMouseReleased(_ -> setCursor(Cursor.DEFAULT));
    }

    /// What is shown is not always the frame itself; then that is said.
    private static Label nearLabel(PreviewViewModel model, Words words, String id) {
        Label label = new Label(words.get("near"));
        label.setId(id + "-near");
        label.getStyleClass().add("preview-near");
        label.setManaged(false);
        label.setMouseTransparent(true);
        label.visibleProperty().bind(model.feed().nearProperty());
        return label;
    }

    /// The wheel with Ctrl goes nearer or farther; without, it does nothing here.
    private void scrolled(ScrollEvent event) {
        if (event.isShortcutDown() && fit().width() > 0) {
            double times = Math.exp(event.getDeltaY() * WHEEL_ZOOM);
            model.aids()
                    .zoomProperty()
                    .set(
                            model.aids()
                                    .zoomProperty()
                                    .get()
                                    .by(
                                            times,
                                            (event.getX() - getWidth() / 2)
                                                    * scale()
                                                    / fit().width(),
                                            (event.getY() - getHeight() / 2)
                                                    * scale()
                                                    / fit().height()));
            event.consume();
        }
    }

    private void grabbed(MouseEvent event) {
        grabX = event.getX();
        grabY = event.getY();
    }

    /// Moves the picture where more of it is there than is seen.
    private void dragged(MouseEvent event) {
        PictureZoom zoom = model.aids().zoomProperty().get();
        if (zoom.isFit() || event.getButton() == MouseButton.SECONDARY) {
            return;
        }
        setCursor(Cursor.CLOSED_HAND);
        model.aids()
                .zoomProperty()
                .set(
                        zoom.dragged(
                                (event.getX() - grabX) * scale() / fit().width(),
                                (event.getY() - grabY) * scale() / fit().height()));
        grabbed(event);
        event.consume();
    }

    /// Shows pictures from now on, instead of any other room.
    void attach() {
        attached = true;
        if (getWidth() > 0) {
            model.resize(sizeNow());
        }
        model.feed()
                .showOn(pixels -> {
                    image.show(pixels);
                    place();
                });
        model.onionSkin()
                .showOn(pixels -> {
                    onion.show(pixels);
                    onion.view().setOpacity(model.onionSkin().onion().opacity());
                });
        requestLayout();
    }

    /// Leaves the pictures to another room.
    void detach() {
        attached = false;
        settling.stop();
    }

    private double scale() {
        Window window = getScene() == null ? null : getScene().getWindow();
        return window == null ? 1 : window.getOutputScaleX();
    }

    /// The size of the picture as it is painted: zoomed in, it is painted larger.
    private PictureSize sizeNow() {
        return fit().times(model.aids().zoomProperty().get().factor());
    }

    /// The size of all of the picture in the room.
    private PictureSize fit() {
        double room = 2 * margin;
        return PictureSize.inside((getWidth() - room) * scale(), (getHeight() - room) * scale());
    }

    @Override
    protected void layoutChildren() {
        PictureSize wanted = sizeNow();
        if (!attached) {
            place();
            return;
        }
        if (model.feed().size().isEmpty()) {
            model.resize(wanted);
        } else if (!wanted.equals(model.feed().size())) {
            settling.playFromStart();
        }
        place();
    }

    /// In whole pixels of the screen: between them the picture would be blurred.
    private void place() {
        PictureZoom zoom = model.aids().zoomProperty().get();
        double scale = scale();
        double width = Math.rint(fit().width() * zoom.factor());
        double height = Math.rint(fit().height() * zoom.factor());
        double x = Math.floor((getWidth() * scale - width) / 2 - zoom.x() * width) / scale;
        double y = Math.floor((getHeight() * scale - height) / 2 - zoom.y() * height) / scale;
        for (ImageView view : List.of(image.view(), onion.view())) {
            view.setFitWidth(width / scale);
            view.setFitHeight(height / scale);
            view.relocate(x, y);
        }
        safe.resizeRelocate(x, y, width / scale, height / scale);
        placeNear(x, y + height / scale);
        seen.setWidth(getWidth());
        seen.setHeight(getHeight());
    }

    /// In the lower left corner of what is seen of the picture.
    private void placeNear(double left, double bottom) {
        double high = Math.ceil(near.prefHeight(-1));
        double room = Math.max(0, getWidth() - 2 * NEAR_INSET);
        double wide = Math.min(room, Math.ceil(near.prefWidth(-1)));
        double x = Math.max(0, left) + NEAR_INSET;
        double y = Math.min(getHeight(), bottom) - NEAR_INSET - high;
        near.resizeRelocate(Math.rint(x), Math.rint(y), wide, high);
    }

    @Override
    public void close() {
        settling.stop();
        if (attached) {
            model.feed().showOn(null);
            model.onionSkin().showOn(null);
        }
        detach();
        model.aids().zoomProperty().removeListener(zoomed);
        safe.visibleProperty().unbind();
        onion.view().visibleProperty().unbind();
        near.visibleProperty().unbind();
    }
}
