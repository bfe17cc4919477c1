package studio.longplay.app.library;

import javafx.beans.InvalidationListener;
import javafx.collections.FXCollections;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;

import studio.longplay.app.controls.IconButton;
import studio.longplay.app.controls.Layout;
import studio.longplay.app.controls.NoticeBar;
import studio.longplay.app.controls.SearchField;
import studio.longplay.app.controls.SplitLayout;
import studio.longplay.app.words.Words;
import studio.longplay.engine.store.library.TakeOrder;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The takes gallery: what takes are narrowed by, the takes, and the one that leads.
///
/// Down or Enter leads from the search into the table; there see [TakesTable]. Shortcut+F leads
/// back, F6 goes from part to part, Shortcut+Z undoes.
public final class LibraryView extends VBox implements AutoCloseable {
    private static final String FIND = "library-find";
    private static final String TAKE = "library-take";

    private final LibraryViewModel model;
    private final Words words;
    private final SearchField search;
    private final Label count = Layout.label("library-secondary");
    private final FindPane find;
    private final TakePane take;
    private final TakesTable table;
    private final TakesBar bar;
    private final ExportBar export;
    private final LibraryStatus status;
    private final VBox notices = new VBox();
    private final SplitLayout split = new SplitLayout(Orientation.HORIZONTAL);
    private final InvalidationListener answered = _ -> showCount();
    private final InvalidationListener noticed = _ -> showNotice();
    private final InvalidationListener exported = _ -> beginExport();

    /// @param closed hears that the gallery is to be closed
    public LibraryView(LibraryViewModel model, Runnable closed) {
        this.model = model;
        this.words = model.words();
        setId("library");
        getStyleClass().add("library");
        TakeText text = new TakeText(words, ZoneId.systemDefault());
        search = new SearchField(words.get("search"));
        take = new TakePane(model, text);
        bar = new TakesBar(model, words);
        TakeCommands commands = new TakeCommands(model, take::tag, bar::list);
        bar.fill(commands);
        table = new TakesTable(model, text, commands);
        find = new FindPane(model, text);
        export = new ExportBar(model, words);
        status = new LibraryStatus(model, words);
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox centre = new VBox(bar, notices, table);
        centre.setMinWidth(0);
        split.addFixed(FIND, find, 180, 236)
                .addGrowing("library-takes", centre, 380)
                .addFixed(TAKE, take, 260, 330);
        VBox.setVgrow(split, Priority.ALWAYS);
        split.setMinHeight(0);
        restorePanels();
        getChildren().addAll(head(closed), split, export, status);
        addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
        addEventFilter(
                KeyEvent.KEY_TYPED,
                typed -> {
                    if (table.tookKey()) {
                        typed.consume();
                    }
                });
        model.answerProperty().addListener(answered);
        model.noticeProperty().addListener(noticed);
        model.exporting().openProperty().addListener(exported);
        showCount();
        showNotice();
    }

    private void restorePanels() {
        Map<String, Double> widths = model.around().habits().get().widths();
        List<SplitLayout.PanelState> states = new ArrayList<>();
        for (String panel : List.of(FIND, TAKE)) {
            Double width = widths.get("panel." + panel);
            if (width != null) {
                states.add(new SplitLayout.PanelState(panel, width, false));
            }
        }
        split.restore(states);
    }

    private void keepWidths() {
        Map<String, Double> widths = table.widths();
        for (SplitLayout.PanelState state : split.state()) {
            widths.put("panel." + state.name(), state.pixels());
        }
        model.around().habits().set(model.around().habits().get().withWidths(widths));
    }

    private HBox head(Runnable closed) {
        Label title = Layout.label(words.get("title"), "lp-heading");
        title.setMinWidth(USE_PREF_SIZE);
        search.setId("library-search");
        search.textProperty().bindBidirectional(model.sought().wordsProperty());
        search.setPrefWidth(320);
        search.setMinWidth(120);
        count.setId("library-count");
        Label sorted = Layout.label(words.get("sort"), "library-secondary");
        sorted.setMinWidth(USE_PREF_SIZE);
        ComboBox<TakeOrder> order = orders();
        sorted.setLabelFor(order);
        IconButton undo = new IconButton(MaterialDesignU.UNDO, words.get("undo")).withKey("Ctrl+Z");
        undo.setId("library-undo");
        undo.setOnAction(_ -> model.deeds().history().undo());
        undo.disableProperty().bind(model.deeds().history().undoableProperty().not());
        IconButton redo =
                new IconButton(MaterialDesignR.REDO, words.get("redo")).withKey("Ctrl+Shift+Z");
        redo.setId("library-redo");
        redo.setOnAction(_ -> model.deeds().history().redo());
        redo.disableProperty().bind(model.deeds().history().redoableProperty().not());
        IconButton close = new IconButton(MaterialDesignC.CLOSE, words.get("close")).withKey("Esc");
        close.setId("library-close");
        close.setOnAction(_ -> closed.run());
        HBox head =
                new HBox(
                        10,
                        title,
                        search,
                        count,
                        Layout.spring(),
                        sorted,
                        order,
                        undo,
                        redo,
                        close);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("library-head");
        return head;
    }

    private ComboBox<TakeOrder> orders() {
        ComboBox<TakeOrder> box =
                new ComboBox<>(
                        FXCollections.observableArrayList(
                                Arrays.stream(TakeOrder.values())
                                        .filter(one -> one != TakeOrder.PLAYLIST)
                                        .filter(one -> one != TakeOrder.GRADE)
                                        .toList()));
        model.answerProperty().addListener(_ -> offerGrades(box));
        offerGrades(box);
        box.setId("library-order");
        box.setAccessibleText(words.get("sort"));
        box.setMinWidth(130);
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(TakeOrder order) {
                        return order == null ? "" : words.get("order." + order.name());
                    }

                    @Override
                    public TakeOrder fromString(String said) {
                        return box.getValue();
                    }
                });
        box.valueProperty().bindBidirectional(model.sought().orderProperty());
        box.disableProperty().bind(model.sought().playlistProperty().map(Optional::isPresent));
        return box;
    }

    /// Where no model grades takes, nobody is asked whether to sort by grades.
    private void offerGrades(ComboBox<TakeOrder> box) {
        boolean any =
                model.answerProperty().get().filter(now -> now.extent().graded() > 0).isPresent();
        if (any && !box.getItems().contains(TakeOrder.GRADE)) {
            box.getItems().add(box.getItems().indexOf(TakeOrder.WORST) + 1, TakeOrder.GRADE);
        }
    }

    private void showCount() {
        count.setText(
                model.answerProperty()
                        .get()
                        .map(now ->
                                words.get(
                                        "count",
                                        now.found().size(),
                                        TakeText.length(now.sum().samples())))
                        .orElse(words.get("opening")));
    }

    private void showNotice() {
        Optional<Notice> now = model.noticeProperty().get();
        notices.getChildren().setAll(now.map(this::bar).stream().toList());
        notices.getStyleClass().setAll("library-notices");
        Layout.shown(notices, now.isPresent());
    }

    private NoticeBar bar(Notice notice) {
        NoticeBar shown =
                new NoticeBar(
                                notice.bad() ? NoticeBar.Kind.WARN : NoticeBar.Kind.INFORMATION,
                                notice.says())
                        .withDismiss(model::dismissNotice);
        shown.setId("library-notice");
        if (notice.undo()) {
            shown.withAction(
                    "library-notice-undo", words.get("undo"), model.deeds().history()::undo);
        }
        notice.folder()
                .ifPresent(folder ->
                        shown.withAction(
                                "library-notice-folder",
                                words.get("export.reveal"),
                                () -> model.around().places().reveal().accept(folder)));
        return shown;
    }

    private void beginExport() {
        if (model.exporting().openProperty().get()) {
            export.begin();
        } else {
            table.requestFocus();
        }
    }

    /// Puts the keyboard on the search.
    public void begin() {
        search.requestFocus();
    }

    private void keys(KeyEvent key) {
        table.forgetKey();
        boolean down = key.getCode() == KeyCode.DOWN || key.getCode() == KeyCode.ENTER;
        boolean typing = key.getTarget() instanceof javafx.scene.control.TextInputControl;
        if (down && search.isFocused()) {
            table.requestFocus();
        } else if (key.isShortcutDown() && key.getCode() == KeyCode.F) {
            search.requestFocus();
            search.selectAll();
        } else if (key.isShortcutDown() && key.getCode() == KeyCode.Z && !typing) {
            if (key.isShiftDown()) {
                model.deeds().history().redo();
            } else {
                model.deeds().history().undo();
            }
        } else if (key.getCode() == KeyCode.F6) {
            nextPart(key.isShiftDown());
        } else {
            return;
        }
        key.consume();
    }

    private void nextPart(boolean back) {
        List<javafx.scene.Node> parts = List.of(search, find, table, take);
        int at = 0;
        for (int i = 0; i < parts.size(); i++) {
            at = hasFocus(parts.get(i)) ? i : at;
        }
        javafx.scene.Node next = parts.get(Math.floorMod(at + (back ? -1 : 1), parts.size()));
        next.requestFocus();
    }

    private boolean hasFocus(javafx.scene.Node part) {
        javafx.scene.Node owner = getScene() == null ? null : getScene().getFocusOwner();
        while (owner != null && !owner.equals(part)) {
            owner = owner.getParent();
        }
        return owner != null;
    }

    @Override
    public void close() {
        keepWidths();
        model.answerProperty().removeListener(answered);
        model.noticeProperty().removeListener(noticed);
        model.exporting().openProperty().removeListener(exported);
        search.textProperty().unbindBidirectional(model.sought().wordsProperty());
        table.close();
        find.close();
        take.close();
        bar.close();
        export.close();
        status.close();
    }
}
