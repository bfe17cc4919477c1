package studio.longplay.app.welcome;

import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;

import studio.longplay.app.controls.Hue;

import java.nio.file.Path;
import java.util.Locale;

/// A frame of a film on a card, as wide as the card and 16 to 9; until there is one, the film's
/// initial on its own hue.
final class Picture extends StackPane {
    private static final double EDGE = 2;
    private static final double CORNER = 6;

    private final Label initial = new Label();

    Picture(String title) {
        getStyleClass().add("welcome-picture");
        setMinHeight(USE_PREF_SIZE);
        Region ground = new Region();
        Hue hue = Hue.ofSpeaker(Math.floorMod(title.hashCode(), 8));
        ground.setStyle("-fx-background-color: " + hue.css(Hue.Shade.SOFT) + ";");
        ground.getStyleClass().add("welcome-picture-ground");
        String first = title.isBlank() ? "?" : title.strip().substring(0, 1);
        initial.setText(first.toUpperCase(Locale.ROOT));
        initial.getStyleClass().add("welcome-initial");
        initial.setStyle("-fx-text-fill: " + hue.css(Hue.Shade.TEXT) + ";");
        getChildren().addAll(ground, initial);
    }

    /// Shows a frame; it is read in the background.
    void show(Path file) {
        Image image = new Image(file.toUri().toString(), true);
        image.progressProperty()
                .addListener((_, _, done) -> {
                    if (done.doubleValue() >= 1 && !image.isError()) {
                        draw(image);
                    }
                });
        if (image.getProgress() >= 1 && !image.isError()) {
            draw(image);
        }
    }

    private void draw(Image image) {
        ImageView frame = new ImageView(image);
        frame.setManaged(false);
        frame.fitWidthProperty().bind(widthProperty().subtract(2 * EDGE));
        frame.fitHeightProperty().bind(heightProperty().subtract(EDGE));
        frame.relocate(EDGE, EDGE);
        Rectangle corners = new Rectangle();
        corners.setArcWidth(2 * CORNER);
        corners.setArcHeight(2 * CORNER);
        corners.widthProperty().bind(frame.fitWidthProperty());
        // Only the upper corners are the card's.
        corners.heightProperty().bind(frame.fitHeightProperty().add(CORNER));
        frame.setClip(corners);
        getChildren().setAll(frame);
    }

    /// Shows neither frame nor initial.
    void showNothing() {
        getChildren().remove(initial);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.round((width > 0 ? width : getWidth()) * 9 / 16);
    }
}
