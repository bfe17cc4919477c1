package studio.longplay.app.library;

import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

import studio.longplay.app.controls.IconButton;
import studio.longplay.app.controls.Layout;
import studio.longplay.app.words.Words;
import studio.longplay.engine.store.library.Library;
import studio.longplay.engine.store.library.Playlist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How much is selected, and what can be done to it.
final class TakesBar extends HBox implements AutoCloseable {
    private final LibraryViewModel model;
    private final Words words;
    private final Label selected = Layout.label("library-secondary");
    private final TextField listName = new TextField();
    private final Map<TakeCommand, IconButton> buttons = new LinkedHashMap<>();
    private final ContextMenu lists = new ContextMenu();
    private final InvalidationListener changed = _ -> show();
    private final InvalidationListener heard = _ -> showHeard();

    TakesBar(LibraryViewModel model, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("library-bar");
        setAlignment(Pos.CENTER_LEFT);
        selected.setId("library-selected");
        listName.setId("library-list-name");
        listName.setPromptText(words.get("playlist.name"));
        listName.setAccessibleText(words.get("playlist.name"));
        listName.setPrefWidth(170);
        listName.setOnAction(_ -> {
            model.deeds().addToNew(listName.getText());
            endListing();
        });
        listName.addEventHandler(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (key.getCode() == KeyCode.ESCAPE) {
                        endListing();
                        key.consume();
                    }
                });
        Layout.shown(listName, false);
        getChildren().addAll(selected, Layout.spring(), listName);
    }

    /// Adds the buttons.
    void fill(TakeCommands commands) {
        for (TakeCommand command : commands.all()) {
            IconButton button =
                    new IconButton(command.icon(), words.get("do." + command.id()))
                            .withKey(keyOf(command));
            button.setId("library-" + command.id());
            button.setOnAction(_ -> command.runIfEnabled());
            buttons.put(command, button);
            getChildren().add(button);
        }
        model.marks().versionProperty().addListener(changed);
        model.markedProperty().addListener(changed);
        model.leadProperty().addListener(changed);
        model.answerProperty().addListener(changed);
        model.player().heardProperty().addListener(heard);
        show();
        showHeard();
    }

    private static String keyOf(TakeCommand command) {
        return command.key().map(key -> key.getDisplayText()).orElse("");
    }

    private void show() {
        int count = model.marks().count();
        Library.Sum sum = model.markedProperty().get();
        selected.setText(
                count < 2
                        ? words.get("selected", count)
                        : words.get(
                                "selected.sum",
                                count,
                                TakeText.length(sum.samples()),
                                TakeText.size(sum.bytes())));
        buttons.forEach((command, button) -> {
            Layout.shown(button, command.shown().getAsBoolean());
            button.setDisable(!command.enabled().getAsBoolean());
        });
    }

    private void showHeard() {
        boolean stops = model.leadProperty().get().filter(model::isHeard).isPresent();
        buttons.forEach((command, button) -> {
            if (command.id().equals("hear")) {
                button.become(
                        stops ? MaterialDesignS.STOP : MaterialDesignP.PLAY,
                        words.get(stops ? "do.stop" : "do.hear"),
                        keyOf(command));
            }
        });
    }

    /// Shows the playlists the selected takes can be put into.
    void list() {
        List<Playlist> known =
                model.answerProperty().get().map(TakesAnswer::playlists).orElse(List.of());
        if (known.isEmpty()) {
            beginListing();
            return;
        }
        List<MenuItem> items = new ArrayList<>();
        for (Playlist playlist : known) {
            MenuItem item = new MenuItem(playlist.name());
            item.setMnemonicParsing(false);
            item.setId("library-into-" + playlist.name());
            item.setOnAction(_ -> model.deeds().add(playlist));
            items.add(item);
        }
        items.add(new SeparatorMenuItem());
        MenuItem fresh = new MenuItem(words.get("playlist.new"));
        fresh.setId("library-into-new");
        fresh.setGraphic(new FontIcon(MaterialDesignP.PLUS));
        fresh.setOnAction(_ -> beginListing());
        items.add(fresh);
        lists.getItems().setAll(items);
        buttons.forEach((command, button) -> {
            if (command.id().equals("list")) {
                lists.show(button, javafx.geometry.Side.BOTTOM, 0, 4);
            }
        });
    }

    private void beginListing() {
        listName.clear();
        Layout.shown(listName, true);
        listName.requestFocus();
    }

    private void endListing() {
        Layout.shown(listName, false);
    }

    @Override
    public void close() {
        model.marks().versionProperty().removeListener(changed);
        model.markedProperty().removeListener(changed);
        model.leadProperty().removeListener(changed);
        model.answerProperty().removeListener(changed);
        model.player().heardProperty().removeListener(heard);
    }
}
