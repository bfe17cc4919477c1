package studio.longplay.app.library;

import javafx.scene.canvas.GraphicsContext;

import studio.longplay.app.controls.Hue;

/// The loudest samples of each stretch, around the middle. Heights are square roots, so that soft
/// speech is seen too.
final class WaveDrawing extends TakeDrawing {
    private static final int STEP = 3;
    private static final int BAR = 2;

    @Override
    void draw(GraphicsContext graphics, TakePortrait take, double width, double height) {
        graphics.setFill(palette().color(Hue.DIALOGUE, Hue.Shade.BASE));
        float[] peaks = take.peaks();
        double middle = Math.floor(height / 2);
        int bars = (int) (width / STEP);
        for (int bar = 0; bar < bars; bar++) {
            int from = bar * peaks.length / bars;
            int to = Math.max(from + 1, (bar + 1) * peaks.length / bars);
            float most = 0;
            for (int i = from; i < to; i++) {
                most = Math.max(most, peaks[i]);
            }
            double half = Math.round(StrictMath.sqrt(Math.min(1, most)) * (middle - 3));
            graphics.fillRect((double) bar * STEP, middle - half, BAR, 2 * half + 1);
        }
    }
}
