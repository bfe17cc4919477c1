package studio.longplay.app.mixer;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

import studio.longplay.app.controls.Drawing;
import studio.longplay.app.controls.Role;
import studio.longplay.engine.mix.desk.Biquad;
import studio.longplay.engine.project.desk.Band;
import studio.longplay.engine.project.desk.Equalizer;
import studio.longplay.engine.time.SampleRate;

/// The curve of an equalizer: how much each frequency is changed, 20 Hz to 20 kHz, ±18 dB.
final class EqualizerGraph extends Drawing {
    private static final double LOWEST_HZ = 20;
    private static final double OCTAVES = Math.log(1000) / Math.log(2);
    private static final double RANGE_DB = 18;
    private static final double[] MARKS_HZ = {100, 1000, 10_000};
    private static final String[] MARKS = {"100", "1k", "10k"};
    private static final Font MARK_FONT = Font.font("Inter", 9);

    private Equalizer equalizer = Equalizer.NONE;

    EqualizerGraph(String words) {
        getStyleClass().add("mixer-equalizer-graph");
        setAccessibleText(words);
        setMinSize(160, 90);
        setPrefSize(280, 104);
    }

    void show(Equalizer now) {
        if (!now.equals(equalizer)) {
            equalizer = now;
            redraw();
        }
    }

    @Override
    protected void draw(GraphicsContext graphics, double width, double height) {
        graphics.setFill(palette().color(Role.GROUND));
        graphics.fillRect(0, 0, width, height);
        marks(graphics, width, height);
        graphics.setFill(palette().color(Role.ACCENT_TEXT));
        double before = y(0, width, height);
        for (int x = 0; x < width; x++) {
            double now = y(x, width, height);
            double top = Math.rint(Math.min(before, now));
            graphics.fillRect(x, top, 1, Math.max(2, Math.rint(Math.abs(now - before))));
            before = now;
        }
    }

    private void marks(GraphicsContext graphics, double width, double height) {
        graphics.setFill(palette().color(Role.LINE));
        for (int line = 1; line < 6; line++) {
            graphics.fillRect(0, Math.rint(height * line / 6), width, 1);
        }
        graphics.setFont(MARK_FONT);
        graphics.setTextAlign(TextAlignment.LEFT);
        for (int mark = 0; mark < MARKS.length; mark++) {
            double x = Math.rint(width * octaves(MARKS_HZ[mark]) / OCTAVES);
            graphics.setFill(palette().color(Role.LINE));
            graphics.fillRect(x, 0, 1, height);
            graphics.setFill(palette().color(Role.TEXT_SECONDARY));
            graphics.fillText(MARKS[mark], x + 3, height - 4);
        }
        graphics.setFill(palette().color(Role.LINE_STRONG));
        graphics.fillRect(0, Math.rint(height / 2), width, 1);
    }

    private static double octaves(double hertz) {
        return Math.log(hertz / LOWEST_HZ) / Math.log(2);
    }

    private double y(double x, double width, double height) {
        double hertz = LOWEST_HZ * Math.pow(2, OCTAVES * x / width);
        double sumDb = 0;
        for (Band band : equalizer.bands()) {
            sumDb +=
                    Biquad.of(band, SampleRate.HZ_48000)
                            .gainDbAt(Math.min(hertz, 19_999), SampleRate.HZ_48000);
        }
        return Math.clamp(height / 2 * (1 - sumDb / RANGE_DB), 0, height - 1);
    }
}
