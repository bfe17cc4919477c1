package studio.longplay.app.inspector;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

import studio.longplay.app.controls.IconButton;
import studio.longplay.app.controls.ValueFormat;
import studio.longplay.app.controls.ValueRange;
import studio.longplay.app.controls.ValueRow;
import studio.longplay.app.words.Words;

import java.util.List;
import java.util.function.DoubleConsumer;

/// A value of one or several clips, with a dash where they differ, and a button that brings the
/// usual value back while there is another.
final class MixedRow extends HBox {
    private static final String DASH = "—";

    /// What a mixed value is off every value one can set, so that setting any is a change.
    private static final double OFF = 1e-7;

    private final ValueRange range;
    private final ValueRow row;
    private final IconButton reset;
    private double dashed = Double.NaN;

    /// What a row is made of.
    ///
    /// @param id of its slider; of its other parts with a word after it
    record Made(String id, String name, ValueRange range, ValueFormat format) {}

    MixedRow(Made made, Words words, DoubleConsumer settled, Runnable reset) {
        range = made.range();
        getStyleClass().add("inspector-mixed-row");
        setAlignment(Pos.CENTER_LEFT);
        ValueFormat dashing =
                new ValueFormat(
                        value -> value == dashed ? DASH : made.format().text().apply(value),
                        made.format().value());
        row = new ValueRow(made.name(), range, dashing).withId(made.id());
        row.whenSettled(settled);
        row.setMinWidth(0);
        HBox.setHgrow(row, Priority.ALWAYS);
        this.reset = new IconButton(MaterialDesignR.RESTORE, words.get("clip.reset", made.name()));
        this.reset.setId(made.id() + "-reset");
        this.reset.getStyleClass().add("inspector-small-button");
        this.reset.setOnAction(_ -> reset.run());
        getChildren().addAll(row, this.reset);
    }

    /// Puts controls between the value and its reset.
    void insert(List<Node> controls) {
        getChildren().addAll(1, controls);
    }

    void show(Shared<Double> value, boolean changed) {
        double wanted = value.value();
        dashed = Double.NaN;
        if (value.mixed()) {
            wanted = wanted - OFF < range.smallest() ? wanted + OFF : wanted - OFF;
            dashed = wanted;
        }
        row.valueProperty().set(wanted);
        reset.setVisible(changed);
    }
}
