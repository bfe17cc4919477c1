package studio.longplay.app.library;

import javafx.beans.InvalidationListener;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import studio.longplay.app.controls.Layout;

import java.util.Optional;

/// The four views of the take that leads, one under the other, with where it is heard across them.
/// A click on any plays from there; with the keyboard, Left and Right go on by a twentieth.
final class TakePictures extends VBox implements AutoCloseable {
    private static final double STEP = 0.05;

    private final LibraryViewModel model;
    private final TakeText text;
    private final WaveDrawing wave = new WaveDrawing();
    private final SpectrogramDrawing spectrogram = new SpectrogramDrawing();
    private final PitchDrawing pitch = new PitchDrawing();
    private final LoudnessDrawing loudness = new LoudnessDrawing();
    private final Label pitchFigures = Layout.label("library-figure-text");
    private final Label loudnessFigures = Layout.label("library-figure-text");
    private final Region playhead = new Region();
    private final InvalidationListener drawn = _ -> draw();
    private final InvalidationListener played = _ -> showPlayed();

    TakePictures(LibraryViewModel model, TakeText text) {
        this.model = model;
        this.text = text;
        setId("library-pictures");
        getStyleClass().add("library-pictures");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        playhead.getStyleClass().add("library-playhead");
        playhead.setManaged(false);
        playhead.setMouseTransparent(true);
        getChildren()
                .addAll(
                        titled("wave", new Label(), wave, 52),
                        titled("spectrogram", new Label(), spectrogram, 96),
                        titled("pitch", pitchFigures, pitch, 56),
                        titled("loudness", loudnessFigures, loudness, 52),
                        playhead);
        addEventHandler(KeyEvent.KEY_PRESSED, this::keys);
        model.portraits().shownProperty().addListener(drawn);
        model.player().heardProperty().addListener(played);
        model.player().fractionProperty().addListener(played);
        draw();
        showPlayed();
    }

    private VBox titled(String key, Label figures, TakeDrawing drawing, double height) {
        drawing.setId("library-" + key);
        drawing.setMinHeight(height);
        drawing.setPrefHeight(height);
        drawing.setAccessibleText(text.words().get("picture." + key));
        drawing.addEventHandler(
                MouseEvent.MOUSE_PRESSED,
                press -> {
                    requestFocus();
                    model.hearFrom(Math.clamp(press.getX() / drawing.getWidth(), 0, 1));
                });
        Label title = Layout.label(text.words().get("picture." + key), "library-picture-title");
        HBox head = new HBox(8, title, Layout.spring(), figures);
        return new VBox(3, head, drawing);
    }

    private void draw() {
        Optional<TakePortrait> now = model.portraits().shownProperty().get();
        wave.show(now);
        spectrogram.show(now);
        pitch.show(now);
        loudness.show(now);
        pitchFigures.setText(now.map(this::pitchText).orElse(""));
        loudnessFigures.setText(
                now.map(take ->
                                text.words()
                                        .get(
                                                "picture.loudness.figures",
                                                Math.round(
                                                        take.quality().figures().loudnessLufs())))
                        .orElse(""));
        setAccessibleText(
                now.map(_ ->
                                text.words()
                                        .get(
                                                "picture.spoken",
                                                pitchFigures.getText(),
                                                loudnessFigures.getText()))
                        .orElse(text.words().get("picture.none")));
    }

    private String pitchText(TakePortrait take) {
        long median = Math.round(take.pitch().median());
        return median == 0
                ? text.words().get("picture.pitch.none")
                : text.words()
                        .get(
                                "picture.pitch.figures",
                                median,
                                Math.round(take.pitch().rangeSemitones()));
    }

    private void showPlayed() {
        boolean heard = model.leadProperty().get().filter(model::isHeard).isPresent();
        playhead.setVisible(heard);
        if (heard) {
            double width = wave.getWidth();
            double x = Math.floor(model.player().fractionProperty().get() * width);
            playhead.resizeRelocate(snappedLeftInset() + x, 0, 1, getHeight());
        }
    }

    private void keys(KeyEvent key) {
        double now = model.player().fractionProperty().get();
        switch (key.getCode()) {
            case LEFT -> model.hearFrom(Math.clamp(now - STEP, 0, 1));
            case RIGHT -> model.hearFrom(Math.clamp(now + STEP, 0, 1));
            case SPACE -> model.hear();
            default -> {
                return;
            }
        }
        key.consume();
    }

    @Override
    public void close() {
        model.portraits().shownProperty().removeListener(drawn);
        model.player().heardProperty().removeListener(played);
        model.player().fractionProperty().removeListener(played);
    }
}
