package studio.longplay.app.takes;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

import studio.longplay.app.controls.EmptyState;
import studio.longplay.app.controls.NoticeBar;
import studio.longplay.app.fx.Followed;
import studio.longplay.app.words.Words;
import studio.longplay.engine.script.ElementId;

import java.io.File;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The takes of the selected line as a list, with what makes more of them above it.
public final class TakesView extends StackPane implements AutoCloseable {
    private final TakesViewModel model;
    private final Words words;
    private final RecordingPlaces places;
    private final VBox page = new VBox();
    private final VBox told = new VBox(6);
    private final Label speaker = new Label();
    private final Label line = new Label();
    private final TakeList list;
    private final ScrollPane scroll = new ScrollPane();
    private final CompareBar compare;
    private final ProposalForm form;
    private final Button record;
    private Consumer<LineToRecord> recorder = _ -> {};
    private final StackPane nothing = new StackPane();
    private int saidFor = -1;
    private final Label drop;
    private final Followed followed = new Followed();
    private Optional<ElementId> shown = Optional.empty();

    public TakesView(TakesViewModel model, RecordingPlaces places) {
        this.model = model;
        this.places = places;
        words = model.words();
        list = new TakeList(model, this::record);
        compare = new CompareBar(model);
        form = new ProposalForm(model);
        drop = new Label(words.get("drop"));
        record = button("takes-record", MaterialDesignM.MICROPHONE, "record", this::record);
        setId("takes");
        getStyleClass().add("takes");
        fill();
        followed.follow(model.rowsProperty(), _ -> showRows());
        followed.follow(model.severalProperty(), _ -> showRows());
        followed.follow(model.currentProperty(), _ -> showCurrent());
        followed.follow(model.heardProperty(), _ -> showHeard());
        followed.follow(model.playedProperty(), now -> list.showPlayed(now.doubleValue()));
        followed.follow(model.composingProperty(), this::showForm);
        followed.follow(model.faultProperty(), _ -> tell());
        followed.follow(model.silentBecauseProperty(), _ -> tell());
        setOnDragOver(this::over);
        setOnDragExited(_ -> drop.setVisible(false));
        setOnDragDropped(this::dropped);
    }

    private void fill() {
        speaker.getStyleClass().add("takes-speaker");
        speaker.setMinWidth(USE_PREF_SIZE);
        line.setId("takes-line");
        line.getStyleClass().add("takes-line");
        line.setWrapText(true);
        VBox subject = new VBox(2, speaker, line);
        subject.getStyleClass().add("takes-subject");
        Button another = button("takes-new", MaterialDesignP.PLUS, "new", model::another);
        another.getStyleClass().add("lp-primary");
        Button with =
                button(
                        "takes-with",
                        MaterialDesignT.TUNE_VARIANT,
                        "with",
                        () -> model.compose(true));
        Button bring = button("takes-import", MaterialDesignI.IMPORT, "import", this::bringIn);
        FlowPane buttons = new FlowPane(6, 6, another, with, record, bring);
        buttons.setAlignment(Pos.CENTER_LEFT);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("takes-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        told.setMinHeight(USE_PREF_SIZE);
        form.setMinHeight(USE_PREF_SIZE);
        VBox top = new VBox(10, subject, buttons, told, form);
        top.getStyleClass().add("takes-top");
        top.setMinHeight(USE_PREF_SIZE);
        VBox content = new VBox(top, list);
        content.getStyleClass().add("takes-content");
        scroll.setContent(content);
        page.setMinWidth(0);
        page.getChildren().addAll(scroll, compare);
        drop.getStyleClass().add("takes-drop");
        drop.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        drop.setMouseTransparent(true);
        drop.setVisible(false);
        getChildren().addAll(page, nothing, drop);
    }

    private Button button(String id, Ikon icon, String key, Runnable then) {
        Button button = new Button(words.get(key), new FontIcon(icon));
        button.setId(id);
        button.setTooltip(new Tooltip(words.get(key + ".tip")));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> then.run());
        return button;
    }

    /// Asks for recordings of the line.
    void bringIn() {
        model.bringIn(places.recordings());
    }

    /// Lets lines be recorded.
    ///
    /// @param asked hears which line somebody wants to record
    public void recordWith(Consumer<LineToRecord> asked) {
        recorder = asked;
    }

    /// Asks for the line to be recorded.
    void record() {
        model.stop();
        model.lineToRecord().ifPresent(recorder);
    }

    /// The keyboard goes to the takes.
    public void focusTakes() {
        list.showCurrent(true);
    }

    private void showRows() {
        Optional<Subject> subject = model.subjectProperty().get();
        int several = model.severalProperty().get().size();
        boolean one = subject.isPresent() && several == 0;
        page.setVisible(one);
        nothing.setVisible(!one);
        showNothing(one ? -1 : several);
        Optional<ElementId> id = subject.map(Subject::id);
        if (!id.equals(shown)) {
            list.forget();
            shown = id;
        }
        subject.ifPresent(now -> {
            speaker.setText(now.line().speaker().name());
            line.setText(now.line().text().replace('\n', ' '));
        });
        list.show(model.rowsProperty().get());
        compare.show();
    }

    /// A button that is there already stays: a click may be on its way to it.
    private void showNothing(int several) {
        if (several != saidFor) {
            saidFor = several;
            nothing.getChildren().setAll(several < 0 ? List.of() : List.of(empty(several)));
        }
    }

    private Node empty(int several) {
        if (several > 0) {
            return new EmptyState(
                            MaterialDesignA.ACCOUNT_VOICE,
                            words.get("several.title", several),
                            words.get("several.text"))
                    .withHelp()
                    .withAction(
                            "takes-new-several", words.get("several.new", several), model::another);
        }
        return new EmptyState(
                MaterialDesignA.ACCOUNT_VOICE, words.get("empty.title"), words.get("empty.text"));
    }

    private void showCurrent() {
        list.showCurrent(list.isFocusWithin());
        list.current().ifPresent(this::reveal);
        compare.show();
    }

    /// Scrolls as far as it must for the card to be seen.
    private void reveal(TakeCard card) {
        scroll.applyCss();
        scroll.layout();
        double seen = scroll.getViewportBounds().getHeight();
        double hidden = scroll.getContent().getLayoutBounds().getHeight() - seen;
        if (hidden > 0) {
            double top = scroll.getVvalue() * hidden;
            double start = list.getLayoutY() + card.getBoundsInParent().getMinY();
            double bottom = start + card.getHeight() - seen;
            double wanted = Math.min(Math.max(top, bottom), start);
            scroll.setVvalue(Math.clamp(wanted / hidden, 0, 1));
        }
    }

    private void showHeard() {
        list.showHeard(model.heardProperty().get());
        compare.show();
    }

    private void showForm(boolean now) {
        form.setVisible(now);
        form.setManaged(now);
        if (now) {
            form.begin();
        } else if (form.isFocusWithin()) {
            focusTakes();
        }
    }

    private void tell() {
        told.getChildren().clear();
        model.faultProperty()
                .get()
                .ifPresent(fault ->
                        told.getChildren()
                                .add(
                                        new NoticeBar(
                                                        NoticeBar.Kind.BAD,
                                                        fault.sentence() + " " + fault.remedy())
                                                .withDismiss(model::dismissFault)));
        model.silentBecauseProperty()
                .get()
                .ifPresent(why -> told.getChildren().add(new NoticeBar(NoticeBar.Kind.WARN, why)));
        told.setVisible(!told.getChildren().isEmpty());
        told.setManaged(told.isVisible());
    }

    private void over(DragEvent event) {
        boolean takes =
                !event.getDragboard().getFiles().isEmpty()
                        && model.subjectProperty().get().isPresent();
        drop.setVisible(takes);
        if (takes) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        drop.setVisible(false);
        model.bringIn(event.getDragboard().getFiles().stream().map(File::toPath).toList());
        event.setDropCompleted(true);
        event.consume();
    }

    @Override
    public void close() {
        followed.close();
        form.close();
    }
}
