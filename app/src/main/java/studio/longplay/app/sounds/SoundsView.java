package studio.longplay.app.sounds;

import javafx.beans.InvalidationListener;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

import studio.longplay.app.controls.EmptyState;
import studio.longplay.app.controls.IconButton;
import studio.longplay.app.controls.Layout;
import studio.longplay.app.controls.NoticeBar;
import studio.longplay.app.controls.ProgressRow;
import studio.longplay.app.controls.SearchField;
import studio.longplay.app.session.Running;
import studio.longplay.app.words.Words;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.sfx.bank.SoundItem;
import studio.longplay.engine.sfx.bank.SoundQuery;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The browser of sounds: search and facets, what was found, and the chosen one.
///
/// Down leads from the search into the sounds; there Space plays and stops, Enter writes a cue into
/// the script, and F notes a favourite.
public final class SoundsView extends VBox implements AutoCloseable {
    private final SoundsViewModel model;
    private final Words words = Words.of("sounds");
    private final Supplier<Optional<Path>> chooser;
    private final SearchField search = new SearchField(words.get("search"));
    private final ListView<SoundItem> list = new ListView<>();
    private final EmptyState nothing;
    private final List<FacetBox> facets = new ArrayList<>();
    private final Label count = Layout.label("sounds-faint");
    private final VBox notices = new VBox();
    private final IconButton forget;
    private final ProgressRow progress = new ProgressRow("");
    private final DetailPane detail;
    private final InvalidationListener found = _ -> showFound();
    private final InvalidationListener wished = _ -> showChosen();
    private final ChangeListener<Optional<String>> noticed = (_, _, now) -> showNotice(now);
    private final ChangeListener<Optional<Running>> indexed = (_, _, now) -> showIndexing(now);
    private final ChangeListener<Progress> progressed = (_, _, now) -> showProgress(now);

    /// @param chooser asks for a folder
    public SoundsView(SoundsViewModel model, Supplier<Optional<Path>> chooser) {
        this.model = model;
        this.chooser = chooser;
        setId("sounds");
        getStyleClass().add("sounds");
        detail = new DetailPane(model, words);
        forget = new IconButton(MaterialDesignF.FOLDER_REMOVE_OUTLINE, words.get("forget"));
        nothing =
                new EmptyState(
                                MaterialDesignM.MAGNIFY_CLOSE,
                                words.get("nothing"),
                                words.get("nothing.why"))
                        .withHelp()
                        .withAction("sounds-all", words.get("nothing.all"), model::showAll);
        fillList();
        StackPane board = new StackPane(list, nothing);
        VBox.setVgrow(board, Priority.ALWAYS);
        // A box takes what is missing from all alike: what wants little grows, and loses nothing.
        board.setMinHeight(60);
        board.setPrefHeight(60);
        progress.withCancel(
                "sounds-cancel", () -> model.indexingProperty().get().ifPresent(Running::cancel));
        progress.getStyleClass().add("sounds-progress");
        notices.getStyleClass().add("sounds-notices");
        getChildren().addAll(head(), narrowing(), notices, progress, board, scrolled());
        setOnDragOver(this::over);
        setOnDragDropped(this::dropped);
        model.foundProperty().addListener(found);
        model.wishProperty().addListener(wished);
        model.noticeProperty().addListener(noticed);
        model.indexingProperty().addListener(indexed);
        showFound();
        showNotice(model.noticeProperty().get());
        showIndexing(Optional.empty());
    }

    /// The list keeps a row of room, and the pane takes what is left: in a low panel it scrolls.
    private ScrollPane scrolled() {
        ScrollPane scroll = new ScrollPane(detail);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(0);
        scroll.visibleProperty().bind(detail.visibleProperty());
        scroll.managedProperty().bind(detail.managedProperty());
        VBox.setVgrow(scroll, Priority.SOMETIMES);
        return scroll;
    }

    private HBox head() {
        search.setId("sounds-search");
        search.textProperty().bindBidirectional(model.searchProperty());
        search.setMinWidth(80);
        HBox.setHgrow(search, Priority.ALWAYS);
        search.addEventFilter(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (key.getCode() == KeyCode.DOWN) {
                        list.requestFocus();
                        if (list.getSelectionModel().isEmpty()) {
                            list.getSelectionModel().selectFirst();
                        }
                        key.consume();
                    }
                });
        ToggleButton favourites = new ToggleButton(null, new FontIcon(MaterialDesignS.STAR));
        favourites.setId("sounds-favourites");
        favourites.getStyleClass().add("sounds-toggle");
        favourites.setTooltip(new Tooltip(words.get("favourites")));
        favourites.setAccessibleText(words.get("favourites"));
        favourites.selectedProperty().bindBidirectional(model.favouritesProperty());
        IconButton add = new IconButton(MaterialDesignF.FOLDER_PLUS_OUTLINE, words.get("add"));
        add.setId("sounds-add");
        add.setOnAction(_ -> chooser.get().ifPresent(model::index));
        IconButton relink =
                new IconButton(MaterialDesignF.FOLDER_SEARCH_OUTLINE, words.get("relink"));
        relink.setId("sounds-relink");
        relink.setOnAction(_ -> chooser.get().ifPresent(model::relink));
        forget.setId("sounds-forget");
        forget.setOnAction(_ -> model.forget());
        HBox row = new HBox(6, search, favourites, add, relink, forget);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("sounds-head");
        return row;
    }

    private VBox narrowing() {
        GridPane grid = new GridPane(6, 6);
        for (SoundQuery.Field field : SoundQuery.Field.values()) {
            FacetBox box = new FacetBox(model, field, words);
            GridPane.setHgrow(box, Priority.ALWAYS);
            grid.add(box, facets.size() % 2, facets.size() / 2);
            facets.add(box);
        }
        count.setId("sounds-count");
        VBox all = new VBox(6, grid, count);
        all.getStyleClass().add("sounds-narrowing");
        return all;
    }

    private void fillList() {
        list.setId("sounds-list");
        list.getStyleClass().add("sounds-list");
        list.setAccessibleText(words.get("list"));
        list.setCellFactory(_ -> {
            SoundCell cell = new SoundCell(words);
            cell.setOnMouseClicked(click -> {
                if (click.getClickCount() == 2 && !cell.isEmpty()) {
                    model.toggle();
                }
            });
            cell.setOnDragDetected(event -> {
                boolean chosen =
                        model.wishProperty()
                                .get()
                                .filter(it -> it.item().equals(cell.getItem()))
                                .isPresent();
                if (chosen) {
                    model.heardProperty()
                            .get()
                            .ifPresent(sound -> DetailPane.drag(cell, sound.file()));
                }
                event.consume();
            });
            return cell;
        });
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener((_, _, now) -> {
                    if (now != null) {
                        model.choose(Optional.of(now));
                    }
                });
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
    }

    private void keys(KeyEvent key) {
        boolean plain = !key.isShortcutDown() && !key.isAltDown() && !key.isShiftDown();
        if (!plain) {
            return;
        }
        switch (key.getCode()) {
            case SPACE -> model.toggle();
            case ENTER -> model.insert();
            case F -> model.wishProperty().get().ifPresent(now -> model.favour(now.item()));
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void showFound() {
        List<SoundItem> now = model.foundProperty().get().sounds();
        Optional<String> chosen = model.wishProperty().get().map(it -> it.item().id());
        list.getItems().setAll(now);
        chosen.flatMap(id -> now.stream().filter(it -> it.id().equals(id)).findFirst())
                .ifPresent(it -> list.getSelectionModel().select(it));
        count.setText(words.get("count", now.size()));
        Layout.shown(nothing, now.isEmpty());
        facets.forEach(box -> box.show(model));
        Layout.shown(forget, model.shownBank().isPresent());
    }

    /// What was chosen otherwise than in the list is chosen there too.
    private void showChosen() {
        model.wishProperty()
                .get()
                .map(Wish::item)
                .filter(item -> !item.equals(list.getSelectionModel().getSelectedItem()))
                .filter(list.getItems()::contains)
                .ifPresent(item -> {
                    list.getSelectionModel().select(item);
                    list.scrollTo(Math.max(0, list.getItems().indexOf(item) - 2));
                });
    }

    private void showNotice(Optional<String> sentence) {
        notices.getChildren().clear();
        sentence.ifPresent(text ->
                notices.getChildren()
                        .add(
                                new NoticeBar(NoticeBar.Kind.INFORMATION, text)
                                        .withDismiss(model::dismiss)));
        Layout.shown(notices, sentence.isPresent());
    }

    private void showIndexing(Optional<Running> running) {
        Layout.shown(progress, running.isPresent());
        running.ifPresent(now -> {
            progress.setTitle(now.title());
            now.progressProperty().addListener(progressed);
            showProgress(now.progressProperty().get());
        });
    }

    private void showProgress(Progress now) {
        boolean known = now.total() > 0;
        progress.show(
                known ? (double) now.done() / now.total() : -1,
                known ? words.get("progress", now.done(), now.total()) : "");
    }

    private void over(DragEvent event) {
        if (event.getDragboard().getFiles().stream().anyMatch(File::isDirectory)) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        event.getDragboard().getFiles().stream()
                .filter(File::isDirectory)
                .findFirst()
                .ifPresent(folder -> {
                    model.index(folder.toPath());
                    event.setDropCompleted(true);
                });
        event.consume();
    }

    @Override
    public void close() {
        model.foundProperty().removeListener(found);
        model.wishProperty().removeListener(wished);
        model.noticeProperty().removeListener(noticed);
        model.indexingProperty().removeListener(indexed);
        detail.close();
    }
}
