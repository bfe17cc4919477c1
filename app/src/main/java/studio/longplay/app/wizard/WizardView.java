package studio.longplay.app.wizard;

import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

import studio.longplay.app.controls.IconButton;
import studio.longplay.app.controls.Layout;
import studio.longplay.app.controls.NoticeBar;
import studio.longplay.app.words.Words;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The wizard as a sheet. Alt+Left and Alt+Right, or Ctrl+Enter, lead from page to page.
public final class WizardView extends VBox implements AutoCloseable {
    private static final int READINGS = 3;

    private final WizardViewModel model;
    private final Places places;
    private final Runnable closed;
    private final Words words = Words.of("wizard");
    private final StepBar steps;
    private final StackPane page = new StackPane();
    private final VBox notices = new VBox();
    private final Button back = new Button();
    private final Button next = new Button();
    private final HBox foot = new HBox(8);
    private final ConsentPane consent;
    private final SamplesPane samples;
    private final MatchPane match;
    private final ResultPane result;
    private final InvalidationListener stepped = _ -> showStep(true);
    private final InvalidationListener noticed = _ -> showNotice();
    private final InvalidationListener kept = _ -> showFoot();
    private Places.@Nullable Recorder recorder;

    /// @param closed hears that the wizard is to be closed
    /// @param anew begins with another voice
    public WizardView(WizardViewModel model, Places places, Runnable closed, Runnable anew) {
        this.model = model;
        this.places = places;
        this.closed = closed;
        setId("wizard");
        getStyleClass().add("wizard");
        steps = new StepBar(words, model::go);
        consent = new ConsentPane(model.consent(), words, this::chooseStatement, this::sayConsent);
        samples = new SamplesPane(model, words, this::chooseRecordings, this::recordSample);
        match = new MatchPane(model, words, places::bundle);
        result = new ResultPane(model, words, name -> places.pack(name + ".lpvoice"), anew);
        VBox.setVgrow(page, Priority.ALWAYS);
        page.setMinHeight(0);
        notices.getStyleClass().add("wizard-notices");
        fillFoot();
        getChildren().addAll(head(), steps, page, notices, foot);
        addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
        model.stepProperty().addListener(stepped);
        model.noticeProperty().addListener(noticed);
        model.finishing().keptProperty().addListener(kept);
        showStep(false);
        showNotice();
    }

    private HBox head() {
        Label title = new Label(words.get("title"));
        title.getStyleClass().add("lp-heading");
        IconButton close = new IconButton(MaterialDesignC.CLOSE, words.get("close")).withKey("Esc");
        close.setId("wizard-close");
        close.setOnAction(_ -> closed.run());
        HBox head = new HBox(8, title, Layout.spring(), close);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("wizard-head");
        return head;
    }

    private void fillFoot() {
        back.setId("wizard-back");
        back.setText(words.get("back"));
        back.setGraphic(Layout.arrow(MaterialDesignC.CHEVRON_LEFT));
        back.setMinWidth(USE_PREF_SIZE);
        back.setOnAction(_ -> model.back());
        next.setId("wizard-next");
        next.getStyleClass().add("lp-primary");
        next.setMinWidth(USE_PREF_SIZE);
        next.setOnAction(_ -> onwards());
        foot.getChildren().setAll(back, Layout.spring(), next);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("wizard-foot");
    }

    private void onwards() {
        if (model.isDone()) {
            closed.run();
        } else {
            model.next();
        }
    }

    private void keys(KeyEvent key) {
        boolean toNext =
                (key.isAltDown() && key.getCode() == KeyCode.RIGHT)
                        || (key.isShortcutDown() && key.getCode() == KeyCode.ENTER);
        boolean toBack = key.isAltDown() && key.getCode() == KeyCode.LEFT;
        if (recorder == null && (toNext || toBack)) {
            key.consume();
            if (toNext) {
                model.next();
            } else {
                model.back();
            }
        }
    }

    private void showStep(boolean focused) {
        Step step = model.stepProperty().get();
        Node pane =
                switch (step) {
                    case CONSENT -> consent;
                    case SAMPLES -> samples;
                    case MATCH -> match;
                    case RESULT -> result;
                };
        page.getChildren().setAll(step == Step.SAMPLES ? pane : scrolled(pane));
        showFoot();
        if (focused) {
            begin();
        }
    }

    private static ScrollPane scrolled(Node pane) {
        ScrollPane scroll = new ScrollPane(pane);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("wizard-scroll");
        return scroll;
    }

    private void showFoot() {
        Step step = model.stepProperty().get();
        boolean done = model.isDone();
        steps.show(step, done);
        back.setDisable(step == Step.CONSENT || done);
        Layout.shown(next, step != Step.RESULT || done);
        next.setText(words.get(done ? "done" : "next"));
        next.setGraphic(done ? null : Layout.arrow(MaterialDesignC.CHEVRON_RIGHT));
        next.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
    }

    private void showNotice() {
        Optional<String> said = model.noticeProperty().get();
        notices.getChildren()
                .setAll(
                        said.stream()
                                .map(sentence -> {
                                    NoticeBar bar =
                                            new NoticeBar(NoticeBar.Kind.WARN, sentence)
                                                    .withDismiss(model::dismissNotice);
                                    bar.setId("wizard-notice");
                                    return (Node) bar;
                                })
                                .toList());
        Layout.shown(notices, said.isPresent());
    }

    private void chooseStatement() {
        places.statement()
                .ifPresent(file -> model.consent().statementProperty().set(Optional.of(file)));
    }

    private void sayConsent() {
        String who = model.consent().personProperty().get().strip();
        record(
                new Places.Reading("consent", who, model.consent().form().suggestedWords()),
                file -> {
                    model.consent().statementProperty().set(Optional.of(file));
                    endRecording();
                });
    }

    private void chooseRecordings() {
        model.samples().add(places.recordings());
    }

    private void recordSample() {
        String who = model.consent().personProperty().get().strip();
        int number = model.samples().list().size() % READINGS + 1;
        record(
                new Places.Reading(
                        "sample",
                        who.isEmpty() ? words.get("reading.who") : who,
                        words.get("reading." + number)),
                file -> model.samples().add(List.of(file)));
    }

    private void record(Places.Reading reading, Consumer<Path> kept) {
        model.listening().stop();
        Places.Recorder opened = places.recorder(reading, kept);
        recorder = opened;
        Button end = new Button(words.get("recorder.done"));
        end.setId("wizard-recorder-end");
        end.setGraphic(Layout.arrow(MaterialDesignC.CHEVRON_LEFT));
        end.setOnAction(_ -> endRecording());
        HBox bar = new HBox(end);
        VBox.setVgrow(opened.view(), Priority.ALWAYS);
        VBox layer = new VBox(10, bar, opened.view());
        layer.getStyleClass().add("wizard-page");
        page.getChildren().setAll(layer);
        Layout.shown(foot, false);
        steps.setDisable(true);
        opened.begin();
    }

    private void endRecording() {
        Places.Recorder open = recorder;
        recorder = null;
        if (open != null) {
            open.close();
            steps.setDisable(false);
            Layout.shown(foot, true);
            showStep(true);
        }
    }

    /// Gives the page its keyboard.
    public void begin() {
        // A scrolled page is in the scene, and can have the keyboard, once it is laid out.
        page.applyCss();
        page.layout();
        switch (model.stepProperty().get()) {
            case CONSENT -> consent.begin();
            case SAMPLES -> samples.begin();
            case MATCH -> match.begin();
            case RESULT -> result.begin();
        }
    }

    @Override
    public void close() {
        endRecording();
        model.listening().stop();
        model.stepProperty().removeListener(stepped);
        model.noticeProperty().removeListener(noticed);
        model.finishing().keptProperty().removeListener(kept);
        consent.close();
        samples.close();
        match.close();
        result.close();
    }
}
