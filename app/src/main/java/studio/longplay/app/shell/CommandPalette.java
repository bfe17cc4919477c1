package studio.longplay.app.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

import studio.longplay.app.actions.Action;
import studio.longplay.app.controls.CastShadow;
import studio.longplay.app.controls.KeyNames;
import studio.longplay.app.words.Words;

/// Every action by its name: type a few letters of it, Enter does it.
final class CommandPalette extends StackPane {
    private static final int VISIBLE_ROWS = 10;
    private static final double ROW = 34;

    private final CommandPaletteViewModel viewModel;
    private final Runnable closed;
    private final TextField field = new TextField();
    private final ListView<Action> list = new ListView<>();

    /// @param closed puts the focus back to where it was
    CommandPalette(CommandPaletteViewModel viewModel, Words words, Runnable closed) {
        this.viewModel = viewModel;
        this.closed = closed;
        getStyleClass().add("shell-palette-scrim");
        setId("palette");
        field.setId("palette-field");
        field.setPromptText(words.get("palette.prompt"));
        field.textProperty().bindBidirectional(viewModel.textProperty());
        list.setId("palette-list");
        list.setItems(viewModel.found());
        list.setCellFactory(_ -> new Row());
        list.setFixedCellSize(ROW);
        list.setPrefHeight(ROW * VISIBLE_ROWS + 2);
        list.setPlaceholder(new Label(words.get("palette.none")));
        list.setFocusTraversable(false);
        VBox box = new VBox(field, list);
        box.getStyleClass().add("shell-palette");
        box.setMaxSize(560, Region.USE_PREF_SIZE);
        StackPane.setAlignment(box, Pos.TOP_CENTER);
        getChildren().addAll(new CastShadow(box), box);
        setOnMousePressed(event -> {
            if (equals(event.getTarget())) {
                closed.run();
            }
        });
        box.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setOnMouseClicked(_ -> runSelected());
        viewModel.found().addListener((javafx.beans.Observable _) -> selectFirst());
        selectFirst();
    }

    void focus() {
        field.requestFocus();
    }

    private void selectFirst() {
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
    }

    private void key(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code == KeyCode.ESCAPE) {
            closed.run();
        } else if (code == KeyCode.ENTER) {
            runSelected();
        } else if (code == KeyCode.DOWN) {
            move(1);
        } else if (code == KeyCode.UP) {
            move(-1);
        } else {
            return;
        }
        event.consume();
    }

    private void move(int rows) {
        int size = list.getItems().size();
        if (size > 0) {
            int next = Math.floorMod(list.getSelectionModel().getSelectedIndex() + rows, size);
            list.getSelectionModel().select(next);
            list.scrollTo(Math.max(0, next - VISIBLE_ROWS / 2));
        }
    }

    private void runSelected() {
        Action action = list.getSelectionModel().getSelectedItem();
        if (action != null) {
            closed.run();
            viewModel.run(action);
        }
    }

    /// Icon, label, key.
    private static final class Row extends ListCell<Action> {
        @Override
        protected void updateItem(Action action, boolean empty) {
            super.updateItem(action, empty);
            setText(null);
            setGraphic(empty || action == null ? null : row(action));
        }

        private static HBox row(Action action) {
            Label label = new Label(action.label());
            Region spring = new Region();
            HBox.setHgrow(spring, Priority.ALWAYS);
            Label keys =
                    new Label(
                            action.keys().isEmpty()
                                    ? ""
                                    : KeyNames.of(action.keys().getFirst().getDisplayText()));
            keys.getStyleClass().add("shell-palette-keys");
            HBox row = new HBox(8, icon(action), label, spring, keys);
            row.setAlignment(Pos.CENTER_LEFT);
            row.setDisable(!action.enabled().get());
            return row;
        }

        private static Region icon(Action action) {
            StackPane place = new StackPane();
            place.setMinWidth(20);
            action.icon().ifPresent(icon -> place.getChildren().add(new FontIcon(icon)));
            return place;
        }
    }
}
