package studio.longplay.app.keys;

import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import studio.longplay.app.controls.ChoiceRow;
import studio.longplay.app.controls.NoticeBar;
import studio.longplay.app.controls.SearchField;
import studio.longplay.app.words.Words;

import java.util.Optional;
import java.util.stream.Collectors;

/// All actions with their keys: choose a map, find an action by name or by keys, give it others.
public final class KeysView extends VBox implements AutoCloseable {
    private final KeysViewModel viewModel;
    private final Words words;
    private final Recording recording;
    private final ListView<KeyRow> list = new ListView<>();
    private final StackPane telling = new StackPane();
    private final ChoiceRow<String> map;

    public KeysView(KeysViewModel viewModel, Words words) {
        this.viewModel = viewModel;
        this.words = words;
        recording = new Recording(viewModel);
        setId("keys");
        getStyleClass().add("keys");
        map =
                new ChoiceRow<>(
                                words.get("map"),
                                viewModel.choice().maps(),
                                name -> words.get("map." + name))
                        .withId("keys-map");
        map.valueProperty().bindBidirectional(chosen());
        Label title = new Label(words.get("title"));
        title.getStyleClass().add("lp-heading");
        fillList();
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(title, map, searchRow(), list, telling, endRow());
        addEventFilter(KeyEvent.KEY_PRESSED, recording::pressed);
        recording.stepProperty().addListener((_, _, now) -> tell(now));
        tell(recording.stepProperty().get());
    }

    private ObjectProperty<String> chosen() {
        return viewModel.choice().map();
    }

    private void fillList() {
        list.setId("keys-list");
        list.setItems(viewModel.rows());
        list.setCellFactory(_ -> new KeyCell(viewModel, recording, words));
        list.setPlaceholder(new Label(words.get("nothing")));
        list.setAccessibleText(words.get("title"));
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::onRow);
    }

    /// Enter asks for keys, Delete takes them all.
    private void onRow(KeyEvent event) {
        KeyRow row = list.getSelectionModel().getSelectedItem();
        if (row == null) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER) {
            recording.listenFor(row);
            event.consume();
        } else if (event.getCode() == KeyCode.DELETE) {
            row.keys().forEach(keys -> viewModel.remove(row, keys));
            event.consume();
        }
    }

    private HBox searchRow() {
        SearchField field = new SearchField(words.get("search"));
        field.setId("keys-search");
        field.textProperty().bindBidirectional(viewModel.searchProperty());
        HBox.setHgrow(field, Priority.ALWAYS);
        Button byKeys = button("keys-by-keys", "by-keys", recording::search);
        viewModel
                .pressedProperty()
                .addListener((_, _, now) ->
                        byKeys.setText(
                                now.map(keys -> keys.shown() + "  ×")
                                        .orElse(words.get("by-keys"))));
        byKeys.setOnAction(_ -> {
            if (viewModel.pressedProperty().get().isPresent()) {
                viewModel.pressedProperty().set(Optional.empty());
            } else {
                recording.search();
            }
        });
        HBox row = new HBox(8, field, byKeys);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private HBox endRow() {
        Label help = new Label(words.get("help"));
        help.getStyleClass().addAll("lp-text-faint", "lp-small");
        help.setMaxWidth(Double.MAX_VALUE);
        help.setMinWidth(0);
        HBox.setHgrow(help, Priority.ALWAYS);
        HBox row = new HBox(8, help, button("keys-reset-all", "reset-all", viewModel::resetAll));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Button button(String id, String key, Runnable then) {
        Button button = new Button(words.get(key));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> then.run());
        return button;
    }

    private void tell(Recording.Step step) {
        Optional<Node> told =
                switch (step) {
                    case Recording.Step.Idle _ -> Optional.empty();
                    case Recording.Step.Searching _ ->
                            Optional.of(notice(words.get("press.search")));
                    case Recording.Step.Listening(KeyRow row) ->
                            Optional.of(notice(words.get("press", row.label())));
                    case Recording.Step.Conflict conflict -> Optional.of(conflict(conflict));
                };
        telling.getChildren().setAll(told.stream().toList());
        telling.setVisible(told.isPresent());
        telling.setManaged(told.isPresent());
        if (step instanceof Recording.Step.Idle) {
            list.requestFocus();
        } else {
            requestFocus();
        }
    }

    private NoticeBar notice(String sentence) {
        return new NoticeBar(NoticeBar.Kind.INFORMATION, sentence).withDismiss(recording::stop);
    }

    private NoticeBar conflict(Recording.Step.Conflict conflict) {
        String others =
                conflict.others().stream().map(KeyRow::label).collect(Collectors.joining(", "));
        return new NoticeBar(
                        NoticeBar.Kind.WARN, words.get("taken", conflict.keys().shown(), others))
                .withAction("keys-take-over", words.get("take-over"), recording::takeOver)
                .withDismiss(recording::stop);
    }

    @Override
    public void close() {
        map.valueProperty().unbindBidirectional(chosen());
        viewModel.close();
    }
}
