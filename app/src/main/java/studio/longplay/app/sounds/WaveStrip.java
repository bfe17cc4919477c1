package studio.longplay.app.sounds;

import javafx.beans.InvalidationListener;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

import studio.longplay.app.controls.Drawing;
import studio.longplay.app.controls.Hue;
import studio.longplay.app.words.Words;

/// The sound as it swells and fades, with how far it is heard. Whole pixels only.
final class WaveStrip extends Drawing implements AutoCloseable {
    private static final double HEIGHT = 64;
    private static final double STILL = 0.9;
    private static final double COMING = 0.45;

    private final SoundsViewModel model;
    private final InvalidationListener changed = _ -> redraw();

    WaveStrip(SoundsViewModel model, Words words) {
        this.model = model;
        setId("sounds-wave");
        getStyleClass().add("sounds-wave");
        setAccessibleText(words.get("wave"));
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        setMinWidth(0);
        setOnMouseClicked(_ -> model.toggle());
        model.heardProperty().addListener(changed);
        model.player().fractionProperty().addListener(changed);
        model.player().heardProperty().addListener(changed);
    }

    @Override
    protected void draw(GraphicsContext graphics, double width, double height) {
        if (model.heardProperty().get().isEmpty()) {
            return;
        }
        float[] peaks = model.heardProperty().get().get().peaks();
        boolean playing = model.player().heardProperty().get().isPresent();
        double heard = playing ? model.player().fractionProperty().get() * width : 0;
        Color colour = palette().color(Hue.EFFECTS, Hue.Shade.BASE);
        Color rest = colour.deriveColor(0, 1, 1, playing ? COMING : STILL);
        double middle = Math.floor(height / 2);
        for (int x = 0; x < width; x++) {
            float peak = peaks[Math.min(peaks.length - 1, (int) (x * peaks.length / width))];
            double tall = Math.max(1, Math.floor(Math.sqrt(peak) * (middle - 2)));
            graphics.setFill(x < heard ? colour : rest);
            graphics.fillRect(x, middle - tall, 1, 2 * tall);
        }
    }

    @Override
    public void close() {
        model.heardProperty().removeListener(changed);
        model.player().fractionProperty().removeListener(changed);
        model.player().heardProperty().removeListener(changed);
    }
}
