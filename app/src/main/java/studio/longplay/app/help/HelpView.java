package studio.longplay.app.help;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

import studio.longplay.app.controls.IconButton;
import studio.longplay.app.controls.Layout;
import studio.longplay.app.controls.SearchField;
import studio.longplay.app.words.Words;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// The help: contents or what was found at the left, a page, its headings at the right.
public final class HelpView extends BorderPane {
    private static final double SIDE = 270;
    private static final double HEADINGS = 210;
    private static final double WIDE = 1020;

    private final HelpViewModel viewModel;
    private final Words words = Words.of("help");
    private final SearchField search = new SearchField(words.get("search"));
    private final SearchField inPage = new SearchField(words.get("find"));
    private final Label counted = new Label();
    private final HBox finding = new HBox(8);
    private final StackPane middle = new StackPane();
    private final TreeView<Entry> contents = new TreeView<>(new TreeItem<>());
    private final ListView<HelpHit> hits = new ListView<>();
    private final ListView<Heading> headings = new ListView<>();
    private final Map<KeyCombination, Runnable> keys = new LinkedHashMap<>();
    private final PageLinks links;
    private @Nullable PageView page;
    private String shownPath = "";
    private boolean following;

    /// A line of the contents: a chapter, or a page.
    ///
    /// @param path empty for a chapter
    private record Entry(String title, String path) {}

    /// @param browse has the desktop show an address outside
    /// @param close puts the help away
    public HelpView(HelpViewModel viewModel, Consumer<String> browse, Runnable close) {
        this.viewModel = viewModel;
        links = links(browse);
        setId("help");
        getStyleClass().add("help");
        setTop(bar());
        setLeft(side());
        ProgressIndicator waiting = new ProgressIndicator();
        waiting.setMaxSize(32, 32);
        middle.getChildren().setAll(waiting);
        setCenter(new BorderPane(middle, null, null, finding(), null));
        setRight(headings());
        viewModel.pagesProperty().addListener(_ -> fill());
        viewModel.placeProperty().addListener(_ -> showPlace());
        viewModel.zoomProperty().addListener(_ -> zoom());
        fill();
        keys(close);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private PageLinks links(Consumer<String> browse) {
        return new PageLinks() {
            @Override
            public boolean knows(HelpPlace place) {
                return viewModel
                        .pagesProperty()
                        .get()
                        .filter(pages -> pages.find(place.path()).isPresent())
                        .isPresent();
            }

            @Override
            public void go(HelpPlace place) {
                viewModel.go(place);
            }

            @Override
            public void browse(String address) {
                browse.accept(address);
            }
        };
    }

    private HBox bar() {
        IconButton back =
                new IconButton(MaterialDesignA.ARROW_LEFT, words.get("back")).alongReading();
        back.setId("help-back");
        back.disableProperty().bind(viewModel.canBackProperty().not());
        back.setOnAction(_ -> viewModel.back());
        IconButton forward =
                new IconButton(MaterialDesignA.ARROW_RIGHT, words.get("forward")).alongReading();
        forward.setId("help-forward");
        forward.disableProperty().bind(viewModel.canForwardProperty().not());
        forward.setOnAction(_ -> viewModel.forward());
        IconButton home = new IconButton(MaterialDesignH.HOME_OUTLINE, words.get("index"));
        home.setId("help-index");
        home.setOnAction(_ -> viewModel.go(HelpPlace.INDEX));
        search.setId("help-search");
        search.setPrefWidth(340);
        search.textProperty().bindBidirectional(viewModel.queryProperty());
        search.addEventHandler(KeyEvent.KEY_PRESSED, this::fromSearch);
        IconButton smaller =
                new IconButton(MaterialDesignF.FORMAT_FONT_SIZE_DECREASE, words.get("smaller"));
        smaller.setOnAction(_ -> viewModel.zoom(-1));
        IconButton larger =
                new IconButton(MaterialDesignF.FORMAT_FONT_SIZE_INCREASE, words.get("larger"));
        larger.setId("help-larger");
        larger.setOnAction(_ -> viewModel.zoom(1));
        IconButton find = new IconButton(MaterialDesignM.MAGNIFY, words.get("find"));
        find.setId("help-find");
        find.setOnAction(_ -> openFinding());
        HBox bar = new HBox(6, back, forward, home, search, Layout.spring(), find, smaller, larger);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("help-bar");
        return bar;
    }

    /// From the field one goes down into what was found, or straight to the first.
    private void fromSearch(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !hits.getItems().isEmpty()) {
            viewModel.go(hits.getItems().getFirst().place());
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN && hits.isVisible()) {
            hits.requestFocus();
            hits.getSelectionModel()
                    .select(Math.max(0, hits.getSelectionModel().getSelectedIndex()));
            event.consume();
        }
    }

    private StackPane side() {
        contents.setId("help-contents");
        contents.setShowRoot(false);
        contents.setAccessibleText(words.get("contents"));
        contents.setCellFactory(_ -> new ContentsCell());
        contents.getSelectionModel()
                .selectedItemProperty()
                .addListener((_, _, now) -> {
                    if (now != null && !following && !now.getValue().path().isEmpty()) {
                        viewModel.go(new HelpPlace(now.getValue().path(), ""));
                    }
                });
        hits.setId("help-hits");
        hits.setItems(viewModel.hits());
        hits.setAccessibleText(words.get("found"));
        hits.setPlaceholder(new Label(words.get("nothing")));
        hits.setCellFactory(_ -> new HitCell());
        hits.getSelectionModel()
                .selectedItemProperty()
                .addListener((_, _, now) -> {
                    if (now != null) {
                        viewModel.go(now.place());
                    }
                });
        hits.visibleProperty().bind(viewModel.queryProperty().isNotEmpty());
        contents.visibleProperty().bind(hits.visibleProperty().not());
        StackPane side = new StackPane(contents, hits);
        side.getStyleClass().add("help-side");
        side.setPrefWidth(SIDE);
        side.setMinWidth(SIDE);
        return side;
    }

    private VBox headings() {
        headings.setId("help-headings");
        headings.setAccessibleText(words.get("on-this-page"));
        headings.setCellFactory(_ -> new HeadingCell());
        headings.getSelectionModel()
                .selectedItemProperty()
                .addListener((_, _, now) -> {
                    if (now != null) {
                        viewModel.go(new HelpPlace(shownPath, now.anchor()));
                    }
                });
        Label title = new Label(words.get("on-this-page"));
        title.getStyleClass().addAll("lp-panel-head", "lp-text-secondary");
        VBox.setVgrow(headings, Priority.ALWAYS);
        VBox box = new VBox(6, title, headings);
        box.getStyleClass().add("help-right");
        box.setPrefWidth(HEADINGS);
        widthProperty()
                .addListener((_, _, width) -> Layout.shown(box, width.doubleValue() >= WIDE));
        return box;
    }

    private HBox finding() {
        inPage.setId("help-in-page");
        inPage.setPrefWidth(260);
        inPage.textProperty().addListener((_, _, now) -> findInPage(now));
        inPage.setOnAction(_ -> step(1));
        IconButton next = new IconButton(MaterialDesignC.CHEVRON_DOWN, words.get("next"));
        next.setOnAction(_ -> step(1));
        IconButton before = new IconButton(MaterialDesignC.CHEVRON_UP, words.get("previous"));
        before.setOnAction(_ -> step(-1));
        IconButton end = new IconButton(MaterialDesignC.CLOSE, words.get("find.close"));
        end.setOnAction(_ -> closeFinding());
        counted.getStyleClass().addAll("lp-text-secondary", "lp-small");
        counted.setId("help-counted");
        finding.getChildren().addAll(inPage, before, next, counted, Layout.spring(), end);
        finding.setAlignment(Pos.CENTER_LEFT);
        finding.getStyleClass().add("help-bar");
        Layout.shown(finding, false);
        return finding;
    }

    private void openFinding() {
        Layout.shown(finding, true);
        inPage.requestFocus();
        inPage.selectAll();
    }

    private void closeFinding() {
        inPage.clear();
        Layout.shown(finding, false);
        focusPage();
    }

    private void findInPage(String wanted) {
        PageView shown = page;
        if (shown != null) {
            int found = shown.find(wanted);
            counted.setText(wanted.isBlank() ? "" : words.get("find.count", shown.step(1), found));
        }
    }

    private void step(int direction) {
        PageView shown = page;
        if (shown != null && !inPage.getText().isBlank()) {
            int number = shown.step(direction);
            counted.setText(words.get("find.count", number, shown.found()));
        }
    }

    private void keys(Runnable close) {
        keys.put(KeyCombination.valueOf("Shortcut+F"), this::openFinding);
        keys.put(KeyCombination.valueOf("F3"), () -> step(1));
        keys.put(KeyCombination.valueOf("Shift+F3"), () -> step(-1));
        keys.put(KeyCombination.valueOf("Shortcut+K"), search::requestFocus);
        keys.put(KeyCombination.valueOf("Alt+Left"), viewModel::back);
        keys.put(KeyCombination.valueOf("Alt+Right"), viewModel::forward);
        keys.put(KeyCombination.valueOf("Alt+Home"), () -> viewModel.go(HelpPlace.INDEX));
        for (KeyCode plus : List.of(KeyCode.PLUS, KeyCode.EQUALS, KeyCode.ADD)) {
            keys.put(
                    new KeyCodeCombination(
                            plus, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_ANY),
                    () -> viewModel.zoom(1));
        }
        for (KeyCode minus : List.of(KeyCode.MINUS, KeyCode.SUBTRACT)) {
            keys.put(
                    new KeyCodeCombination(minus, KeyCombination.SHORTCUT_DOWN),
                    () -> viewModel.zoom(-1));
        }
        keys.put(KeyCombination.valueOf("Shortcut+0"), () -> viewModel.zoom(0));
        keys.put(KeyCombination.valueOf("Shortcut+W"), close);
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        event.consume();
                        if (finding.isVisible()) {
                            closeFinding();
                        } else {
                            close.run();
                        }
                    }
                });
    }

    private void pressed(KeyEvent event) {
        keys.entrySet().stream()
                .filter(entry -> entry.getKey().match(event))
                .findFirst()
                .ifPresent(entry -> {
                    event.consume();
                    entry.getValue().run();
                });
    }

    private void fill() {
        viewModel
                .pagesProperty()
                .get()
                .ifPresent(pages -> {
                    TreeItem<Entry> root = new TreeItem<>();
                    for (HelpPages.Chapter chapter : pages.contents()) {
                        TreeItem<Entry> under = root;
                        if (!chapter.title().isEmpty()) {
                            under = new TreeItem<>(new Entry(chapter.title(), ""));
                            under.setExpanded(root.getChildren().size() < 4);
                            root.getChildren().add(under);
                        }
                        for (HelpPage each : chapter.pages()) {
                            under.getChildren()
                                    .add(new TreeItem<>(new Entry(each.title(), each.path())));
                        }
                    }
                    contents.setRoot(root);
                    showPlace();
                });
    }

    private void showPlace() {
        HelpPlace place = viewModel.placeProperty().get();
        viewModel
                .pagesProperty()
                .get()
                .ifPresent(pages ->
                        pages.find(place.path())
                                .or(() -> pages.find(HelpPlace.INDEX.path()))
                                .ifPresentOrElse(
                                        found -> show(found, place.anchor()),
                                        () ->
                                                middle.getChildren()
                                                        .setAll(new Label(words.get("missing")))));
    }

    private void show(HelpPage found, String anchor) {
        PageView view = page;
        if (view == null) {
            view = new PageView(found, links, words);
            page = view;
            middle.getChildren().setAll(view);
            zoom();
        } else if (!shownPath.equals(found.path())) {
            view.show(found);
        }
        if (!shownPath.equals(found.path())) {
            shownPath = found.path();
            headings.getItems()
                    .setAll(
                            found.headings().stream()
                                    .filter(each -> each.level() == 2 || each.level() == 3)
                                    .toList());
            select(contents.getRoot(), found.path());
            if (finding.isVisible()) {
                findInPage(inPage.getText());
            }
        }
        view.goTo(anchor);
    }

    /// The contents follow the page without turning it again.
    private void select(TreeItem<Entry> item, String path) {
        following = true;
        contents.getSelectionModel().clearSelection();
        for (TreeItem<Entry> child : item.getChildren()) {
            if (child.getValue().path().equals(path)) {
                contents.getSelectionModel().select(child);
            }
            for (TreeItem<Entry> leaf : child.getChildren()) {
                if (leaf.getValue().path().equals(path)) {
                    child.setExpanded(true);
                    contents.getSelectionModel().select(leaf);
                    contents.scrollTo(Math.max(0, contents.getRow(leaf) - 4));
                }
            }
        }
        following = false;
    }

    private void zoom() {
        PageView view = page;
        if (view != null) {
            view.zoom(viewModel.zoomProperty().get());
        }
    }

    /// The keyboard goes to the page, where arrows scroll.
    public void focusPage() {
        Node view = page;
        (view == null ? search : view).requestFocus();
    }

    private static final class ContentsCell extends TreeCell<Entry> {
        /// As wide as the contents are: what is longer is cut.
        ContentsCell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            setText(empty || entry == null ? null : entry.title());
            pseudoClassStateChanged(
                    javafx.css.PseudoClass.getPseudoClass("chapter"),
                    !empty && entry != null && entry.path().isEmpty());
        }
    }

    private static final class HeadingCell extends ListCell<Heading> {
        @Override
        protected void updateItem(@Nullable Heading heading, boolean empty) {
            super.updateItem(heading, empty);
            setText(
                    empty || heading == null
                            ? null
                            : "  ".repeat(heading.level() - 2) + heading.text());
            setWrapText(true);
            setPrefWidth(0);
        }

        HeadingCell() {}
    }

    private static final class HitCell extends ListCell<HelpHit> {
        private final Label title = Layout.label("help-hit-title");
        private final Label where = Layout.label("lp-small");
        private final Label excerpt = Layout.label("lp-small");
        private final VBox box = new VBox(2, title, where, excerpt);

        HitCell() {
            where.getStyleClass().add("lp-text-accent");
            excerpt.getStyleClass().add("lp-text-secondary");
            excerpt.setWrapText(true);
            excerpt.setMaxHeight(34);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable HelpHit hit, boolean empty) {
            super.updateItem(hit, empty);
            setGraphic(empty ? null : box);
            if (!empty && hit != null) {
                title.setText(hit.title());
                where.setText(hit.heading());
                Layout.shown(where, !hit.heading().equals(hit.title()));
                excerpt.setText(hit.excerpt());
                setAccessibleText(hit.title() + ", " + hit.heading());
            }
        }
    }
}
