package studio.longplay.app.inspector;

import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

import studio.longplay.app.controls.Layout;
import studio.longplay.app.controls.ValueFormat;
import studio.longplay.app.controls.ValueRange;
import studio.longplay.app.controls.ValueRow;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.sfx.SoundParameter;

import java.util.ArrayList;
import java.util.List;

/// The parameters of a sound cue's sound, each with a slider: other ones for each sound.
final class SoundKnobs extends VBox {
    private final CueViewModel model;
    private final List<ValueRow> rows = new ArrayList<>();
    private List<SoundParameter> shown = List.of();

    SoundKnobs(CueViewModel model) {
        super(6);
        this.model = model;
        setId("inspector-sound-parameters");
    }

    void show(Cue.SoundCue cue) {
        List<SoundParameter> wanted = model.parameters(cue);
        if (!wanted.equals(shown)) {
            shown = wanted;
            rows.clear();
            shown.forEach(parameter -> rows.add(row(parameter)));
            getChildren().setAll(rows);
        }
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).valueProperty().set(model.value(cue, shown.get(i)));
        }
        Layout.shown(this, !rows.isEmpty());
    }

    private ValueRow row(SoundParameter parameter) {
        boolean whole = parameter.most() > 20;
        double reach = parameter.most() - parameter.least();
        ValueRange range =
                new ValueRange(
                        parameter.least(),
                        parameter.most(),
                        whole ? 1 : 0.01,
                        reach / 10,
                        parameter.usual());
        ValueRow row =
                new ValueRow(
                                parameter.name(),
                                range,
                                ValueFormat.number(whole ? 0 : 2, parameter.unit()))
                        .withId("inspector-sound-" + parameter.name());
        Tooltip.install(row, new Tooltip(parameter.meaning()));
        row.whenSettled(value -> model.setParameter(parameter, value));
        return row;
    }
}
