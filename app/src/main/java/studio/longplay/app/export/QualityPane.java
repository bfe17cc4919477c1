package studio.longplay.app.export;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

import studio.longplay.app.controls.Chip;
import studio.longplay.app.controls.IconButton;
import studio.longplay.app.words.EngineWords;
import studio.longplay.app.words.Words;
import studio.longplay.engine.render.qc.Finding;
import studio.longplay.engine.render.qc.QualityReport;
import studio.longplay.engine.render.qc.Severity;

import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;

/// What the quality check found, the worst first, each with the way to its place.
final class QualityPane extends VBox {
    private static final int MOST_SHOWN = 40;

    private final Words words;
    private final LongConsumer show;

    /// @param show moves the playhead to a frame of the film
    QualityPane(QualityReport report, Words words, LongConsumer show) {
        this.words = words;
        this.show = show;
        setId("export-quality");
        getStyleClass().add("export-quality");
        getChildren().add(head(report));
        List<Finding> findings = report.findings();
        findings.stream().limit(MOST_SHOWN).map(this::row).forEach(getChildren()::add);
        if (findings.size() > MOST_SHOWN) {
            getChildren()
                    .add(
                            Pieces.wrapping(
                                    words.get("quality.more", findings.size() - MOST_SHOWN),
                                    "lp-text-faint",
                                    "lp-small"));
        }
    }

    private HBox head(QualityReport report) {
        Label title = new Label(words.get("quality.title").toUpperCase(Locale.ROOT));
        title.getStyleClass().addAll("lp-panel-head", "lp-text-secondary");
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        HBox head = new HBox(6, title, spring);
        head.setAlignment(Pos.CENTER_LEFT);
        for (Severity severity : List.of(Severity.FAULT, Severity.WARNING, Severity.NOTE)) {
            int count = report.of(severity).size();
            if (count > 0) {
                head.getChildren()
                        .add(
                                new Chip(
                                        tone(severity),
                                        words.get("quality." + severity.word(), count)));
            }
        }
        if (report.findings().isEmpty()) {
            head.getChildren().add(new Chip(Chip.Tone.OK, words.get("quality.nothing")));
        }
        return head;
    }

    private static Chip.Tone tone(Severity severity) {
        return switch (severity) {
            case FAULT -> Chip.Tone.BAD;
            case WARNING -> Chip.Tone.WARN;
            case NOTE, OFF -> Chip.Tone.QUIET;
        };
    }

    private HBox row(Finding finding) {
        Region bar = new Region();
        bar.getStyleClass().addAll("export-severity", "export-" + finding.severity().word());
        Label where = new Label(finding.timecode());
        where.getStyleClass().addAll("lp-mono", "lp-text-secondary", "export-finding-time");
        Label sentence = Pieces.wrapping(EngineWords.of(finding.code(), finding.sentence()));
        Label remedy =
                Pieces.wrapping(
                        EngineWords.of(finding.code(), finding.remedy()),
                        "lp-text-secondary",
                        "lp-small");
        VBox text = new VBox(1, sentence, remedy);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(12, bar, where, text);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("export-finding");
        if (!finding.timecode().isEmpty()) {
            Button jump =
                    new IconButton(
                            MaterialDesignM.MAP_MARKER_OUTLINE,
                            words.get("quality.show", finding.timecode()));
            jump.setId("export-finding-" + finding.fromFrame());
            jump.setOnAction(_ -> show.accept(finding.fromFrame()));
            row.getChildren().add(jump);
        }
        return row;
    }
}
