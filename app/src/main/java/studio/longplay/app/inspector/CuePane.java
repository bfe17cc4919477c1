package studio.longplay.app.inspector;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

import studio.longplay.app.controls.IconButton;
import studio.longplay.app.controls.NoticeBar;
import studio.longplay.app.words.Words;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.CueNote;
import studio.longplay.engine.time.TimeRange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A cue: what it is, where it stands, and its words to change.
final class CuePane extends VBox {
    private final CueViewModel model;
    private final Words words;
    private final FontIcon icon = new FontIcon();
    private final Label kind = new Label();
    private final Label place = new Label();
    private final IconButton play;
    private final VBox notices = new VBox(6);
    private final VBox editor = new VBox();
    private final CueEditors editors;
    private final Button remove = new Button();

    CuePane(CueViewModel model, Words words) {
        this.model = model;
        this.words = words;
        editors = new CueEditors(model, words);
        play = new IconButton(IconButton.Kind.RAISED, MaterialDesignP.PLAY, words.get("cue.play"));
        play.setId("inspector-cue-play");
        play.setOnAction(_ -> model.play());
        remove.setText(words.get("cue.remove"));
        remove.setId("inspector-cue-remove");
        remove.getStyleClass().add("lp-danger");
        remove.setOnAction(_ -> model.remove());
        editor.getStyleClass().add("inspector-controls");
        getChildren().addAll(card(), notices, editor, remove);
    }

    private HBox card() {
        icon.getStyleClass().add("inspector-cue-icon");
        kind.getStyleClass().add("inspector-name");
        place.getStyleClass().add("inspector-faint");
        place.setMinWidth(0);
        VBox what = new VBox(2, kind, place);
        what.setMinWidth(0);
        what.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(what, Priority.ALWAYS);
        HBox card = new HBox(12, icon, what, play);
        card.setAlignment(Pos.CENTER_LEFT);
        card.getStyleClass().add("inspector-card");
        return card;
    }

    void showMusicIn(Node panel) {
        editors.showMusicIn(panel);
    }

    void show(CueFacts now) {
        Cue cue = now.cue();
        icon.setIconCode(CueLook.icon(cue));
        icon.getStyleClass()
                .setAll("ikonli-font-icon", "inspector-cue-icon", CueLook.styleClass(cue));
        kind.setText(title(cue));
        place.setText(place(now));
        Pages.shown(place, !place.getText().isEmpty());
        Pages.shown(play, now.range().isPresent());
        notices.getChildren().setAll(notices(now));
        Pages.shown(notices, !notices.getChildren().isEmpty());
        Node wanted = editors.of(now);
        if (!editor.getChildren().equals(List.of(wanted))) {
            editor.getChildren().setAll(wanted);
        }
    }

    private List<Node> notices(CueFacts now) {
        List<Node> notes = new ArrayList<>();
        Optional<CueFix> fix = model.fix();
        // Beside a button that puts it right, the remedy in words would only be in the way.
        now.warnings()
                .forEach(warning ->
                        notes.add(
                                Notes.warning(
                                        fix.isPresent()
                                                ? warning.sentence()
                                                : Notes.whole(warning))));
        if (fix.isPresent() && !notes.isEmpty() && notes.getFirst() instanceof NoticeBar first) {
            String meant = fix.get().meant();
            first.withAction(
                    "inspector-cue-fix",
                    meant.isEmpty() ? words.get("cue.fix.leave") : words.get("cue.fix", meant),
                    model::applyFix);
        }
        return notes;
    }

    private String title(Cue cue) {
        return cue instanceof Cue.UnknownCue
                ? words.get("cue.unknown")
                : words.get("cue." + CueNote.kind(cue));
    }

    private String place(CueFacts now) {
        Optional<TimeRange> range = now.range();
        if (range.isPresent()) {
            return words.get(
                    "cue.at",
                    Pages.clock(range.get().start()),
                    range.get().duration().toSecondsForDisplay());
        }
        String key = now.cue() instanceof Cue.VoiceCue ? "cue.for" : "cue.line";
        return now.line().map(line -> words.get(key, line.speaker().name())).orElse("");
    }

    void showPlaying(boolean playing) {
        play.become(
                playing ? MaterialDesignS.STOP : MaterialDesignP.PLAY,
                words.get(playing ? "cue.stop" : "cue.play"),
                "");
    }
}
