package studio.longplay.app.timeline;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;

import studio.longplay.app.words.Words;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/// The clips as a table: the same as the drawing, for who cannot see it or wants to sort.
public final class ClipListView extends StackPane implements AutoCloseable {
    private final TimelineViewModel model;
    private final Words words;
    private final ObservableList<Clip> clips = FXCollections.observableArrayList();
    private final TableView<Clip> table = new TableView<>();
    private final ChangeListener<Tracks> laid = (_, _, _) -> fillIfShown();
    private final ChangeListener<Optional<ClipId>> chosen = (_, _, _) -> select();
    private boolean filling;

    public ClipListView(TimelineViewModel model) {
        this.model = model;
        this.words = Words.of("timeline");
        getStyleClass().add("timeline-clip-list");
        table.setId("timeline-table");
        table.setAccessibleText(words.get("list.text"));
        table.setPlaceholder(new Label(words.get("empty.title")));
        addColumns();
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        SortedList<Clip> sorted = new SortedList<>(clips);
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.setRowFactory(_ -> row());
        table.setOnKeyPressed(event -> {
            Clip clip = table.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown() && clip != null) {
                model.transport().seek(clip.range().start());
                event.consume();
            }
        });
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.getSelectionModel()
                .getSelectedItems()
                .addListener((ListChangeListener<Clip>) _ -> picked());
        getChildren().add(table);
        model.tracksProperty().addListener(laid);
        model.selectedProperty().addListener(chosen);
        visibleProperty().addListener((_, _, _) -> fillIfShown());
        fillIfShown();
    }

    private void picked() {
        if (filling) {
            return;
        }
        List<Clip> now =
                table.getSelectionModel().getSelectedItems().stream()
                        .filter(Objects::nonNull)
                        .toList();
        if (!now.isEmpty()) {
            filling = true;
            model.picking().pickAll(now);
            filling = false;
        }
    }

    private void addColumns() {
        column("track", 130, this::trackOf, Function.identity());
        column("name", 420, Clip::label, Function.identity());
        column("start", 120, clip -> clip.range().start(), ClockText::withFrames)
                .getStyleClass()
                .add("timeline-figures");
        var length =
                column(
                        "length",
                        90,
                        Clip::range,
                        Comparator.comparing(studio.longplay.engine.time.TimeRange::duration),
                        range ->
                                String.format(
                                        Words.spoken(),
                                        "%.1f s",
                                        range.duration().toSecondsForDisplay()));
        length.getStyleClass().add("timeline-figures");
        column(
                "state",
                160,
                Function.identity(),
                Comparator.comparing(Clip::state),
                clip -> ClipText.state(words, clip));
    }

    private String trackOf(Clip clip) {
        return model.tracks()
                .trackOf(clip.id())
                .map(track -> ClipText.track(words, track.head()))
                .orElse("");
    }

    private <T extends Comparable<? super T>> TableColumn<Clip, T> column(
            String key, double width, Function<Clip, T> value, Function<T, String> text) {
        return column(key, width, value, Comparator.naturalOrder(), text);
    }

    private <T> TableColumn<Clip, T> column(
            String key,
            double width,
            Function<Clip, T> value,
            Comparator<? super T> order,
            Function<T, String> text) {
        TableColumn<Clip, T> column = new TableColumn<>(words.get("list." + key));
        column.setPrefWidth(width);
        column.setComparator(order::compare);
        column.setCellValueFactory(
                cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
        column.setCellFactory(_ ->
                new TableCell<>() {
                    @Override
                    protected void updateItem(T item, boolean empty) {
                        super.updateItem(item, empty);
                        setText(empty || item == null ? "" : text.apply(item));
                    }
                });
        table.getColumns().add(column);
        return column;
    }

    private TableRow<Clip> row() {
        TableRow<Clip> row = new TableRow<>();
        row.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && !row.isEmpty()) {
                model.transport().seek(row.getItem().range().start());
            }
        });
        return row;
    }

    /// A thousand rows are set only while somebody looks.
    private void fillIfShown() {
        if (isVisible()) {
            filling = true;
            clips.setAll(model.tracks().clips().toList());
            filling = false;
            select();
        }
    }

    private void select() {
        Clip clip = model.selectedClip().orElse(null);
        if (!filling
                && isVisible()
                && clip != null
                && !clip.equals(table.getSelectionModel().getSelectedItem())) {
            filling = true;
            table.getSelectionModel().clearAndSelect(table.getItems().indexOf(clip));
            filling = false;
        }
    }

    @Override
    public void close() {
        model.tracksProperty().removeListener(laid);
        model.selectedProperty().removeListener(chosen);
    }
}
