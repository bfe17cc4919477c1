package studio.longplay.app.export;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;

import studio.longplay.app.controls.IconButton;
import studio.longplay.app.words.Words;

/// Everything about exporting in one place: the choices, then the export while it runs, then what
/// came of it. Usable in an [ExportSheet] or as a panel.
public final class ExportView extends BorderPane implements AutoCloseable {
    private static final Duration PULSE = Duration.millis(250);
    static final KeyCombination GO = KeyCombination.valueOf("Shortcut+Enter");

    private final ExportViewModel viewModel;
    private final ExportSubject subject;
    private final FolderChoice folders;
    private final Words words = Words.of("export");
    private final Label title = new Label();
    private final IconButton close =
            new IconButton(MaterialDesignC.CLOSE, words.get("sheet.close"));
    private final Timeline pulse = new Timeline();
    private final InvalidationListener stateListener;
    private Runnable closing = ExportView::nobody;
    private Runnable watching = ExportView::nobody;
    private @Nullable Page page;

    /// @param subject whose title stands in the head
    /// @param folders asks for another folder
    public ExportView(ExportViewModel viewModel, ExportSubject subject, FolderChoice folders) {
        this.viewModel = viewModel;
        this.subject = subject;
        this.folders = folders;
        setId("export-view");
        getStyleClass().add("export-view");
        setTop(head());
        close.setId("export-close");
        close.setOnAction(_ -> closing.run());
        pulse.getKeyFrames().add(new KeyFrame(PULSE, _ -> viewModel.pulse()));
        pulse.setCycleCount(Animation.INDEFINITE);
        stateListener = _ -> showState();
        viewModel.stateProperty().addListener(stateListener);
        viewModel.asideProperty().addListener(stateListener);
        addEventHandler(KeyEvent.KEY_PRESSED, this::goByKey);
        sceneProperty().addListener((_, _, scene) -> shown(scene != null));
        showState();
    }

    /// Has the cross in the head do something; without it there is none.
    public void whenClosed(Runnable then) {
        closing = then;
        close.setVisible(true);
        close.setManaged(true);
    }

    private HBox head() {
        Label what = new Label(words.get("sheet.title"));
        what.getStyleClass().add("lp-heading");
        what.setMinWidth(Region.USE_PREF_SIZE);
        title.getStyleClass().add("lp-text-secondary");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        close.setVisible(false);
        close.setManaged(false);
        IconButton history = new IconButton(MaterialDesignH.HISTORY, words.get("history.title"));
        history.setId("export-history");
        history.setOnAction(_ -> toggleHistory());
        HBox head = new HBox(10, what, title, history, close);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("export-head");
        return head;
    }

    private void toggleHistory() {
        boolean shown = viewModel.asideProperty().get() == Aside.HISTORY;
        viewModel.asideProperty().set(shown ? Aside.NONE : Aside.HISTORY);
    }

    private static void nobody() {}

    private void shown(boolean looking) {
        watching.run();
        watching = ExportView::nobody;
        if (looking) {
            watching = viewModel.watch();
            pulse.play();
            title.setText(subject.projectProperty().getValue().title());
        } else {
            pulse.stop();
        }
    }

    /// One page follows another; a running export and its stopping are one page.
    private void showState() {
        ExportState state = viewModel.stateProperty().get();
        boolean aside = viewModel.asideProperty().get() != Aside.NONE;
        if (page instanceof RunningPage && state.isBusy() && !aside) {
            return;
        }
        if (page != null) {
            page.close();
        }
        Page next =
                switch (viewModel.asideProperty().get()) {
                    case HISTORY -> new HistoryPage(viewModel, words, folders);
                    case GUIDE -> new GuidePage(viewModel, words);
                    case NONE -> page(state);
                };
        boolean hadFocus = isFocusInside();
        page = next;
        setCenter(next.body());
        setBottom(next.foot());
        if (hadFocus) {
            focusFirst();
        }
    }

    private Page page(ExportState state) {
        return switch (state) {
            case ExportState.Idle _ -> new ChoosingPage(viewModel, words, folders);
            case ExportState.Running _, ExportState.Stopping _ ->
                    new RunningPage(viewModel, words, () -> closing.run());
            case ExportState.Cancelled _, ExportState.Failed _ ->
                    new StoppedPage(viewModel, words, () -> closing.run());
            case ExportState.Finished done ->
                    new FinishedPage(viewModel, words, done, () -> closing.run());
        };
    }

    /// The key for the page's main button; also where the sheet itself has the focus.
    void goByKey(KeyEvent key) {
        if (page != null && GO.match(key)) {
            page.go();
            key.consume();
        }
    }

    private boolean isFocusInside() {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        while (owner != null && owner != this) {
            owner = owner.getParent();
        }
        return owner != null;
    }

    /// Puts the keyboard where the next step is.
    public void focusFirst() {
        if (page != null) {
            // What a scroll pane holds is not in the scene before its skin is.
            page.body().applyCss();
            page.first().requestFocus();
        }
    }

    @Override
    public void close() {
        shown(false);
        viewModel.stateProperty().removeListener(stateListener);
        viewModel.asideProperty().removeListener(stateListener);
        if (page != null) {
            page.close();
            page = null;
        }
    }

    /// One state of the sheet.
    interface Page extends AutoCloseable {
        Region body();

        Region foot();

        /// Has the keyboard when the page appears.
        Node first();

        /// Does what the page's first button does; by the keyboard as well.
        void go();

        @Override
        void close();
    }
}
