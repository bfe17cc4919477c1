package studio.longplay.app.cast;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import studio.longplay.app.words.Words;

import java.util.function.Consumer;

/// Where a speaker's new name is written: Enter takes it, Escape leaves the old one.
final class RenameBar extends VBox {
    RenameBar(Words words, String name, Consumer<String> taken, Runnable left) {
        super(6);
        getStyleClass().add("cast-rename");
        Label label = new Label(words.get("row.rename", name));
        label.getStyleClass().add("cast-faint");
        TextField field = new TextField(name);
        field.setId("cast-rename");
        field.setAccessibleText(label.getText());
        label.setLabelFor(field);
        HBox.setHgrow(field, Priority.ALWAYS);
        Button take = new Button(words.get("rename.take"));
        take.setId("cast-rename-take");
        take.getStyleClass().add("lp-primary");
        take.setMinWidth(USE_PREF_SIZE);
        Button leave = new Button(words.get("rename.leave"));
        leave.setMinWidth(USE_PREF_SIZE);
        take.setOnAction(_ -> taken.accept(field.getText()));
        leave.setOnAction(_ -> left.run());
        field.setOnAction(_ -> taken.accept(field.getText()));
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (key.getCode() == KeyCode.ESCAPE) {
                        left.run();
                        key.consume();
                    }
                });
        HBox row = new HBox(8, field, take, leave);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(label, row);
        field.selectAll();
    }
}
