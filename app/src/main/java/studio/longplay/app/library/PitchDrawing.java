package studio.longplay.app.library;

import javafx.scene.canvas.GraphicsContext;

import studio.longplay.app.controls.Hue;
import studio.longplay.engine.voice.measure.PitchCurve;

/// The pitch of the voice: 60 Hz below, 500 Hz above, lines at 125 and 250 Hz.
final class PitchDrawing extends TakeDrawing {
    private static final double LOWEST_HERTZ = 60;
    private static final double HIGHEST_HERTZ = 500;

    @Override
    void draw(GraphicsContext graphics, TakePortrait take, double width, double height) {
        line(graphics, y(125, height), width);
        line(graphics, y(250, height), width);
        graphics.setFill(palette().color(Hue.MUSIC, Hue.Shade.BASE));
        double[] hertz = take.pitch().hertz();
        double stepWidth = width * PitchCurve.STEP_SECONDS / Math.max(0.01, take.seconds());
        for (int step = 0; step < hertz.length; step++) {
            if (hertz[step] > 0) {
                double x = Math.floor(step * stepWidth);
                double length = Math.max(1, Math.floor((step + 1) * stepWidth) - x);
                graphics.fillRect(x, y(hertz[step], height) - 1, length, 2);
            }
        }
    }

    private static double y(double hertz, double height) {
        double share =
                StrictMath.log(hertz / LOWEST_HERTZ) / StrictMath.log(HIGHEST_HERTZ / LOWEST_HERTZ);
        return Math.floor(height - 3 - Math.clamp(share, 0, 1) * (height - 6));
    }
}
