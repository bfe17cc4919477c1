package studio.longplay.app.takes;

import javafx.scene.canvas.GraphicsContext;

import studio.longplay.app.controls.Drawing;
import studio.longplay.app.controls.Role;

import java.util.Optional;

/// A take's waveform, with what has been played of it in the accent. Heights are square roots, so
/// that soft speech is seen too.
final class TakeWave extends Drawing {
    private static final double BAR = 2;
    private static final double STEP = 3;

    private Optional<Wave> wave = Optional.empty();
    private double played;
    private int playedBars = -1;

    TakeWave() {
        getStyleClass().add("take-wave");
    }

    void show(Optional<Wave> now) {
        if (!wave.equals(now)) {
            wave = now;
            redraw();
        }
    }

    /// @param fraction 0 to 1
    void showPlayed(double fraction) {
        played = fraction;
        int bars = (int) (fraction * canvasWidth() / STEP);
        if (bars != playedBars) {
            playedBars = bars;
            redraw();
        }
    }

    @Override
    protected void draw(GraphicsContext graphics, double width, double height) {
        double middle = Math.floor(height / 2);
        for (double x = 0; x + BAR <= width; x += STEP) {
            double from = x / width;
            double peak =
                    wave.isEmpty() ? 0 : wave.get().peak(from, Math.min(1, (x + STEP) / width));
            double half = Math.max(1, Math.round(StrictMath.sqrt(peak) * (middle - 1)));
            boolean before = played > 0 && from <= played;
            graphics.setFill(palette().color(before ? Role.ACCENT : role()));
            graphics.fillRect(x, middle - half, BAR, 2 * half);
        }
    }

    private Role role() {
        return wave.isEmpty() ? Role.LINE : Role.TEXT_FAINT;
    }
}
