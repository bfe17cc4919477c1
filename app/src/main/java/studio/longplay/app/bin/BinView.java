package studio.longplay.app.bin;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

import studio.longplay.app.controls.EmptyState;
import studio.longplay.app.controls.IconButton;
import studio.longplay.app.controls.NoticeBar;
import studio.longplay.app.controls.SearchField;
import studio.longplay.app.fx.Followed;
import studio.longplay.app.session.MediaDrag;
import studio.longplay.app.words.Words;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.arrange.BinItem;

import java.io.File;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The media bin as a list, with what is asked and told above it.
public final class BinView extends VBox implements AutoCloseable {
    private final BinViewModel model;
    private final Words words = Words.of("bin");
    private final ListView<BinRow> list = new ListView<>();
    private final VBox asked = new VBox();
    private final VBox told = new VBox(6);
    private final BinAsking asking;
    private final Followed followed = new Followed();

    public BinView(BinViewModel model, FilePlaces places) {
        this.model = model;
        setId("bin");
        getStyleClass().add("bin");
        asking = new BinAsking(model, words, places, this::chosen, asked, list::requestFocus);
        fillList();
        told.getStyleClass().add("bin-told");
        ScrollPane empty = empty();
        StackPane body = new StackPane(list, empty);
        body.setMinHeight(0);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(head(), told, asked, body);
        followed.follow(model.missingProperty(), _ -> tell());
        followed.follow(model.faultsProperty(), _ -> tell());
        followed.follow(model.speakersProperty(), _ -> tell());
        followed.follow(model.saidProperty(), _ -> tell());
        model.rows()
                .addListener((javafx.beans.Observable _) ->
                        empty.setVisible(
                                model.rows().isEmpty() && model.searchProperty().get().isBlank()));
        empty.setVisible(model.rows().isEmpty());
        setOnDragOver(this::over);
        setOnDragDropped(this::dropped);
    }

    /// Scrolls where the window is too low for it, so that the tabs above stay where they are.
    private ScrollPane empty() {
        EmptyState state =
                new EmptyState(
                                MaterialDesignF.FOLDER_MULTIPLE_IMAGE,
                                words.get("empty.title"),
                                words.get("empty.text"))
                        .withHelp();
        state.setMinHeight(USE_PREF_SIZE);
        ScrollPane scroll = new ScrollPane(state);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setMinHeight(0);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("bin-empty");
        scroll.setContextMenu(list.getContextMenu());
        scroll.managedProperty().bind(scroll.visibleProperty());
        return scroll;
    }

    private HBox head() {
        SearchField field = new SearchField(words.get("search"));
        field.setId("bin-search");
        field.textProperty().bindBidirectional(model.searchProperty());
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox head =
                new HBox(
                        6,
                        field,
                        button("bin-import", MaterialDesignP.PLUS, "import", asking::importFiles),
                        button(
                                "bin-new-folder",
                                MaterialDesignF.FOLDER_PLUS_OUTLINE,
                                "folder.new",
                                asking::newFolder));
        head.getStyleClass().add("bin-head");
        return head;
    }

    private IconButton button(String id, Ikon icon, String key, Runnable then) {
        IconButton button = new IconButton(icon, words.get(key));
        button.setId(id);
        button.setOnAction(_ -> then.run());
        return button;
    }

    private void fillList() {
        list.setId("bin-list");
        KeptSelection kept = new KeptSelection(list);
        list.getItems().setAll(model.rows());
        ListChangeListener<BinRow> filled =
                _ -> kept.around(() -> list.getItems().setAll(model.rows()));
        model.rows().addListener(filled);
        followed.atEnd(() -> model.rows().removeListener(filled));
        list.setCellFactory(_ -> new BinCell(model, words));
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.getSelectionModel()
                .getSelectedItems()
                .addListener((javafx.beans.Observable _) -> model.choose(List.copyOf(digests())));
        list.setAccessibleText(words.get("list"));
        list.setContextMenu(new BinMenu(model, words, asking, this::digests).menu());
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::typed);
        list.setOnMouseClicked(this::clicked);
        list.setOnDragDetected(this::dragged);
    }

    private List<BinItem> chosen() {
        List<BinItem> items = new ArrayList<>();
        for (BinRow row : List.copyOf(list.getSelectionModel().getSelectedItems())) {
            if (row instanceof BinRow.ItemRow item) {
                items.add(item.item());
            }
        }
        return items;
    }

    private Set<String> digests() {
        Set<String> digests = new LinkedHashSet<>();
        chosen().forEach(item -> digests.add(item.digest()));
        return digests;
    }

    private void typed(KeyEvent event) {
        BinRow row = list.getSelectionModel().getSelectedItem();
        if (event.isShortcutDown() || event.isControlDown() || event.isAltDown()) {
            return;
        }
        Runnable act =
                switch (event.getCode()) {
                    case DELETE -> () -> remove(row);
                    case F2 -> asking::rename;
                    case ENTER -> () -> open(row);
                    default -> null;
                };
        if (act != null && row != null) {
            act.run();
            event.consume();
        }
    }

    private void remove(BinRow row) {
        switch (row) {
            case BinRow.FolderRow folder -> model.removeFolder(folder.path());
            case BinRow.ItemRow _ -> asking.remove(digests());
        }
    }

    /// A folder opens or closes; a file goes to the playhead.
    private void open(BinRow row) {
        switch (row) {
            case BinRow.FolderRow folder -> model.toggle(folder);
            case BinRow.ItemRow _ ->
                    model.place(List.copyOf(digests()), BinViewModel.Placing.Mode.OVERWRITE);
        }
    }

    private void clicked(MouseEvent event) {
        BinRow row = list.getSelectionModel().getSelectedItem();
        if (row instanceof BinRow.FolderRow folder && event.getClickCount() == 1) {
            model.toggle(folder);
        } else if (row != null && event.getClickCount() == 2) {
            open(row);
        }
    }

    private void dragged(MouseEvent event) {
        Set<String> digests = digests();
        if (!digests.isEmpty()) {
            Dragboard board = list.startDragAndDrop(TransferMode.COPY_OR_MOVE);
            ClipboardContent content = new ClipboardContent();
            content.put(MediaDrag.format(), String.join("\n", digests));
            board.setContent(content);
            event.consume();
        }
    }

    private void over(DragEvent event) {
        if (!event.getDragboard().getFiles().isEmpty()
                || !MediaDrag.digests(event.getDragboard()).isEmpty()) {
            event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
            event.consume();
        }
    }

    /// Files come in; files of the bin go into the folder they are dropped on.
    private void dropped(DragEvent event) {
        String folder = folderAt(event);
        List<File> files = event.getDragboard().getFiles();
        if (files.isEmpty()) {
            model.move(Set.copyOf(MediaDrag.digests(event.getDragboard())), folder);
        } else {
            model.importFiles(files.stream().map(File::toPath).toList(), folder, _ -> {});
        }
        event.setDropCompleted(true);
        event.consume();
    }

    private static String folderAt(DragEvent event) {
        Node node = event.getPickResult().getIntersectedNode();
        while (node != null && !(node instanceof BinCell)) {
            node = node.getParent();
        }
        BinRow row = node instanceof BinCell cell ? cell.getItem() : null;
        return switch (row) {
            case BinRow.FolderRow at -> at.path();
            case BinRow.ItemRow at -> at.item().folder();
            case null -> "";
        };
    }

    private void tell() {
        told.getChildren().clear();
        int missing = model.missingProperty().get().size();
        if (missing > 0) {
            told.getChildren()
                    .add(
                            new NoticeBar(NoticeBar.Kind.WARN, words.get("missing.some", missing))
                                    .withAction("bin-relink", words.get("relink"), asking::relink));
        }
        model.speakersProperty()
                .get()
                .ifPresent(sentence ->
                        told.getChildren()
                                .add(
                                        new NoticeBar(NoticeBar.Kind.INFORMATION, sentence)
                                                .withDismiss(model::dismissSpeakers)));
        model.saidProperty()
                .get()
                .ifPresent(sentence ->
                        told.getChildren()
                                .add(
                                        new NoticeBar(NoticeBar.Kind.INFORMATION, sentence)
                                                .withDismiss(model::dismissSaid)));
        List<StudioFault> faults = model.faultsProperty().get();
        if (!faults.isEmpty()) {
            String more = faults.size() > 1 ? words.get("faults.more", faults.size() - 1) : "";
            told.getChildren()
                    .add(
                            new NoticeBar(
                                            NoticeBar.Kind.BAD,
                                            faults.getFirst().whole() + " " + more)
                                    .withDismiss(model::dismissFaults));
        }
        told.setVisible(!told.getChildren().isEmpty());
        told.setManaged(told.isVisible());
    }

    @Override
    public void close() {
        followed.close();
    }
}
