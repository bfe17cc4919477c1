package studio.longplay.app.cast;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ColorPicker;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

import studio.longplay.app.words.Words;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// Where a speaker is given a colour.
final class ColourBar extends VBox {
    /// @param taken hears the colour as `#4f8ff0`; empty for the usual one
    /// @param left hears that all stays as it is
    ColourBar(Words words, CastRow speaker, Consumer<Optional<String>> taken, Runnable left) {
        super(6);
        getStyleClass().add("cast-rename");
        Label label = new Label(words.get("colour", speaker.speaker().name()));
        label.getStyleClass().add("cast-faint");
        ColorPicker picker = new ColorPicker(Color.web(speaker.colour()));
        picker.setId("cast-colour");
        picker.setAccessibleText(label.getText());
        picker.setMaxWidth(Double.MAX_VALUE);
        picker.setMinWidth(80);
        HBox.setHgrow(picker, Priority.ALWAYS);
        label.setLabelFor(picker);
        Button take = new Button(words.get("colour.take"));
        take.setId("cast-colour-take");
        take.getStyleClass().add("lp-primary");
        take.setMinWidth(USE_PREF_SIZE);
        take.setOnAction(_ -> taken.accept(Optional.of(hex(picker.getValue()))));
        Button usual = new Button(words.get("colour.usual"));
        usual.setId("cast-colour-usual");
        usual.setMinWidth(USE_PREF_SIZE);
        usual.setOnAction(_ -> taken.accept(Optional.empty()));
        Button leave = new Button(words.get("rename.leave"));
        leave.setMinWidth(USE_PREF_SIZE);
        leave.setOnAction(_ -> left.run());
        HBox row = new HBox(8, picker, take, usual, leave);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(label, row);
    }

    private static String hex(Color colour) {
        return String.format(
                Locale.ROOT,
                "#%02x%02x%02x",
                Math.round(colour.getRed() * 255),
                Math.round(colour.getGreen() * 255),
                Math.round(colour.getBlue() * 255));
    }
}
