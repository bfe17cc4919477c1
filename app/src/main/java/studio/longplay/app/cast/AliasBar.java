package studio.longplay.app.cast;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import studio.longplay.app.words.Words;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Where it is said that a speaker is somebody else by another name.
final class AliasBar extends VBox {
    private final ComboBox<CastRow> others = new ComboBox<>();

    /// @param candidates who the speaker may be
    /// @param now who they are
    /// @param taken hears the answer; empty for nobody else
    AliasBar(
            Words words,
            CastRow speaker,
            List<CastRow> candidates,
            Optional<CastRow> now,
            Consumer<Optional<CastRow>> taken) {
        super(6);
        getStyleClass().add("cast-rename");
        Label label = new Label(words.get("alias", speaker.speaker().name()));
        label.getStyleClass().add("cast-faint");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        others.setId("cast-alias");
        others.setAccessibleText(label.getText());
        label.setLabelFor(others);
        others.getItems().setAll(candidates);
        others.setConverter(names());
        others.setMaxWidth(Double.MAX_VALUE);
        others.setMinWidth(80);
        HBox.setHgrow(others, Priority.ALWAYS);
        now.ifPresent(others::setValue);
        Button take = new Button(words.get("alias.take"));
        take.setId("cast-alias-take");
        take.getStyleClass().add("lp-primary");
        take.setMinWidth(USE_PREF_SIZE);
        take.disableProperty().bind(others.valueProperty().isNull());
        take.setOnAction(_ -> taken.accept(Optional.ofNullable(others.getValue())));
        Button nobody = new Button(words.get("alias.nobody"));
        nobody.setId("cast-alias-nobody");
        nobody.setMinWidth(USE_PREF_SIZE);
        nobody.setOnAction(_ -> taken.accept(Optional.empty()));
        HBox row = new HBox(8, others, take, nobody);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(label, row);
    }

    private StringConverter<CastRow> names() {
        return new StringConverter<>() {
            @Override
            public String toString(CastRow row) {
                return row == null ? "" : row.speaker().name();
            }

            @Override
            public CastRow fromString(String name) {
                return others.getValue();
            }
        };
    }
}
