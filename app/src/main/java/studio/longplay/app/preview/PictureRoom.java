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
    private static final double MARGIN = 12;

    private final PreviewViewModel model;
    private final PictureImage image = new PictureImage();
    private final PauseTransition settling = new PauseTransition(SETTLED);

    PictureRoom(PreviewViewModel model, Words words) {
        this.model = model;
        setId("preview-room");
        getStyleClass().add("preview-room");
        setMinSize(0, 0);
        ImageView view = image.view();
        view.setManaged(false);
        view.setAccessibleText(words.get("screen"));
        getChildren().add(view);
        settling.setOnFinished(_ -> model.resize(sizeNow()));
        model.feed()
                .showOn(pixels -> {
                    image.show(pixels);
                    place();
                });
    }

    private double scale() {
        Window window = getScene() == null ? null : getScene().getWindow();
        return window == null ? 1 : window.getOutputScaleX();
    }

    private PictureSize sizeNow() {
        double room = 2 * MARGIN;
        return PictureSize.inside((getWidth() - room) * scale(), (getHeight() - room) * scale());
    }

    @Override
    protected void layoutChildren() {
        PictureSize wanted = sizeNow();
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
        view.relocate(
                Math.floor((getWidth() * scale - size.width()) / 2) / scale,
                Math.floor((getHeight() * scale - size.height()) / 2) / scale);
    }

    @Override
    public void close() {
        settling.stop();
        model.feed().showOn(null);
    }
}
