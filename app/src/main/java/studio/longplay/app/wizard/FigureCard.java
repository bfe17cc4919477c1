package studio.longplay.app.wizard;

import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import studio.longplay.app.controls.Layout;
import studio.longplay.app.words.Words;
import studio.longplay.engine.voice.clone.MatchedVoice;
import studio.longplay.engine.voice.match.MatchResult;
import studio.longplay.engine.voice.measure.AcousticProfile;

import java.util.function.ToDoubleFunction;

/// How near the match came, and by what that is measured.
final class FigureCard extends VBox {
    private final Words words;
    private final Label percent = new Label();
    private final GridPane table = new GridPane(24, 6);
    private final Label origin = Look.text("");
    private final Label tools = Layout.label("wizard-faint");

    FigureCard(Words words) {
        super(14);
        this.words = words;
        setId("wizard-figures");
        getStyleClass().add("wizard-card");
        percent.setId("wizard-percent");
        percent.getStyleClass().add("wizard-percent");
        percent.setMinWidth(USE_PREF_SIZE);
        Label measure = Layout.label("wizard-name");
        measure.setText(words.get("match.measure"));
        VBox named = new VBox(2, measure, Look.text(words.get("match.measure.text")));
        named.setMinWidth(0);
        HBox.setHgrow(named, Priority.ALWAYS);
        HBox head = new HBox(18, percent, named);
        head.setAlignment(Pos.CENTER_LEFT);
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(110);
        table.getColumnConstraints().setAll(names, figure(), figure(), figure());
        tools.setId("wizard-tools");
        origin.setId("wizard-origin");
        getChildren().addAll(head, table, origin, tools);
    }

    private static ColumnConstraints figure() {
        ColumnConstraints column = new ColumnConstraints();
        column.setMinWidth(96);
        column.setHalignment(HPos.RIGHT);
        return column;
    }

    void show(MatchedVoice matched) {
        MatchResult result = matched.result();
        percent.setText(words.get("match.percent", result.matchPercent()));
        percent.setAccessibleText(words.get("match.measure") + " " + percent.getText());
        table.getChildren().clear();
        row(0, "", words.get("match.person"), words.get("match.before"), words.get("match.after"));
        row(
                1,
                words.get("match.distance"),
                "",
                words.get("match.unit.distance", result.distanceBefore()),
                words.get("match.unit.distance", result.distanceAfter()));
        figures(2, "match.pitch", "match.unit.hz", result, AcousticProfile::pitchHz);
        figures(3, "match.tract", "match.unit.cm", result, AcousticProfile::tractLengthCm);
        figures(4, "match.rate", "match.unit.rate", result, AcousticProfile::syllablesPerSecond);
        origin.setText(
                matched.clonedBy()
                        .map(by ->
                                words.get(
                                        "clone.origin", by.method().name(), by.spokenBy().engine()))
                        .orElse(""));
        Layout.shown(origin, matched.clonedBy().isPresent());
        tools.setText(
                words.get(
                        "match.tools",
                        words.get("tool." + matched.cleanedBy()),
                        words.get("tool." + matched.foundBy())));
    }

    private void figures(
            int row,
            String name,
            String unit,
            MatchResult result,
            ToDoubleFunction<AcousticProfile> figure) {
        row(
                row,
                words.get(name),
                words.get(unit, figure.applyAsDouble(result.target())),
                words.get(unit, figure.applyAsDouble(result.before())),
                words.get(unit, figure.applyAsDouble(result.after())));
    }

    private void row(int row, String... cells) {
        for (int column = 0; column < cells.length; column++) {
            Label label = Layout.label(row == 0 || column == 0 ? "wizard-faint" : "wizard-figure");
            label.setText(cells[column]);
            table.add(label, column, row);
        }
    }
}
