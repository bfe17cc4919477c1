package studio.longplay.app.shell;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.materialdesign2.MaterialDesignH;

import studio.longplay.app.controls.EmptyState;
import studio.longplay.app.session.Session;
import studio.longplay.app.words.Words;
import studio.longplay.engine.edit.History;

import java.util.ArrayList;
import java.util.List;

/// What was done to the project, newest last; choosing an entry goes there.
final class HistoryPanel extends VBox {
    private static final double WIDTH = 400;
    private static final double ROW = 30;
    private static final double EDGES = 4;
    private static final int MOST_ROWS = 14;

    /// @param steps to undo (negative) or redo (positive) to get there
    private record Entry(String name, String about, int steps) {}

    HistoryPanel(Session session, Words words, Runnable closed) {
        getStyleClass().add("shell-history");
        Label title = new Label(words.get("history.title"));
        title.getStyleClass().add("lp-heading");
        History history = session.historyProperty().get();
        List<Entry> entries = entries(history, words);
        if (entries.size() == 1) {
            getChildren()
                    .add(
                            new EmptyState(
                                    MaterialDesignH.HISTORY,
                                    words.get("history.title"),
                                    words.get("history.empty")));
            return;
        }
        ListView<Entry> list = list(entries, history.done().size(), words);
        Runnable go =
                () -> {
                    Entry entry = list.getSelectionModel().getSelectedItem();
                    closed.run();
                    go(session, entry == null ? 0 : entry.steps());
                };
        list.setOnMouseClicked(_ -> go.run());
        list.setOnKeyPressed(key -> {
            switch (key.getCode()) {
                case ENTER -> go.run();
                case ESCAPE -> closed.run();
                default -> {}
            }
        });
        getChildren().addAll(title, list);
    }

    private static ListView<Entry> list(List<Entry> entries, int now, Words words) {
        ListView<Entry> list = new ListView<>();
        list.setId("history-list");
        list.setAccessibleText(words.get("history.title"));
        list.getItems().setAll(entries);
        list.setFixedCellSize(ROW);
        list.setPrefSize(WIDTH, ROW * Math.min(MOST_ROWS, entries.size()) + EDGES);
        list.setMinHeight(USE_PREF_SIZE);
        list.setCellFactory(_ -> new Row());
        list.getSelectionModel().select(now);
        list.getFocusModel().focus(now);
        list.scrollTo(Math.max(0, now - MOST_ROWS / 2));
        return list;
    }

    /// The list takes the keyboard in place of the panel.
    @Override
    public void requestFocus() {
        getChildren().getLast().requestFocus();
    }

    private static void go(Session session, int steps) {
        for (int i = 0; i < -steps; i++) {
            session.undo();
        }
        for (int i = 0; i < steps; i++) {
            session.redo();
        }
    }

    private static List<Entry> entries(History history, Words words) {
        List<History.Entry> done = history.done();
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(words.get("history.first"), "", -done.size()));
        for (int i = 0; i < done.size(); i++) {
            entries.add(entry(done.get(i), i + 1 - done.size()));
        }
        List<History.Entry> undone = history.undone();
        for (int i = 0; i < undone.size(); i++) {
            entries.add(entry(undone.get(i), i + 1));
        }
        return entries;
    }

    private static Entry entry(History.Entry of, int steps) {
        return new Entry(of.name(), of.about(), steps);
    }

    private static final class Row extends ListCell<Entry> {
        private final Label about = new Label();

        Row() {
            about.getStyleClass().add("history-about");
            setContentDisplay(ContentDisplay.RIGHT);
            setGraphicTextGap(8);
        }

        @Override
        protected void updateItem(Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            getStyleClass().remove("undone");
            boolean nothing = empty || entry == null;
            setText(nothing ? null : entry.name());
            about.setText(nothing ? "" : entry.about());
            setGraphic(about.getText().isEmpty() ? null : about);
            if (entry != null && !empty && entry.steps() > 0) {
                getStyleClass().add("undone");
            }
        }
    }
}
