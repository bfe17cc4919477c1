package studio.longplay.app.models;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

import studio.longplay.app.controls.EmptyState;
import studio.longplay.app.controls.IconButton;
import studio.longplay.app.controls.Layout;
import studio.longplay.app.controls.NoticeBar;
import studio.longplay.app.controls.ProgressRow;
import studio.longplay.app.controls.SearchField;
import studio.longplay.app.controls.SegmentedBar;
import studio.longplay.app.session.Running;
import studio.longplay.app.words.Words;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.render.models.KnownModel;

import java.io.File;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/// The page of models: those installed, and the catalogue. Folders, zip files and model files can
/// be dropped anywhere on it.
public final class ModelsView extends VBox implements AutoCloseable {
    private static final String INSTALLED = "installed";
    private static final String CATALOGUE = "catalogue";
    private static final String RUNNING = "running";
    private static final String PLUGINS = "plugins";

    /// Models open and close while one looks.
    private static final Duration LOOK_EVERY = Duration.seconds(2);

    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

    private final ModelsViewModel model;
    private final Words words;
    private final Places places;
    private final ModelText text;
    private final SegmentedBar tabs = new SegmentedBar();
    private final SearchField search;
    private final VBox notices = new VBox(8);
    private final ProgressRow progress = new ProgressRow("");
    private final VBox installed = new VBox(10);
    private final VBox catalogue = new VBox(10);
    private final ScrollPane installedPane = scrolled(installed);
    private final ScrollPane cataloguePane = scrolled(catalogue);
    private final RunningViewModel running;
    private final RunningPane table;
    private final ScrollPane runningPane;
    private final PluginsViewModel plugins;
    private final ScrollPane pluginsPane;
    private final EmptyState nothing;
    private final EmptyState unknown;
    private final Timeline clock;
    private final InvalidationListener shelved = _ -> showShelf();
    private final InvalidationListener found = _ -> showKnown();
    private final InvalidationListener noticed = _ -> showNotices();
    private final ChangeListener<Optional<Running>> ran = (_, _, now) -> showRunning(now);
    private final ChangeListener<Progress> progressed = (_, _, now) -> showProgress(now);

    /// Who asks for files and folders.
    ///
    /// @param folder asks for a folder
    /// @param file asks for a zip file or a model file
    public record Places(Supplier<Optional<Path>> folder, Supplier<Optional<Path>> file) {}

    /// @param closed puts the page away
    public ModelsView(
            ModelsViewModel model,
            RunningViewModel running,
            PluginsViewModel plugins,
            Places places,
            Runnable closed) {
        this.model = model;
        this.running = running;
        this.plugins = plugins;
        pluginsPane = scroll(new PluginsPane(plugins));
        this.words = model.words();
        this.places = places;
        text = new ModelText(words, ZoneId.systemDefault());
        table = new RunningPane(running, model, text, places.folder());
        runningPane = scroll(table);
        search = new SearchField(words.get("search"));
        clock = new Timeline(new KeyFrame(LOOK_EVERY, _ -> running.refresh()));
        clock.setCycleCount(Animation.INDEFINITE);
        nothing =
                new EmptyState(MaterialDesignM.MEMORY, words.get("empty"), words.get("empty.why"))
                        .withHelp()
                        .withAction(
                                "models-empty-catalogue",
                                words.get("empty.catalogue"),
                                () -> tabs.select(CATALOGUE));
        unknown =
                new EmptyState(
                        MaterialDesignM.MAGNIFY_CLOSE,
                        words.get("unknown"),
                        words.get("unknown.why"));
        furnish(closed);
        listen();
    }

    private void furnish(Runnable closed) {
        setId("models");
        getStyleClass().add("models");
        StackPane board =
                new StackPane(
                        installedPane, cataloguePane, runningPane, pluginsPane, nothing, unknown);
        board.setMinHeight(0);
        VBox.setVgrow(board, Priority.ALWAYS);
        progress.withCancel("models-cancel", model::cancel);
        progress.getStyleClass().add("models-progress");
        notices.getStyleClass().add("models-notices");
        getChildren().addAll(head(closed), bar(), notices, progress, board);
        setOnDragOver(ModelsView::over);
        setOnDragEntered(_ -> pseudoClassStateChanged(OVER, true));
        setOnDragExited(_ -> pseudoClassStateChanged(OVER, false));
        setOnDragDropped(this::dropped);
    }

    private void listen() {
        model.shelfProperty().addListener(shelved);
        model.leavingProperty().addListener(shelved);
        model.knownProperty().addListener(found);
        model.noticeProperty().addListener(noticed);
        model.unlicensedProperty().addListener(noticed);
        model.runningProperty().addListener(ran);
        tabs.selectedProperty().addListener((_, _, now) -> showTab(now));
        showTab(INSTALLED);
        showNotices();
        showRunning(model.runningProperty().get());
    }

    private static ScrollPane scrolled(VBox content) {
        content.getStyleClass().add("models-list");
        return scroll(content);
    }

    private static ScrollPane scroll(VBox content) {
        ScrollPane pane = new ScrollPane(content);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.getStyleClass().add("models-scroll");
        return pane;
    }

    private HBox head(Runnable closed) {
        Label title = Layout.label(words.get("title"), "lp-heading");
        title.setMinWidth(USE_PREF_SIZE);
        Button folder = new Button(words.get("add.folder"));
        folder.setId("models-add-folder");
        folder.setGraphic(new FontIcon(MaterialDesignF.FOLDER_PLUS_OUTLINE));
        folder.setMinWidth(USE_PREF_SIZE);
        folder.setOnAction(_ -> places.folder().get().ifPresent(model::add));
        Button file = new Button(words.get("add.file"));
        file.setId("models-add-file");
        file.setGraphic(new FontIcon(MaterialDesignF.FILE_PLUS_OUTLINE));
        file.setMinWidth(USE_PREF_SIZE);
        file.setOnAction(_ -> places.file().get().ifPresent(model::add));
        IconButton close = new IconButton(MaterialDesignC.CLOSE, words.get("close")).withKey("Esc");
        close.setId("models-close");
        close.setOnAction(_ -> closed.run());
        HBox head = new HBox(10, title, Layout.spring(), folder, file, close);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("models-head");
        return head;
    }

    private HBox bar() {
        tabs.setId("models-tabs");
        tabs.add(INSTALLED, words.get("tab.installed"))
                .add(CATALOGUE, words.get("tab.catalogue"))
                .add(RUNNING, words.get("tab.running"))
                .add(PLUGINS, words.get("tab.plugins"));
        search.setId("models-search");
        search.textProperty().bindBidirectional(model.searchProperty());
        search.setPrefWidth(340);
        HBox bar = new HBox(10, tabs, Layout.spring(), search);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("models-bar");
        return bar;
    }

    private void showTab(String now) {
        showShelf();
        Layout.shown(search, now.equals(CATALOGUE));
        Layout.shown(runningPane, now.equals(RUNNING));
        Layout.shown(pluginsPane, now.equals(PLUGINS));
        if (now.equals(PLUGINS)) {
            plugins.refresh();
        }
        if (now.equals(RUNNING)) {
            running.refresh();
            clock.play();
        } else {
            clock.stop();
        }
    }

    private void showShelf() {
        ModelsSource.Shelf shelf = model.shelfProperty().get();
        boolean here = tabs.selectedProperty().get().equals(INSTALLED);
        installed.getChildren().clear();
        shelf.usable()
                .forEach(facts -> installed.getChildren().add(ModelCard.of(model, facts, text)));
        shelf.unusable().forEach(one -> installed.getChildren().add(ModelCard.of(model, one)));
        model.leavingProperty()
                .get()
                .ifPresent(name ->
                        installed.getChildren().stream()
                                .map(ModelCard.class::cast)
                                .filter(card -> card.isOf(name))
                                .forEach(ModelCard::ask));
        Layout.shown(installedPane, here && !shelf.isEmpty());
        Layout.shown(nothing, here && shelf.isEmpty());
        showKnown();
    }

    private void showKnown() {
        boolean here = tabs.selectedProperty().get().equals(CATALOGUE);
        List<KnownModel> models = model.knownProperty().get();
        catalogue.getChildren().clear();
        if (here) {
            String task = "";
            for (KnownModel known : models) {
                if (!known.task().equals(task)) {
                    task = known.task();
                    String head = task.substring(0, 1).toUpperCase(Locale.ROOT) + task.substring(1);
                    catalogue.getChildren().add(Layout.label(head, "models-section"));
                }
                catalogue
                        .getChildren()
                        .add(new KnownCard(known, model.presence(known), text, ModelsView::copy));
            }
        }
        Layout.shown(cataloguePane, here && !models.isEmpty());
        Layout.shown(unknown, here && models.isEmpty());
    }

    private static void copy(String address) {
        ClipboardContent content = new ClipboardContent();
        content.putString(address);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void showNotices() {
        notices.getChildren().clear();
        model.noticeProperty()
                .get()
                .ifPresent(notice -> {
                    NoticeBar bar =
                            new NoticeBar(
                                            notice.bad() ? NoticeBar.Kind.BAD : NoticeBar.Kind.OK,
                                            notice.sentence())
                                    .withDismiss(model::dismiss);
                    bar.setId("models-notice");
                    notices.getChildren().add(bar);
                });
        model.unlicensedProperty()
                .get()
                .ifPresent(given -> {
                    LicenceForm form = new LicenceForm(model, String.valueOf(given.getFileName()));
                    notices.getChildren().add(form);
                    form.focus();
                });
        Layout.shown(notices, !notices.getChildren().isEmpty());
    }

    private void showRunning(Optional<Running> piece) {
        Layout.shown(progress, piece.isPresent());
        installed.setDisable(piece.isPresent());
        piece.ifPresent(now -> {
            progress.setTitle(now.title());
            now.progressProperty().addListener(progressed);
            showProgress(now.progressProperty().get());
        });
    }

    private void showProgress(Progress now) {
        progress.show(now.total() > 0 ? now.fraction() : -1, now.step());
    }

    private static void over(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        event.setDropCompleted(
                take(event.getDragboard().getFiles().stream().map(File::toPath).toList()));
        event.consume();
    }

    /// Takes what was dropped.
    ///
    /// @return whether it was anything
    boolean take(List<Path> given) {
        model.addAll(given);
        return !given.isEmpty();
    }

    @Override
    public void close() {
        clock.stop();
        table.close();
        model.shelfProperty().removeListener(shelved);
        model.leavingProperty().removeListener(shelved);
        model.knownProperty().removeListener(found);
        model.noticeProperty().removeListener(noticed);
        model.unlicensedProperty().removeListener(noticed);
        model.runningProperty().removeListener(ran);
    }
}
