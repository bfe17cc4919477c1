package studio.longplay.app.keys;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

import studio.longplay.app.actions.Shortcut;
import studio.longplay.app.controls.IconButton;
import studio.longplay.app.words.Words;

/// An action, its keys, and what can be done about them.
final class KeyCell extends ListCell<KeyRow> {
    private static final double GROUP_WIDTH = 86;

    private final KeysViewModel viewModel;
    private final Recording recording;
    private final Words words;

    KeyCell(KeysViewModel viewModel, Recording recording, Words words) {
        this.viewModel = viewModel;
        this.recording = recording;
        this.words = words;
    }

    @Override
    protected void updateItem(KeyRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        String keys = row.keys().isEmpty() ? words.get("none") : row.words();
        setAccessibleText(words.get("row", row.label(), keys));
        setGraphic(content(row));
    }

    private HBox content(KeyRow row) {
        Label group = new Label(row.group());
        group.getStyleClass().addAll("lp-text-faint", "lp-small");
        group.setMinWidth(GROUP_WIDTH);
        group.setMaxWidth(GROUP_WIDTH);
        Label label = new Label(row.label());
        label.setMinWidth(80);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        HBox box = new HBox(6, group, label);
        box.setAlignment(Pos.CENTER_LEFT);
        row.keys().forEach(keys -> box.getChildren().add(chip(row, keys)));
        if (row.changed()) {
            IconButton reset = new IconButton(MaterialDesignR.RESTORE, words.get("reset"));
            reset.setId("keys-reset-" + row.id().replace('.', '-'));
            reset.setOnAction(_ -> viewModel.reset(row));
            box.getChildren().add(reset);
        }
        IconButton add = new IconButton(MaterialDesignP.PLUS, words.get("add", row.label()));
        add.setId("keys-add-" + row.id().replace('.', '-'));
        add.setOnAction(_ -> recording.listenFor(row));
        box.getChildren().add(add);
        return box;
    }

    private HBox chip(KeyRow row, Shortcut keys) {
        Label name = new Label(keys.shown());
        name.setMinWidth(Region.USE_PREF_SIZE);
        name.getStyleClass().add("lp-mono");
        IconButton remove =
                new IconButton(MaterialDesignC.CLOSE, words.get("remove", keys.shown()));
        remove.getStyleClass().add("keys-remove");
        remove.setFocusTraversable(false);
        remove.setOnAction(_ -> viewModel.remove(row, keys));
        HBox chip = new HBox(name, remove);
        chip.setAlignment(Pos.CENTER_LEFT);
        chip.getStyleClass().add("keys-chip");
        return chip;
    }
}
