package studio.longplay.app.library;

import javafx.beans.InvalidationListener;
import javafx.collections.FXCollections;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

import studio.longplay.app.controls.EmptyState;
import studio.longplay.app.controls.Layout;
import studio.longplay.engine.store.library.TakeOrder;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/// The takes found, in rows. Only what is seen has nodes, however many there are.
///
/// Arrows walk, with Shift they select on, with Shortcut they leave the selection; Shortcut+A
/// selects all. What else there is stands in [TakeCommands].
final class TakesTable extends TableView<TakeRow> implements AutoCloseable {
    static final double ROW_HEIGHT = 30;

    private final LibraryViewModel model;
    private final TakeText text;
    private final TakeCommands commands;
    private final ContextMenu menu = new ContextMenu();
    private final InvalidationListener found = _ -> fill();
    private final InvalidationListener marked = _ -> showLead();
    private final InvalidationListener ordered = _ -> showOrder();
    private int shownLead = -1;
    private boolean ordering;
    private boolean tookKey;

    TakesTable(LibraryViewModel model, TakeText text, TakeCommands commands) {
        this.model = model;
        this.text = text;
        this.commands = commands;
        setId("library-table");
        getStyleClass().add("library-table");
        setAccessibleText(text.words().get("table"));
        setFixedCellSize(ROW_HEIGHT);
        setSelectionModel(null);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        getColumns().setAll(new TakeColumns(model, text).all());
        restoreWidths();
        setRowFactory(_ -> new MarkedRow(model, text, this));
        setSortPolicy(_ -> sortByHead());
        addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
        setOnContextMenuRequested(asked -> {
            fillMenu();
            menu.show(this, asked.getScreenX(), asked.getScreenY());
        });
        model.rowsProperty().addListener(found);
        model.marks().versionProperty().addListener(marked);
        model.sought().orderProperty().addListener(ordered);
        fill();
        showOrder();
    }

    private void restoreWidths() {
        Map<String, Double> widths = model.around().habits().get().widths();
        for (TableColumn<TakeRow, ?> column : getColumns()) {
            Double width = widths.get("column." + column.getId());
            if (width != null && width >= column.getMinWidth() && width < 4000) {
                column.setPrefWidth(width);
            }
        }
    }

    /// The widths of the columns by their names.
    Map<String, Double> widths() {
        Map<String, Double> widths = new TreeMap<>();
        getColumns().forEach(column -> widths.put("column." + column.getId(), column.getWidth()));
        return widths;
    }

    private void fill() {
        model.rowsProperty()
                .get()
                .ifPresentOrElse(
                        this::setItems, () -> setItems(FXCollections.observableArrayList()));
        setPlaceholder(nothing());
        shownLead = -1;
        showLead();
    }

    private StackPane nothing() {
        Optional<TakesAnswer> answer = model.answerProperty().get();
        if (answer.isEmpty()) {
            return new StackPane(Layout.label(text.words().get("opening"), "library-secondary"));
        }
        if (model.sought().deletedProperty().get()) {
            return new StackPane(empty("none-deleted", Optional.of("none.clear")));
        }
        boolean any = answer.get().extent().takes() > 0;
        return new StackPane(
                any ? empty("none", Optional.of("none.clear")) : empty("never", Optional.empty()));
    }

    private EmptyState empty(String key, Optional<String> action) {
        boolean deleted = key.equals("none-deleted");
        EmptyState state =
                new EmptyState(
                                deleted
                                        ? MaterialDesignD.DELETE_EMPTY_OUTLINE
                                        : MaterialDesignM.MUSIC_BOX_MULTIPLE_OUTLINE,
                                text.words().get(key + ".title"),
                                text.words().get(key + ".text"))
                        .withHelp();
        return action.map(words ->
                        state.withAction(
                                "library-clear",
                                text.words().get(words),
                                () -> model.sought().clear()))
                .orElse(state);
    }

    private Optional<VirtualFlow<?>> flow() {
        return lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                ? Optional.of(flow)
                : Optional.empty();
    }

    private void showLead() {
        int lead = model.marks().lead();
        if (lead == shownLead) {
            return;
        }
        shownLead = lead;
        if (lead >= 0) {
            getFocusModel().focus(lead);
            reveal(lead);
        }
    }

    /// Scrolls as little as shows a row.
    private void reveal(int place) {
        flow().ifPresent(flow -> {
            IndexedCell<?> first = flow.getFirstVisibleCell();
            IndexedCell<?> last = flow.getLastVisibleCell();
            if (first == null || last == null) {
                flow.scrollTo(place);
                return;
            }
            int rows = Math.max(1, (int) (flow.getHeight() / ROW_HEIGHT));
            if (place <= first.getIndex() || place > last.getIndex() + rows) {
                flow.scrollTo(place);
            } else if (place >= last.getIndex()) {
                double under = (place - last.getIndex()) * ROW_HEIGHT;
                double over = last.getLayoutY() + ROW_HEIGHT - flow.getHeight();
                flow.scrollPixels(Math.max(0, under + over));
            }
        });
    }

    private boolean sortByHead() {
        if (!ordering && !getSortOrder().isEmpty()) {
            TableColumn<TakeRow, ?> column = getSortOrder().getFirst();
            boolean up = column.getSortType() == TableColumn.SortType.ASCENDING;
            TakeColumns.order(column.getId(), up).ifPresent(model.sought().orderProperty()::set);
        }
        return true;
    }

    private void showOrder() {
        ordering = true;
        TakeOrder now = model.sought().orderProperty().get();
        getSortOrder().clear();
        for (TableColumn<TakeRow, ?> column : getColumns()) {
            for (TableColumn.SortType type : TableColumn.SortType.values()) {
                boolean up = type == TableColumn.SortType.ASCENDING;
                if (getSortOrder().isEmpty()
                        && TakeColumns.order(column.getId(), up).equals(Optional.of(now))) {
                    column.setSortType(type);
                    getSortOrder().add(column);
                }
            }
        }
        ordering = false;
    }

    private void fillMenu() {
        menu.getItems().clear();
        for (TakeCommand command : commands.all()) {
            if (command.shown().getAsBoolean()) {
                MenuItem item = new MenuItem(text.words().get("do." + command.id()));
                item.setId("library-menu-" + command.id());
                item.setGraphic(new FontIcon(command.icon()));
                item.setDisable(!command.enabled().getAsBoolean());
                item.setOnAction(_ -> command.runIfEnabled());
                menu.getItems().add(item);
            }
        }
    }

    /// Whether the last key pressed did something here: the letter that comes of it is no text,
    /// although the keyboard may be on a field by then.
    boolean tookKey() {
        return tookKey;
    }

    void forgetKey() {
        tookKey = false;
    }

    private void keys(KeyEvent key) {
        if (walks(key) || commands(key)) {
            key.consume();
        }
    }

    private boolean commands(KeyEvent key) {
        for (TakeCommand command : commands.all()) {
            if (command.key().filter(wanted -> wanted.match(key)).isPresent()
                    && command.shown().getAsBoolean()) {
                tookKey = true;
                command.runIfEnabled();
                return true;
            }
        }
        return false;
    }

    private boolean walks(KeyEvent key) {
        TakeMarks marks = model.marks();
        if (key.isAltDown()) {
            boolean moved = key.getCode() == KeyCode.UP || key.getCode() == KeyCode.DOWN;
            if (moved) {
                model.deeds().move(key.getCode() == KeyCode.UP ? -1 : 1);
            }
            return moved;
        }
        if (key.isShortcutDown() && key.getCode() == KeyCode.A) {
            if (key.isShiftDown()) {
                marks.none();
            } else {
                marks.all();
            }
            return true;
        }
        int page = Math.max(1, (int) (getHeight() / ROW_HEIGHT) - 2);
        int lead = Math.max(0, marks.lead());
        int to =
                switch (key.getCode()) {
                    case DOWN -> lead + 1;
                    case UP -> lead - 1;
                    case PAGE_DOWN -> lead + page;
                    case PAGE_UP -> lead - page;
                    case HOME -> 0;
                    case END -> marks.size() - 1;
                    default -> Integer.MIN_VALUE;
                };
        if (to == Integer.MIN_VALUE || marks.size() == 0) {
            return false;
        }
        BiConsumer<TakeMarks, Integer> step = key.isShiftDown() ? TakeMarks::to : TakeMarks::only;
        step.accept(marks, Math.clamp(to, 0, marks.size() - 1));
        return true;
    }

    @Override
    public void close() {
        model.rowsProperty().removeListener(found);
        model.marks().versionProperty().removeListener(marked);
        model.sought().orderProperty().removeListener(ordered);
    }
}
