package studio.longplay.app.library;

import javafx.scene.canvas.GraphicsContext;

import studio.longplay.app.controls.Hue;

/// Momentary loudness: -60 LUFS below, 0 above, lines at -40 and -20.
final class LoudnessDrawing extends TakeDrawing {
    private static final double LOWEST_LUFS = -60;

    @Override
    void draw(GraphicsContext graphics, TakePortrait take, double width, double height) {
        line(graphics, y(-20, height), width);
        line(graphics, y(-40, height), width);
        float[] lufs = take.lufs();
        for (int step = 0; step < lufs.length; step++) {
            double x = Math.floor(width * step / lufs.length);
            double length = Math.max(1, Math.floor(width * (step + 1) / lufs.length) - x);
            double top = y(lufs[step], height);
            graphics.setFill(palette().color(Hue.EFFECTS, Hue.Shade.SOFT));
            graphics.fillRect(x, top, length, height - top);
            graphics.setFill(palette().color(Hue.EFFECTS, Hue.Shade.BASE));
            graphics.fillRect(x, top, length, 2);
        }
    }

    private static double y(double lufs, double height) {
        double share = Math.clamp(1 - lufs / LOWEST_LUFS, 0, 1);
        return Math.floor(height - 2 - share * (height - 4));
    }
}
