package studio.longplay.app.takes;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

import studio.longplay.app.controls.IconButton;
import studio.longplay.app.words.Words;
import studio.longplay.engine.voice.measure.TakeQuality;

import java.util.Optional;

/// One take: what it is, how long and how good, its waveform, its note, and what can be done with
/// it.
final class TakeCard extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass STARRED = PseudoClass.getPseudoClass("starred");
    private static final PseudoClass OK = PseudoClass.getPseudoClass("ok");
    private static final PseudoClass WARN = PseudoClass.getPseudoClass("warn");
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");
    private static final int GOOD = 80;
    private static final int FAIR = 55;

    private final TakesViewModel model;
    private final Words words;
    private final RadioButton choose = new RadioButton();
    private final Label side = new Label();
    private final Label quality = new Label();
    private final Tooltip explained = new Tooltip();
    private final IconButton star;
    private final IconButton play;
    private final IconButton remove;
    private final Label what = new Label();
    private final Label length = new Label();
    private final Label trouble = new Label();
    private final TakeWave wave = new TakeWave();
    private final NoteField note;
    private TakeRow row;

    TakeCard(TakesViewModel model, TakeRow row) {
        this.model = model;
        this.words = model.words();
        this.row = row;
        star = new IconButton(MaterialDesignS.STAR_OUTLINE, words.get("take.star", row.title()));
        play = new IconButton(MaterialDesignP.PLAY, words.get("take.play", row.title()));
        remove = new IconButton(MaterialDesignT.TRASH_CAN_OUTLINE, words.get("take.remove", ""));
        note = new NoteField(text -> model.note(row.id(), text), this::requestFocus);
        getStyleClass().add("take-card");
        setId(id(row, "card"));
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        fill();
        listen();
        show(row);
    }

    private static String id(TakeRow row, String part) {
        return "takes-" + part + "-" + (row.isAsWritten() ? "written" : row.id());
    }

    private void fill() {
        choose.setId(id(row, "choose"));
        star.setId(id(row, "star"));
        play.setId(id(row, "play"));
        remove.setId(id(row, "remove"));
        note.setId(id(row, "note"));
        quality.setId(id(row, "quality"));
        length.setId(id(row, "length"));
        side.getStyleClass().add("take-side");
        quality.getStyleClass().add("take-quality");
        quality.setMinWidth(USE_PREF_SIZE);
        explained.setWrapText(true);
        explained.setMaxWidth(340);
        explained.setShowDelay(Duration.millis(250));
        explained.setShowDuration(Duration.seconds(60));
        quality.setTooltip(explained);
        what.getStyleClass().add("take-what");
        length.getStyleClass().add("take-length");
        length.setMinWidth(USE_PREF_SIZE);
        trouble.getStyleClass().add("take-trouble");
        trouble.setWrapText(true);
        trouble.setMinHeight(USE_PREF_SIZE);
        note.setPromptText(words.get("take.note.prompt"));
        note.setAccessibleText(words.get("take.note", row.title()));
        choose.setFocusTraversable(false);
        choose.setMinWidth(0);
        HBox head = new HBox(4, choose, side, spring(), quality, star, play);
        HBox facts = new HBox(8, what, spring(), length);
        HBox.setHgrow(note, Priority.ALWAYS);
        HBox foot = new HBox(4, note, remove);
        for (HBox line : new HBox[] {head, facts, foot}) {
            line.setAlignment(Pos.CENTER_LEFT);
        }
        foot.managedProperty().bind(foot.visibleProperty());
        foot.setVisible(!row.isAsWritten());
        shown(star, !row.isAsWritten());
        getChildren().addAll(head, facts, wave, trouble, foot);
    }

    private static Node spring() {
        HBox spring = new HBox();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }

    private void listen() {
        choose.setOnAction(_ -> {
            choose.setSelected(row.chosen());
            act(() -> model.choose(row.id()));
        });
        star.setOnAction(_ -> act(() -> model.star(row.id())));
        play.setOnAction(_ -> act(() -> model.play(row.id())));
        remove.setOnAction(_ -> model.remove(row.id()));
        wave.setOnMouseClicked(_ -> act(() -> model.play(row.id())));
        addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> model.visit(row.id()));
        setOnMousePressed(_ -> requestFocus());
        setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                model.choose(row.id());
            }
        });
        focusWithinProperty()
                .addListener((_, _, within) -> {
                    if (within) {
                        model.visit(row.id());
                    }
                });
    }

    /// What a button that was clicked did leaves the keyboard on the card, so that the keys of the
    /// list go on working; who came to it by keyboard stays there.
    private void act(Runnable then) {
        then.run();
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        if (owner == null || !owner.isFocusVisible()) {
            requestFocus();
        }
    }

    String takeId() {
        return row.id();
    }

    void show(TakeRow now) {
        row = now;
        choose.setText(now.title());
        choose.setSelected(now.chosen());
        choose.setAccessibleText(words.get("take.choose", now.title()));
        pseudoClassStateChanged(CHOSEN, now.chosen());
        star.pseudoClassStateChanged(STARRED, now.starred());
        star.become(
                now.starred() ? MaterialDesignS.STAR : MaterialDesignS.STAR_OUTLINE,
                words.get(now.starred() ? "take.unstar" : "take.star", now.title()),
                "S");
        remove.become(
                MaterialDesignT.TRASH_CAN_OUTLINE, words.get("take.remove", now.title()), "Delete");
        what.setText(now.what());
        length.setText(
                now.making()
                        ? words.get("making")
                        : now.sound().map(model.text()::length).orElse(""));
        note.show(now.note());
        wave.show(now.sound().map(TakeSound::wave));
        wave.setAccessibleText(words.get("take.wave", now.title()));
        play.setDisable(now.sound().isEmpty());
        showQuality(now.sound().map(TakeSound::quality));
        showTrouble();
        setAccessibleText(model.text().spoken(now));
    }

    private void showQuality(Optional<TakeQuality> found) {
        shown(quality, found.isPresent());
        found.ifPresent(of -> {
            int score = TakeText.score(of);
            quality.setText(Integer.toString(score));
            quality.setAccessibleText(words.get("quality", score));
            quality.setAccessibleHelp(model.text().quality(of));
            explained.setText(model.text().quality(of));
            quality.pseudoClassStateChanged(OK, score >= GOOD);
            quality.pseudoClassStateChanged(WARN, score < GOOD && score >= FAIR);
            quality.pseudoClassStateChanged(BAD, score < FAIR);
        });
    }

    private void showTrouble() {
        Optional<String> why =
                row.fault()
                        .map(fault -> fault.sentence() + " " + fault.remedy())
                        .or(() ->
                                row.sound()
                                        .flatMap(TakeSound::fallback)
                                        .map(reason -> words.get("fallback", reason)))
                        .or(() -> row.fit().filter(fit -> !fit.fits()).map(model.text()::tooLong))
                        .or(() ->
                                row.sound()
                                        .filter(TakeSound::isDoubtful)
                                        .map(_ -> words.get("confidence.doubtful")));
        trouble.setText(why.orElse(""));
        shown(trouble, why.isPresent());
    }

    /// The keyboard is on it, or was.
    void showCurrent(boolean now) {
        pseudoClassStateChanged(CURRENT, now);
        setFocusTraversable(now);
        for (Node part : new Node[] {star, play, note, remove}) {
            part.setFocusTraversable(now);
        }
    }

    void showHeard(Optional<TakePlayer.Heard> heard) {
        Optional<TakePlayer.Heard> ours = heard.filter(now -> now.ids().contains(row.id()));
        boolean sounding = ours.isPresent();
        play.become(
                sounding ? MaterialDesignS.STOP : MaterialDesignP.PLAY,
                words.get(sounding ? "take.stop" : "take.play", row.title()),
                "Space");
        Optional<TakePlayer.Heard> compared = ours.filter(TakePlayer.Heard::isCompared);
        shown(side, compared.isPresent());
        compared.ifPresent(now -> {
            side.setText(now.ids().indexOf(row.id()) == 0 ? "A" : "B");
            side.pseudoClassStateChanged(OK, now.now().equals(row.id()));
        });
        if (ours.isEmpty()) {
            wave.showPlayed(0);
        }
    }

    void showPlayed(double fraction, Optional<TakePlayer.Heard> heard) {
        boolean sounding = heard.filter(now -> now.now().equals(row.id())).isPresent();
        wave.showPlayed(sounding ? fraction : 0);
    }

    void writeNote() {
        if (!row.isAsWritten()) {
            note.requestFocus();
        }
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
