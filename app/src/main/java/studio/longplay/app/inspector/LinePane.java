package studio.longplay.app.inspector;

import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

import studio.longplay.app.controls.Avatar;
import studio.longplay.app.controls.Hue;
import studio.longplay.app.controls.IconButton;
import studio.longplay.app.words.EngineWords;
import studio.longplay.app.words.Words;
import studio.longplay.engine.voice.Voice;

import java.util.Optional;
import java.util.stream.Collectors;

/// A line: who says it in which voice, how, and how it sounds in the programme.
final class LinePane extends VBox {
    private static final double AVATAR = 36;

    private final LineViewModel model;
    private final Words words;
    private final Avatar avatar = new Avatar("?", Hue.SPEAKER_1, AVATAR);
    private final Label name = new Label();
    private final Label tags = new Label();
    private final IconButton play;
    private final Label direction = new Label();
    private final Label text = new Label();
    private final LineControls controls;
    private final LineFactRows facts;
    private final VBox notices = new VBox(6);

    LinePane(LineViewModel model, Words words) {
        this.model = model;
        this.words = words;
        play = new IconButton(IconButton.Kind.RAISED, MaterialDesignP.PLAY, words.get("line.play"));
        play.setId("inspector-line-play");
        play.setOnAction(_ -> model.play());
        controls = new LineControls(model, words);
        facts = new LineFactRows(model, words);
        Hyperlink reset = new Hyperlink(words.get("line.reset"));
        reset.setId("inspector-line-reset");
        reset.setOnAction(_ -> model.reset());
        direction.getStyleClass().add("inspector-direction");
        text.getStyleClass().add("inspector-words");
        text.setWrapText(true);
        VBox said = new VBox(2, direction, text);
        getChildren().addAll(card(), said, notices, controls, facts);
        controls.resetWith(reset);
    }

    private HBox card() {
        name.getStyleClass().add("inspector-name");
        name.setMinWidth(0);
        tags.getStyleClass().add("inspector-faint");
        tags.setWrapText(true);
        tags.setMinHeight(USE_PREF_SIZE);
        VBox who = new VBox(2, name, tags);
        who.setMinWidth(0);
        who.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(who, Priority.ALWAYS);
        HBox card = new HBox(12, avatar, who, play);
        card.setAlignment(Pos.CENTER_LEFT);
        card.getStyleClass().add("inspector-card");
        return card;
    }

    void show(LineFacts now) {
        String speaker = now.line().speaker().name();
        avatar.show(speaker, Hue.SPEAKER_1);
        avatar.setStyle(
                "-fx-background-color: linear-gradient(to bottom right, derive(%s, -18%%), derive(%s, -48%%));"
                        .formatted(now.colour(), now.colour()));
        Optional<Voice> voice = now.voice();
        name.setText(voice.map(it -> words.get("line.voice", speaker, it.name())).orElse(speaker));
        tags.setText(voice.map(this::about).orElse(""));
        tags.setTooltip(voice.map(it -> licence(it)).orElse(null));
        direction.setText("(" + now.line().direction() + ")");
        Pages.shown(direction, !now.line().direction().isEmpty());
        text.setText(now.line().text());
        play.setDisable(now.range().isEmpty());
        controls.show(now);
        facts.show(now);
        notices.getChildren().setAll(Notes.of(now, words.get("line.retry"), model::retry));
        if (!now.fallback().isEmpty()) {
            notices.getChildren().add(Notes.warning(words.get("line.fallback", now.fallback())));
        }
        Pages.shown(notices, !notices.getChildren().isEmpty());
    }

    private String about(Voice voice) {
        String plain =
                voice.tags().stream()
                        .filter(tag -> !tag.equals("variant"))
                        .map(EngineWords::tag)
                        .collect(Collectors.joining(", "));
        boolean free = voice.licence().commercial();
        return words.get(free ? "line.tags" : "line.tags.other", plain);
    }

    private static Tooltip licence(Voice voice) {
        Tooltip tooltip = new Tooltip(voice.licence().text());
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(360);
        return tooltip;
    }

    void showPlaying(boolean playing) {
        play.become(
                playing ? MaterialDesignS.STOP : MaterialDesignP.PLAY,
                words.get(playing ? "line.stop" : "line.play"),
                "");
    }

    void showBed(Optional<Bed> bed) {
        facts.showBed(bed);
    }
}
