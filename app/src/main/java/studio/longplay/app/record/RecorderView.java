package studio.longplay.app.record;

import javafx.animation.AnimationTimer;
import javafx.beans.InvalidationListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

import studio.longplay.app.controls.EmptyState;
import studio.longplay.app.controls.IconButton;
import studio.longplay.app.controls.InputMeter;
import studio.longplay.app.controls.NoticeBar;
import studio.longplay.app.fx.Followed;
import studio.longplay.app.words.Words;
import studio.longplay.engine.fault.StudioFault;

import java.util.List;

/// A recorder as a sheet of its own, or as a part of a page: the line large, its level, its
/// waveform, and what is done with it.
///
/// Its keys: R or Ctrl+Shift+R records and stops, Space plays or pauses, Enter keeps, Escape takes
/// one step back.
public final class RecorderView extends VBox implements AutoCloseable {
    private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");
    private static final PseudoClass HINT = PseudoClass.getPseudoClass("hint");
    private static final PseudoClass RECORDING = PseudoClass.getPseudoClass("recording");
    private static final int LONG_FROM = 170;

    private final RecorderViewModel model;
    private final Runnable closed;
    private final boolean sheet;
    private final Words words;
    private final Label who = new Label();
    private final Label line = new Label();
    private final Label count = new Label();
    private final Label peak = new Label();
    private final StackPane strip = new StackPane();
    private final RecordingWave wave;
    private final InputMeter meter = new InputMeter();
    private final VBox notices = new VBox();
    private final VBox body = new VBox();
    private final StackPane nothing = new StackPane();
    private final RecorderBar bar;
    private final RecorderChoices choices;
    private final Label keys;
    private final Followed followed = new Followed();
    private final InvalidationListener shown = _ -> followFrames();
    private final AnimationTimer frames =
            new AnimationTimer() {
                @Override
                public void handle(long nowNanos) {
                    frame(nowNanos);
                }
            };
    private double peakShownDb = Double.NEGATIVE_INFINITY;
    private long peakShownNanos;

    /// A recorder in a page, which brings its own head and its own way out.
    public RecorderView(RecorderViewModel model) {
        this(model, () -> {}, false);
    }

    /// A recorder as a sheet.
    ///
    /// @param closed hears that it is to be closed
    public RecorderView(RecorderViewModel model, Runnable closed) {
        this(model, closed, true);
    }

    private RecorderView(RecorderViewModel model, Runnable closed, boolean withHead) {
        this.model = model;
        this.closed = closed;
        sheet = withHead;
        words = model.words();
        wave = new RecordingWave(model.outline());
        bar = new RecorderBar(model, this::requestFocus);
        choices = new RecorderChoices(model, this::requestFocus);
        keys = new Label(words.get("keys"));
        setId("recorder");
        getStyleClass().add("recorder");
        setFocusTraversable(true);
        setAccessibleText(words.get("title"));
        setMinSize(420, 340);
        fill(withHead);
        followed.follow(model.stageProperty(), _ -> showStage());
        followed.follow(model.promptProperty(), this::showPrompt);
        followed.follow(
                model.countProperty(), now -> count.setText(now > 0 ? String.valueOf(now) : ""));
        followed.follow(model.noticesProperty(), this::showNotices);
        followed.follow(model.faultProperty(), now -> now.ifPresent(this::showNothing));
        followed.follow(model.drawingsProperty(), _ -> wave.redraw());
        followed.follow(
                model.playback().fractionProperty(), now -> wave.showPlayed(now.doubleValue()));
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        sceneProperty().addListener(shown);
    }

    /// Gives it the keyboard.
    public void begin() {
        requestFocus();
    }

    private void fill(boolean withHead) {
        if (withHead) {
            getChildren().add(head());
        }
        StackPane paper = paper();
        count.setId("recorder-count");
        count.getStyleClass().add("recorder-count");
        strip.getStyleClass().add("recorder-strip");
        strip.getChildren().addAll(wave, count);
        meter.setId("recorder-meter");
        meter.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(meter, Priority.ALWAYS);
        peak.getStyleClass().add("recorder-peak");
        HBox level = new HBox(meter, peak);
        level.getStyleClass().add("recorder-level");
        notices.getStyleClass().add("recorder-notices");
        notices.setMinHeight(USE_PREF_SIZE);
        body.getStyleClass().add("recorder-body");
        body.getChildren().addAll(paper, strip, level, notices);
        VBox.setVgrow(body, Priority.ALWAYS);
        VBox.setVgrow(nothing, Priority.ALWAYS);
        keys.getStyleClass().add("recorder-keys");
        keys.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(choices, body, nothing, bar, keys);
    }

    /// The line, large.
    private StackPane paper() {
        line.setId("recorder-text");
        line.getStyleClass().add("recorder-text");
        line.setWrapText(true);
        line.setMaxWidth(Double.MAX_VALUE);
        line.setMinHeight(USE_PREF_SIZE);
        StackPane centred = new StackPane(line);
        ScrollPane page = new ScrollPane(centred);
        page.setFitToWidth(true);
        page.setFitToHeight(true);
        page.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        page.setFocusTraversable(false);
        page.getStyleClass().add("recorder-page-scroll");
        page.setMinHeight(72);
        StackPane paper = new StackPane(page);
        paper.getStyleClass().add("recorder-page");
        VBox.setVgrow(paper, Priority.ALWAYS);
        return paper;
    }

    private Node head() {
        Label title = new Label(words.get("title"));
        title.getStyleClass().add("lp-heading");
        title.setMinWidth(USE_PREF_SIZE);
        who.getStyleClass().add("recorder-who");
        who.setMaxWidth(Double.MAX_VALUE);
        who.setMinWidth(0);
        HBox.setHgrow(who, Priority.ALWAYS);
        IconButton close = new IconButton(MaterialDesignC.CLOSE, words.get("close")).withKey("Esc");
        close.setId("recorder-close");
        close.setOnAction(_ -> closed.run());
        HBox head = new HBox(title, who, close);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("recorder-head");
        return head;
    }

    private void showStage() {
        Stage stage = model.stageProperty().get();
        boolean without = stage == Stage.WITHOUT_INPUT;
        show(nothing, without);
        show(body, !without);
        show(bar, !without);
        show(keys, !without);
        count.setVisible(stage == Stage.COUNTING);
        wave.setVisible(stage != Stage.COUNTING);
        wave.showLive(stage.isRecording() || stage == Stage.SAVING);
        strip.pseudoClassStateChanged(RECORDING, stage == Stage.RECORDING);
        if (!stage.isListening()) {
            meter.silence();
        }
        if (without && !isWithin(nothing)) {
            requestFocus();
        }
        followFrames();
    }

    private static void show(Node node, boolean now) {
        node.setVisible(now);
        node.setManaged(now);
    }

    private static boolean isWithin(Node node) {
        return node.isFocusWithin();
    }

    private void showPrompt(Prompt prompt) {
        who.setText(prompt.who());
        boolean hint = prompt.text().isBlank();
        String text = prompt.text().replace('\n', ' ');
        line.setText(hint ? words.get("anything") : text);
        line.pseudoClassStateChanged(HINT, hint);
        line.pseudoClassStateChanged(LONG, text.length() > LONG_FROM);
    }

    private void showNothing(StudioFault fault) {
        nothing.getChildren()
                .setAll(
                        new EmptyState(
                                        MaterialDesignM.MICROPHONE_OFF,
                                        words.get("empty.title"),
                                        fault.sentence() + " " + fault.remedy())
                                .withHelp()
                                .withAction(
                                        "recorder-look-again",
                                        words.get("empty.look"),
                                        model::lookAgain));
    }

    private void showNotices(List<RecorderNotice> now) {
        notices.getChildren().setAll(now.stream().map(this::notice).toList());
        show(notices, !now.isEmpty());
    }

    private NoticeBar notice(RecorderNotice said) {
        NoticeBar.Kind kind =
                switch (said.weight()) {
                    case INFORMATION -> NoticeBar.Kind.INFORMATION;
                    case WARNING -> NoticeBar.Kind.WARN;
                    case FAULT -> NoticeBar.Kind.BAD;
                };
        NoticeBar notice = new NoticeBar(kind, said.sentence());
        notice.setId("recorder-notice-" + said.id());
        return switch (said.id()) {
            case "fault" -> notice.withDismiss(model::dismissFault);
            case "recovered" ->
                    notice.withAction(
                            "recorder-use-recovered",
                            words.get("notice.recovered.use"),
                            model::useRecovered);
            default -> notice;
        };
    }

    private void followFrames() {
        if (getScene() != null && model.stageProperty().get().isListening()) {
            frames.start();
        } else {
            frames.stop();
        }
    }

    private void frame(long nowNanos) {
        model.pulse(nowNanos);
        meter.show(model.peakDb(), model.rmsDb());
        bar.showTime(model.seconds());
        if (model.stageProperty().get() == Stage.RECORDING) {
            wave.redraw();
        }
        peakShownDb = Math.max(peakShownDb, model.peakDb());
        if (nowNanos - peakShownNanos > 400_000_000L) {
            peak.setText(RecorderText.level(peakShownDb));
            peakShownDb = Double.NEGATIVE_INFINITY;
            peakShownNanos = nowNanos;
        }
    }

    private void key(KeyEvent event) {
        boolean plain =
                !event.isShortcutDown()
                        && !event.isControlDown()
                        && !event.isAltDown()
                        && !event.isMetaDown();
        boolean chord = event.isShortcutDown() && event.isShiftDown() && !event.isAltDown();
        boolean taken =
                switch (event.getCode()) {
                    case R -> (plain || chord) && act(model::toggle);
                    case SPACE -> plain && act(this::playOrPause);
                    case ENTER -> plain && act(model::keep);
                    case ESCAPE -> !model.cancel() || left();
                    default -> false;
                };
        if (taken) {
            event.consume();
        }
    }

    private static boolean act(Runnable then) {
        then.run();
        return true;
    }

    private void playOrPause() {
        if (model.stageProperty().get().isRecording()) {
            model.pause();
        } else {
            model.play();
        }
    }

    /// A page that it is a part of hears of Escape itself.
    private boolean left() {
        closed.run();
        return sheet;
    }

    @Override
    public void close() {
        frames.stop();
        sceneProperty().removeListener(shown);
        followed.close();
        bar.close();
        choices.close();
    }
}
