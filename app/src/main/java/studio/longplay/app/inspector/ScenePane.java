package studio.longplay.app.inspector;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

import studio.longplay.app.words.Words;
import studio.longplay.engine.render.preview.PreviewScene;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.CueNote;
import studio.longplay.engine.script.Speaker;

/// A scene: what it is called, who is in it, what it has, and how far its sound is.
final class ScenePane extends VBox {
    private final SceneViewModel model;
    private final Words words;
    private final Label number = Pages.caption("");
    private final TextRow heading;
    private final Label unnamed;
    private final Button play = new Button();
    private final Button retry = new Button();
    private final VBox notices = new VBox(6);
    private final FactRow chapter;
    private final FactRow start;
    private final FactRow length;
    private final FactRow lines;
    private final FactRow sound;
    private final FlowPane speakers = new FlowPane(12, 6);
    private final VBox cues = new VBox(2);

    ScenePane(SceneViewModel model, Words words) {
        this.model = model;
        this.words = words;
        heading = new TextRow(words.get("scene.heading"), "inspector-heading", model::setHeading);
        unnamed = Pages.faint(words.get("scene.unnamed"));
        chapter = new FactRow(words.get("scene.chapter"));
        start = new FactRow(words.get("scene.start"));
        length = new FactRow(words.get("scene.length"));
        lines = new FactRow(words.get("scene.lines")).withId("inspector-scene-lines");
        sound = new FactRow(words.get("scene.sound")).withId("inspector-scene-sound");
        play.setId("inspector-scene-play");
        play.setOnAction(_ -> model.play());
        play.setMinWidth(USE_PREF_SIZE);
        retry.setId("inspector-scene-retry");
        retry.setText(words.get("scene.retry"));
        retry.setGraphic(new FontIcon(MaterialDesignR.REFRESH));
        retry.setOnAction(_ -> model.retry());
        retry.setMinWidth(USE_PREF_SIZE);
        HBox buttons = new HBox(8, play, retry);
        VBox facts = new VBox(chapter, start, length, lines, sound);
        facts.getStyleClass().add("inspector-facts");
        getChildren()
                .addAll(
                        number,
                        heading,
                        unnamed,
                        buttons,
                        notices,
                        facts,
                        new VBox(8, Pages.caption(words.get("scene.speakers")), speakers),
                        new VBox(6, Pages.caption(words.get("scene.cues")), cues));
        showPlaying(false);
    }

    void show(SceneFacts now) {
        number.setText(words.get("scene.number", now.number(), now.scenes()));
        heading.show(now.heading());
        Pages.shown(heading, !now.heading().isEmpty());
        Pages.shown(unnamed, now.heading().isEmpty());
        chapter.showIf(!now.chapter().isEmpty(), now.chapter());
        start.showIf(
                now.range().isPresent(),
                now.range().map(range -> Pages.clock(range.start())).orElse(""));
        length.showIf(
                now.range().isPresent(),
                now.range().map(range -> Pages.clock(range.duration())).orElse(""));
        showLines(now);
        sound.show(words.get("scene.sound." + now.state()), tone(now.state()));
        notices.getChildren().setAll(now.fault().map(Notes::failed).stream().toList());
        Pages.shown(notices, now.fault().isPresent());
        play.setDisable(now.range().isEmpty());
        Pages.shown(retry, now.failed() > 0 || now.fault().isPresent());
        speakers.getChildren().setAll(now.speakers().stream().map(it -> speaker(it, now)).toList());
        showCues(now);
    }

    private void showLines(SceneFacts now) {
        if (now.failed() > 0) {
            lines.show(
                    words.get("scene.lines.failed", now.lines(), now.failed()), FactRow.Tone.BAD);
        } else if (now.spoken() < now.lines()) {
            lines.show(words.get("scene.lines.spoken", now.spoken(), now.lines()));
        } else {
            lines.show(words.get("scene.lines.value", now.lines()));
        }
    }

    private static FactRow.Tone tone(PreviewScene.State state) {
        return switch (state) {
            case READY -> FactRow.Tone.OK;
            case FAILED -> FactRow.Tone.BAD;
            case WAITING, MAKING -> FactRow.Tone.PLAIN;
        };
    }

    private static Node speaker(Speaker speaker, SceneFacts now) {
        Circle dot = new Circle(4);
        dot.setStyle("-fx-fill: " + now.colours().hex(speaker) + ";");
        Label name = new Label(speaker.name(), dot);
        name.setGraphicTextGap(6);
        return name;
    }

    private void showCues(SceneFacts now) {
        if (now.cues().isEmpty()) {
            cues.getChildren().setAll(Pages.faint(words.get("scene.cues.none")));
        } else {
            cues.getChildren().setAll(now.cues().stream().map(this::cue).toList());
        }
    }

    private Node cue(Cue cue) {
        FontIcon icon = new FontIcon(CueLook.icon(cue));
        icon.getStyleClass().add(CueLook.styleClass(cue));
        Hyperlink link = new Hyperlink(CueNote.kind(cue) + ": " + CueNote.text(cue), icon);
        link.getStyleClass().add("inspector-cue-link");
        link.setOnAction(_ -> model.select(cue.id()));
        link.setAlignment(Pos.CENTER_LEFT);
        link.setMaxWidth(Double.MAX_VALUE);
        return link;
    }

    void goBack() {
        heading.goBack();
    }

    void showPlaying(boolean playing) {
        play.setText(words.get(playing ? "scene.stop" : "scene.play"));
        play.setGraphic(new FontIcon(playing ? MaterialDesignS.STOP : MaterialDesignP.PLAY));
    }
}
