package studio.longplay.app.voices;

import javafx.scene.canvas.GraphicsContext;

import studio.longplay.app.controls.Drawing;
import studio.longplay.app.controls.Hue;
import studio.longplay.app.controls.Role;
import studio.longplay.engine.voice.measure.PitchCurve;

import java.util.Optional;

/// A sample's wave with its pitch over it: 60 Hz below, 500 Hz above, by octaves.
final class SketchDrawing extends Drawing {
    private static final double LOWEST_HERTZ = 60;
    private static final double OCTAVES = Math.log(500 / LOWEST_HERTZ) / Math.log(2);
    private static final int PITCH = 3;
    private static final int BAR = 2;

    private Optional<VoiceSketch> sketch = Optional.empty();

    void show(Optional<VoiceSketch> now) {
        sketch = now;
        redraw();
    }

    @Override
    protected void draw(GraphicsContext graphics, double width, double height) {
        graphics.setFill(palette().color(Role.GROUND));
        graphics.fillRect(0, 0, width, height);
        if (sketch.isEmpty()) {
            graphics.setFill(palette().color(Role.LINE_STRONG));
            graphics.fillRect(0, Math.floor(height / 2), width, 1);
            return;
        }
        octaves(graphics, width, height);
        wave(graphics, sketch.get(), width, height);
        pitch(graphics, sketch.get(), width, height);
    }

    private void octaves(GraphicsContext graphics, double width, double height) {
        graphics.setFill(palette().color(Role.LINE));
        for (double hertz = 2 * LOWEST_HERTZ; hertz < 500; hertz *= 2) {
            graphics.fillRect(0, y(hertz, height), width, 1);
        }
    }

    private void wave(GraphicsContext graphics, VoiceSketch seen, double width, double height) {
        graphics.setFill(palette().color(Hue.DIALOGUE, Hue.Shade.CLIP));
        float[] peaks = seen.peaks();
        int bars = (int) (width / PITCH);
        double middle = Math.floor(height / 2);
        for (int bar = 0; bar < bars; bar++) {
            int from = bar * peaks.length / bars;
            int to = Math.max(from + 1, (bar + 1) * peaks.length / bars);
            float highest = 0;
            for (int i = from; i < to; i++) {
                highest = Math.max(highest, peaks[i]);
            }
            double half = Math.floor(highest * (height / 2 - 4));
            graphics.fillRect((double) bar * PITCH, middle - half, BAR, 2 * half + 1);
        }
    }

    private void pitch(GraphicsContext graphics, VoiceSketch seen, double width, double height) {
        graphics.setFill(palette().color(Role.ACCENT_TEXT));
        double[] hertz = seen.hertz();
        double stepWidth = width * PitchCurve.STEP_SECONDS / Math.max(0.01, seen.seconds());
        for (int step = 0; step < hertz.length; step++) {
            if (hertz[step] > 0) {
                double x = Math.floor(step * stepWidth);
                double length = Math.max(1, Math.floor((step + 1) * stepWidth) - x);
                graphics.fillRect(x, y(hertz[step], height) - 1, length, 2);
            }
        }
    }

    private static double y(double hertz, double height) {
        double octave = Math.log(hertz / LOWEST_HERTZ) / Math.log(2);
        double share = Math.clamp(octave / OCTAVES, 0, 1);
        return Math.floor(height - 4 - share * (height - 8));
    }
}
