package studio.longplay.app.record;

import javafx.beans.value.ChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

import studio.longplay.app.controls.IconButton;
import studio.longplay.app.words.Words;

/// What is done with a recording: begun, paused, heard, thrown away, kept; and how long it is.
final class RecorderBar extends HBox implements AutoCloseable {
    private static final PseudoClass RECORDING = PseudoClass.getPseudoClass("recording");
    private static final double SIDE = 200;

    private final RecorderViewModel model;
    private final Words words;
    private final Runnable done;
    private final Label time = new Label();
    private final Label state = new Label();
    private final IconButton play;
    private final IconButton record;
    private final IconButton pause;
    private final IconButton discard;
    private final Button keep = new Button();
    private final ChangeListener<Object> changed = (_, _, _) -> show();
    private long tenthsShown = -1;

    /// @param done gives the keyboard back after a click
    RecorderBar(RecorderViewModel model, Runnable done) {
        this.model = model;
        this.done = done;
        words = model.words();
        play = new IconButton(IconButton.Kind.RAISED, MaterialDesignP.PLAY, words.get("play"));
        record =
                new IconButton(IconButton.Kind.RAISED, MaterialDesignR.RECORD, words.get("record"));
        pause = new IconButton(IconButton.Kind.RAISED, MaterialDesignP.PAUSE, words.get("pause"));
        discard =
                new IconButton(
                        IconButton.Kind.RAISED,
                        MaterialDesignT.TRASH_CAN_OUTLINE,
                        words.get("discard"));
        getStyleClass().add("recorder-bar");
        setAlignment(Pos.CENTER);
        setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(figures(), acts(), fate());
        model.stageProperty().addListener(changed);
        model.inputProperty().addListener(changed);
        model.playback().playingProperty().addListener(changed);
        show();
    }

    private VBox figures() {
        time.setId("recorder-time");
        time.getStyleClass().add("recorder-time");
        state.setId("recorder-state");
        state.getStyleClass().add("recorder-state");
        VBox figures = new VBox(time, state);
        figures.setAlignment(Pos.CENTER_LEFT);
        side(figures);
        return figures;
    }

    private HBox acts() {
        button(play, "recorder-play", "recorder-beside", model::play);
        button(record, "recorder-record", "recorder-record", model::toggle);
        button(pause, "recorder-pause", "recorder-beside", model::pause);
        HBox acts = new HBox(14, play, record, pause);
        acts.setAlignment(Pos.CENTER);
        HBox.setHgrow(acts, Priority.ALWAYS);
        return acts;
    }

    private HBox fate() {
        keep.setText(words.get("keep"));
        keep.setTooltip(new Tooltip(words.get("keep.tip")));
        keep.setGraphic(new FontIcon(MaterialDesignC.CHECK));
        button(discard, "recorder-discard", "recorder-discard", model::discard);
        button(keep, "recorder-keep", "lp-primary", model::keep);
        HBox fate = new HBox(8, discard, keep);
        fate.setAlignment(Pos.CENTER_RIGHT);
        side(fate);
        return fate;
    }

    private static void side(Region region) {
        region.setMinWidth(122);
        region.setPrefWidth(SIDE);
    }

    /// Who clicked a button goes on with the keys of the recorder; who came to it by keyboard
    /// stays.
    private void button(Button button, String id, String styleClass, Runnable then) {
        button.setId(id);
        button.getStyleClass().add(styleClass);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> {
            boolean byKeys = button.isFocusVisible();
            then.run();
            if (!byKeys || !button.isVisible() || button.isDisabled()) {
                done.run();
            }
        });
    }

    private void show() {
        Stage stage = model.stageProperty().get();
        boolean recorded = stage == Stage.RECORDED;
        boolean playing = model.playback().playingProperty().get();
        state.setText(says(stage));
        state.pseudoClassStateChanged(RECORDING, stage == Stage.RECORDING);
        if (stage.isRecording() || stage == Stage.COUNTING) {
            String key = stage == Stage.COUNTING ? "record.cancel-count" : "record.stop";
            record.become(MaterialDesignS.STOP, words.get(key), "R");
        } else {
            String key = recorded ? "record.again" : "record";
            record.become(MaterialDesignR.RECORD, words.get(key), "R");
        }
        record.setDisable(!stage.isListening() || stage == Stage.SAVING);
        play.become(
                playing ? MaterialDesignS.STOP : MaterialDesignP.PLAY,
                words.get(playing ? "play.stop" : "play"),
                "Space");
        play.setDisable(!recorded);
        boolean paused = stage == Stage.PAUSED;
        pause.become(
                paused ? MaterialDesignR.RECORD : MaterialDesignP.PAUSE,
                words.get(paused ? "pause.on" : "pause"),
                "Space");
        pause.setDisable(!stage.isRecording());
        only(discard, recorded);
        only(keep, recorded);
        showTime(model.seconds());
    }

    private static void only(Node node, boolean now) {
        node.setVisible(now);
    }

    private String says(Stage stage) {
        return switch (stage) {
            case LOOKING ->
                    model.inputProperty()
                            .get()
                            .map(input -> words.get("opening", input.name()))
                            .orElse(words.get("looking"));
            case WITHOUT_INPUT -> "";
            case READY -> words.get("ready", model.latencyMillis());
            case COUNTING -> words.get("counting");
            case RECORDING -> words.get("recording");
            case PAUSED -> words.get("paused");
            case SAVING -> words.get("saving");
            case RECORDED -> words.get("recorded");
        };
    }

    void showTime(double seconds) {
        long tenths = (long) (seconds * 10);
        if (tenths != tenthsShown) {
            tenthsShown = tenths;
            time.setText(RecorderText.time(seconds));
        }
    }

    @Override
    public void close() {
        model.stageProperty().removeListener(changed);
        model.inputProperty().removeListener(changed);
        model.playback().playingProperty().removeListener(changed);
    }
}
