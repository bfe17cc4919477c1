package studio.longplay.app.preview;

import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

import studio.longplay.app.actions.Action;
import studio.longplay.app.actions.Actions;
import studio.longplay.app.controls.FittedRow;
import studio.longplay.app.controls.IconButton;
import studio.longplay.app.controls.TimecodeLabel;
import studio.longplay.app.controls.ToolToggle;
import studio.longplay.app.fx.Followed;
import studio.longplay.app.words.Words;

import java.util.List;

/// The bar that plays the programme, with the scrub line above it.
final class PlayBar extends VBox implements AutoCloseable {
    private final PreviewViewModel model;
    private final Actions actions;
    private final Words words;
    private final String id;
    private final ScrubBar scrub;
    private final Followed followed = new Followed();

    /// @param id before the ids of all its controls: there may be two bars
    PlayBar(PreviewViewModel model, Actions actions, Words words, String id) {
        this.model = model;
        this.actions = actions;
        this.words = words;
        this.id = id;
        setId(id + "-bar");
        scrub = new ScrubBar(model, words, id + "-scrub");
        Node duration = duration();
        Node marks = marks();
        Node volume = volume();
        Node fit = fit();
        Node figures = figures();
        Node loop = loop();
        Node mute = mute();
        Node time = timecode();
        HBox left = group(time, duration, speed());
        HBox middle = group(marks, around(), loop);
        HBox right = group(mute, volume, figures, fit, more());
        middle.getStyleClass().add("preview-buttons");
        FittedRow row =
                new FittedRow(
                        left,
                        middle,
                        right,
                        List.of(marks, volume, duration, fit, figures, loop, mute, time));
        row.getStyleClass().add("preview-bar");
        getStyleClass().add("preview-foot");
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        getChildren().addAll(scrub, row);
    }

    private static HBox group(Node... nodes) {
        HBox group = new HBox(nodes);
        group.setAlignment(Pos.CENTER_LEFT);
        group.getStyleClass().add("preview-group");
        return group;
    }

    private Node timecode() {
        return new TimecodeField(model, words, id);
    }

    private Node duration() {
        TimecodeLabel duration = new TimecodeLabel(TimecodeLabel.Size.SMALL, "");
        duration.setId(id + "-duration");
        duration.getStyleClass().add("preview-duration");
        duration.setTooltip(new Tooltip(words.get("duration")));
        followed.follow(
                model.readout().durationTextProperty(),
                text -> duration.setText(words.get("of", text)));
        return duration;
    }

    private Node speed() {
        Label speed = new Label();
        speed.setId(id + "-speed");
        speed.getStyleClass().add("preview-speed");
        speed.setMinWidth(USE_PREF_SIZE);
        followed.follow(
                model.readout().speedTextProperty(),
                text -> {
                    speed.setText(text);
                    speed.setVisible(!text.isEmpty());
                    speed.setManaged(!text.isEmpty());
                });
        return speed;
    }

    private Node marks() {
        return group(
                button(PreviewActions.IN, IconButton.Kind.FLAT, MaterialDesignC.CONTAIN_START),
                button(PreviewActions.OUT, IconButton.Kind.FLAT, MaterialDesignC.CONTAIN_END),
                clearMarks());
    }

    private Node clearMarks() {
        IconButton clear =
                button(
                        PreviewActions.CLEAR_MARKS,
                        IconButton.Kind.FLAT,
                        MaterialDesignC.CLOSE_CIRCLE_OUTLINE);
        clear.disableProperty().unbind();
        followed.follow(model.markedProperty(), marked -> clear.setDisable(!marked));
        return clear;
    }

    private Node around() {
        IconButton play =
                button(PreviewActions.TOGGLE, IconButton.Kind.PRIMARY_ROUND, MaterialDesignP.PLAY);
        followed.follow(
                model.transport().playingProperty(),
                playing ->
                        play.become(
                                playing ? MaterialDesignP.PAUSE : MaterialDesignP.PLAY,
                                words.get(playing ? "pause" : "play"),
                                key(actions.get(PreviewActions.TOGGLE))));
        return group(
                round(PreviewActions.START, MaterialDesignS.SKIP_PREVIOUS),
                round(PreviewActions.FRAME_BACK, MaterialDesignS.STEP_BACKWARD),
                play,
                round(PreviewActions.FRAME_ON, MaterialDesignS.STEP_FORWARD),
                round(PreviewActions.END, MaterialDesignS.SKIP_NEXT));
    }

    private Node loop() {
        Action action = actions.get(PreviewActions.LOOP);
        ToolToggle loop = new ToolToggle(MaterialDesignR.REPEAT, action.label(), key(action));
        loop.setId(id + "-loop");
        loop.getStyleClass().add("preview-toggle");
        loop.selectedProperty().bindBidirectional(model.transport().loopingProperty());
        loop.disableProperty().bind(Actions.disabled(action));
        return loop;
    }

    private Node mute() {
        IconButton mute =
                button(PreviewActions.MUTE, IconButton.Kind.FLAT, MaterialDesignV.VOLUME_HIGH);
        followed.follow(
                model.listening().mutedProperty(),
                muted ->
                        mute.become(
                                muted ? MaterialDesignV.VOLUME_OFF : MaterialDesignV.VOLUME_HIGH,
                                words.get(muted ? "unmute" : "mute"),
                                key(actions.get(PreviewActions.MUTE))));
        return mute;
    }

    private Node volume() {
        Slider slider = new Slider(0, 1, Listening.place(model.listening().volumeDb()));
        slider.setId(id + "-volume");
        slider.getStyleClass().add("preview-volume");
        slider.setAccessibleText(words.get("volume"));
        slider.setTooltip(new Tooltip(words.get("volume")));
        slider.setBlockIncrement(0.05);
        slider.valueProperty()
                .addListener((_, _, place) ->
                        model.listening()
                                .volumeDbProperty()
                                .set(Listening.gainDb(place.doubleValue())));
        followed.follow(
                model.listening().volumeDbProperty(),
                gainDb -> turn(slider, Listening.place(gainDb.doubleValue())));
        return slider;
    }

    /// Only where it differs: the slider tells of every change, and rounding would go in circles.
    private static void turn(Slider slider, double place) {
        if (Math.abs(slider.getValue() - place) > 1e-6) {
            slider.setValue(place);
        }
    }

    private Node figures() {
        Label figures = new Label();
        figures.setId(id + "-figures");
        figures.getStyleClass().add("preview-figures");
        figures.setMinWidth(USE_PREF_SIZE);
        figures.setTooltip(new Tooltip(words.get("figures.hint")));
        followed.follow(model.readout().figuresProperty(), figures::setText);
        return figures;
    }

    private Node fit() {
        Label fit = new Label();
        fit.setId(id + "-fit");
        fit.getStyleClass().add("preview-figures");
        fit.setMinWidth(USE_PREF_SIZE);
        fit.setTooltip(new Tooltip(words.get("fit.hint")));
        followed.follow(
                model.readout().figuresProperty(),
                _ -> fit.setText(words.get("fit", model.percentOfFilm())));
        return fit;
    }

    private Node more() {
        IconButton more = new IconButton(MaterialDesignD.DOTS_HORIZONTAL, words.get("more"));
        more.setId(id + "-more");
        PreviewMenu menu = new PreviewMenu(model, actions, words);
        more.setOnAction(_ -> menu.showOver(more));
        return more;
    }

    private IconButton round(String action, Ikon icon) {
        return button(action, IconButton.Kind.ROUND, icon);
    }

    private IconButton button(String actionId, IconButton.Kind kind, Ikon icon) {
        Action action = actions.get(actionId);
        IconButton button = new IconButton(kind, icon, action.label()).withKey(key(action));
        button.setId(id + "-" + actionId.substring(actionId.indexOf('.') + 1));
        button.setOnAction(_ -> action.runIfEnabled());
        button.disableProperty().bind(Actions.disabled(action));
        return button;
    }

    private static String key(Action action) {
        return action.keys().isEmpty() ? "" : action.keys().getFirst().getDisplayText();
    }

    @Override
    public void close() {
        followed.close();
        scrub.close();
    }
}
