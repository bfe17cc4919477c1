package studio.longplay.app.library;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

import studio.longplay.app.controls.Layout;
import studio.longplay.app.words.Words;
import studio.longplay.engine.voice.measure.Deduction;
import studio.longplay.engine.voice.measure.Figure;
import studio.longplay.engine.voice.measure.TakeFigures;
import studio.longplay.engine.voice.measure.TakeQuality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How good a take is: its points, what each figure took off, and what the figures mean.
final class QualityPane extends VBox {
    private final Words words;
    private final Label score = Layout.label("library-score");
    private final Label reasons = Layout.label("library-secondary");
    private final VBox figures = new VBox(2);

    private record Row(Figure figure, String value) {}

    QualityPane(Words words) {
        this.words = words;
        setId("library-quality");
        setSpacing(6);
        score.setId("library-score");
        reasons.setId("library-reasons");
        reasons.setWrapText(true);
        reasons.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(score, reasons, figures);
    }

    /// @param grade what a model says of it, 1 to 5; empty where none is installed
    void show(Optional<TakeQuality> quality, Optional<Double> grade, boolean gone) {
        if (quality.isEmpty()) {
            score.setText(words.get(gone ? "quality.gone" : "quality.measuring"));
            Grades.show(score, "");
            reasons.setText("");
            Layout.shown(reasons, false);
            figures.getChildren().clear();
            return;
        }
        TakeQuality now = quality.get();
        score.setText(words.get("quality.score", Math.round(now.score())));
        Grades.show(score, Grades.of(now.score()));
        reasons.setText(
                now.deductions().isEmpty()
                        ? words.get("quality.fine")
                        : String.join(
                                " ", now.deductions().stream().map(Deduction::reason).toList()));
        Layout.shown(reasons, true);
        figures.getChildren().setAll(rows(now).stream().map(row -> line(row, now)).toList());
        grade.ifPresent(it -> figures.getChildren().add(line(it)));
    }

    private List<Row> rows(TakeQuality of) {
        TakeFigures figure = of.figures();
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(Figure.LOUDNESS, number("%.1f LUFS", figure.loudnessLufs())));
        rows.add(new Row(Figure.CLIPPING, number("%.2f %%", 100 * figure.clippedShare())));
        rows.add(new Row(Figure.SIGNAL_TO_NOISE, number("%.0f dB", figure.signalToNoiseDb())));
        rows.add(new Row(Figure.SILENCE, number("%.0f %%", 100 * figure.silenceShare())));
        rows.add(new Row(Figure.PACE, number("%.2f×", figure.paceRatio())));
        rows.add(new Row(Figure.SYLLABLES, number("%.2f×", figure.syllableRatio())));
        rows.add(new Row(Figure.ENDING, number("%.0f dB", figure.endUnderSpeechDb())));
        rows.add(new Row(Figure.REPETITION, number("%.0f %%", 100 * figure.repeatLikeness())));
        rows.add(new Row(Figure.ALIGNMENT, number("%.0f %%", 100 * figure.alignmentConfidence())));
        return rows;
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    private HBox line(Row row, TakeQuality of) {
        String key = "figure." + row.figure.name();
        String explained =
                words.get(key + ".explained") + "\n" + words.get("figure.by", row.figure.source());
        double points =
                of.deductions().stream()
                        .filter(one -> one.figure() == row.figure)
                        .mapToDouble(Deduction::points)
                        .sum();
        return line(new Told(key, row.value, points, explained));
    }

    private HBox line(double grade) {
        return line(
                new Told(
                        "figure.GRADE",
                        words.get("figure.GRADE.value", grade),
                        0,
                        words.get("figure.GRADE.explained")));
    }

    /// @param points that it took off
    private record Told(String key, String value, double points, String explained) {}

    private HBox line(Told told) {
        boolean bad = told.points > 0;
        FontIcon icon = new FontIcon(bad ? MaterialDesignA.ALERT_OUTLINE : MaterialDesignC.CHECK);
        icon.getStyleClass().add(bad ? "library-bad-icon" : "library-ok-icon");
        Label name = Layout.label(words.get(told.key), "library-secondary");
        Label value = Layout.label(told.value, "library-value");
        value.setMinWidth(USE_PREF_SIZE);
        Label off = Layout.label(bad ? "−" + Math.round(told.points) : "", "library-off");
        off.setMinWidth(26);
        off.setAlignment(Pos.CENTER_RIGHT);
        HBox line = new HBox(6, icon, name, Layout.spring(), value, off);
        line.setAlignment(Pos.CENTER_LEFT);
        Tooltip tip = new Tooltip(told.explained);
        tip.setWrapText(true);
        tip.setMaxWidth(340);
        Tooltip.install(line, tip);
        line.setAccessibleText(
                words.get("figure.spoken", words.get(told.key), told.value, Math.round(told.points))
                        + " "
                        + words.get(told.key + ".explained"));
        line.setAccessibleRole(AccessibleRole.TEXT);
        line.setFocusTraversable(true);
        line.getStyleClass().add("library-figure-line");
        return line;
    }
}
