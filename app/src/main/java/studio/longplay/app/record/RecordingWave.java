package studio.longplay.app.record;

import javafx.scene.canvas.GraphicsContext;

import studio.longplay.app.controls.Drawing;
import studio.longplay.app.controls.Role;

/// The waveform of a recording: while it is made the last of it, running in from the right; then
/// all of it, with what has been played in the accent. Heights are square roots, so that soft
/// speech is seen too.
final class RecordingWave extends Drawing {
    private static final double BAR = 2;
    private static final double STEP = 3;

    /// Peaks that one bar shows of a recording that is being made.
    private static final int LIVE_PEAKS = 1;

    private final Outline outline;
    private boolean live;
    private double played;

    RecordingWave(Outline outline) {
        this.outline = outline;
        getStyleClass().add("recorder-wave");
    }

    /// Whether it is being made.
    void showLive(boolean now) {
        live = now;
        redraw();
    }

    /// @param fraction 0 to 1; 0 at rest
    void showPlayed(double fraction) {
        if ((int) (fraction * canvasWidth()) != (int) (played * canvasWidth())) {
            played = fraction;
            redraw();
        }
    }

    @Override
    protected void draw(GraphicsContext graphics, double width, double height) {
        int bars = (int) (width / STEP);
        double middle = Math.floor(height / 2);
        graphics.setFill(palette().color(Role.LINE));
        graphics.fillRect(0, middle, width, 1);
        for (int bar = 0; bar < bars; bar++) {
            int from = live ? outline.count() - (bars - bar) * LIVE_PEAKS : at(bar, bars);
            int end = live ? from + LIVE_PEAKS : Math.max(from + 1, at(bar + 1, bars));
            if (from >= 0 && from < outline.count()) {
                double peak = outline.peak(from, end);
                double half = Math.max(1, Math.round(Math.sqrt(peak) * (middle - 1)));
                graphics.setFill(palette().color(role(peak, (double) bar / bars)));
                graphics.fillRect(bar * STEP, middle - half, BAR, 2 * half);
            }
        }
    }

    private int at(int bar, int bars) {
        return (int) ((long) outline.count() * bar / bars);
    }

    private Role role(double peak, double place) {
        if (peak >= 0.999) {
            return Role.BAD;
        }
        if (live) {
            return Role.TEXT_SECONDARY;
        }
        return played > 0 && place <= played ? Role.ACCENT : Role.TEXT_FAINT;
    }
}
