package studio.longplay.app.preview;

import javafx.animation.PauseTransition;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import javafx.util.Duration;

import studio.longplay.app.words.Words;

/// The room in which the picture stands, as large as it goes.
///
/// While the room changes, the last picture is scaled; when it rests, one of exactly its size is
/// painted and shown pixel for pixel.
final class PictureRoom extends Region implements AutoCloseable {
    private static final Duration SETTLED = Duration.millis(120);

    private final PreviewViewModel model;
    private final PictureImage image = new PictureImage();
    private final SafeAreas safe = new SafeAreas();
    private final double margin;
    private boolean attached;
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
        getChildren().addAll(view, safe);
        settling.setOnFinished(_ -> model.resize(sizeNow()));
        safe.setManaged(false);
        safe.setMouseTransparent(true);
        safe.visibleProperty().bind(model.safeAreasProperty());
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

    private PictureSize sizeNow() {
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
        PictureSize size = sizeNow();
        double scale = scale();
        ImageView view = image.view();
        view.setFitWidth(size.width() / scale);
        view.setFitHeight(size.height() / scale);
        double x = Math.floor((getWidth() * scale - size.width()) / 2) / scale;
        double y = Math.floor((getHeight() * scale - size.height()) / 2) / scale;
        view.relocate(x, y);
        safe.resizeRelocate(x, y, size.width() / scale, size.height() / scale);
    }

    @Override
    public void close() {
        settling.stop();
        if (attached) {
            model.feed().showOn(null);
        }
        detach();
        safe.visibleProperty().unbind();
    }
}
