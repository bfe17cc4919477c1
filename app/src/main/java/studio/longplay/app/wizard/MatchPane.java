package studio.longplay.app.wizard;

import javafx.beans.InvalidationListener;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

import studio.longplay.app.controls.Layout;
import studio.longplay.app.controls.ProgressRow;
import studio.longplay.app.session.Running;
import studio.longplay.app.words.Words;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.clone.CloningMethod;
import studio.longplay.engine.voice.clone.MatchedVoice;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/// The match: how far it is, how near it came, and how it sounds.
final class MatchPane extends VBox implements AutoCloseable {
    private final WizardViewModel model;
    private final Words words;
    private final Label heading = Layout.label("wizard-title");
    private final Label about = Look.text("");
    private final Label baseName;
    private final MethodRow methods;
    private final ComboBox<Voice> base = new ComboBox<>();
    private final Button start = new Button();
    private final ProgressRow progress;
    private final VBox found = new VBox(16);
    private final FigureCard figures;
    private final Button before = new Button();
    private final Button after = new Button();
    private final ChangeListener<Optional<Running>> running = (_, old, now) -> follow(old, now);
    private final InvalidationListener stepped = _ -> showProgress();
    private final InvalidationListener changed = _ -> show();
    private final InvalidationListener heard = _ -> showHeard();

    /// @param bundle asks for a model bundle's folder
    MatchPane(WizardViewModel model, Words words, Supplier<Optional<Path>> bundle) {
        super(18);
        this.model = model;
        this.words = words;
        setId("wizard-match");
        getStyleClass().add("wizard-page");
        figures = new FigureCard(words);
        baseName = Look.field("", base);
        methods = new MethodRow(model, words, bundle);
        progress =
                new ProgressRow(words.get("match.running"))
                        .withCancel("wizard-match-cancel", model.matching()::cancel);
        progress.setId("wizard-match-progress");
        found.getChildren().setAll(listening(), figures);
        getChildren().addAll(new VBox(4, heading, about), methods, choosing(), progress, found);
        model.matching().runningProperty().addListener(running);
        model.matching().matchedProperty().addListener(changed);
        model.matching().methods().chosenProperty().addListener(changed);
        model.listening().heardProperty().addListener(heard);
        follow(Optional.empty(), model.matching().runningProperty().get());
        show();
        showHeard();
    }

    private HBox choosing() {
        base.setId("wizard-base");
        base.getItems().setAll(model.matching().bases());
        base.setConverter(
                ConsentPane.named(
                        voice -> words.get("match.base.item", nameOf(voice), voice.language())));
        base.valueProperty().bindBidirectional(model.matching().baseProperty());
        base.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(base, Priority.ALWAYS);
        start.setId("wizard-match-start");
        start.setMinWidth(USE_PREF_SIZE);
        start.setOnAction(_ -> model.match());
        HBox row = new HBox(12, baseName, base, start);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /// Of a built-in voice only its engine counts, whichever it is.
    private String nameOf(Voice voice) {
        return voice.origin().isBuiltIn() ? words.get("match.base.own") : voice.name();
    }

    private HBox listening() {
        TextField sentence = new TextField();
        sentence.setId("wizard-sentence");
        sentence.setPromptText(words.get("sentence.usual"));
        sentence.setAccessibleText(words.get("match.sentence"));
        sentence.textProperty().bindBidirectional(model.sentenceProperty());
        sentence.setOnAction(_ -> model.hearAfter());
        HBox.setHgrow(sentence, Priority.ALWAYS);
        before.setId("wizard-before");
        before.setText(words.get("match.before"));
        before.setMinWidth(USE_PREF_SIZE);
        before.setOnAction(_ -> model.hearBefore());
        after.setId("wizard-after");
        after.setText(words.get("match.after"));
        after.setMinWidth(USE_PREF_SIZE);
        after.setOnAction(_ -> model.hearAfter());
        HBox row =
                new HBox(
                        12,
                        Look.field(words.get("match.sentence"), sentence),
                        sentence,
                        before,
                        after);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void follow(Optional<Running> old, Optional<Running> now) {
        old.ifPresent(piece -> piece.progressProperty().removeListener(stepped));
        now.ifPresent(piece -> piece.progressProperty().addListener(stepped));
        show();
    }

    private void show() {
        boolean busy = model.matching().runningProperty().get().isPresent();
        Optional<MatchedVoice> matched = model.matching().matchedProperty().get();
        Layout.shown(progress, busy);
        Layout.shown(found, matched.isPresent());
        start.setDisable(busy);
        base.setDisable(busy);
        showMethod(matched.isPresent());
        start.getStyleClass().remove("lp-primary");
        if (matched.isEmpty()) {
            start.getStyleClass().add("lp-primary");
        }
        matched.ifPresent(figures::show);
        showProgress();
    }

    /// The page's words are those of the way that is chosen.
    private void showMethod(boolean made) {
        CloningMethod method = model.matching().methods().chosen();
        String way = method.isBuiltIn() ? "match" : "clone";
        heading.setText(words.get(way + ".title"));
        about.setText(words.get(way + ".text"));
        String named =
                method.isBuiltIn()
                        ? "match.base"
                        : method.bends() ? "clone.base" : "clone.base.compared";
        baseName.setText(words.get(named));
        base.setAccessibleText(words.get(named));
        start.setText(words.get(way + (made ? ".again" : ".start")));
    }

    private void showProgress() {
        model.matching()
                .runningProperty()
                .get()
                .ifPresent(piece -> {
                    Progress at = piece.progressProperty().get();
                    progress.setTitle(at.step().isEmpty() ? words.get("match.running") : at.step());
                    progress.show(
                            at.fraction(),
                            piece.left()
                                    .map(left -> words.get("match.left", clock(left)))
                                    .orElse(""));
                });
    }

    private static String clock(Duration left) {
        return "%d:%02d".formatted(left.toMinutes(), left.toSecondsPart());
    }

    private void showHeard() {
        Optional<String> now = model.listening().heardProperty().get();
        button(before, now.equals(Optional.of(WizardViewModel.BEFORE)), "match.hear.before");
        button(after, now.equals(Optional.of(WizardViewModel.AFTER)), "match.hear.after");
    }

    private void button(Button button, boolean sounding, String key) {
        Ikon icon = sounding ? MaterialDesignS.STOP : MaterialDesignP.PLAY;
        button.setGraphic(new FontIcon(icon));
        button.setAccessibleText(words.get(sounding ? "match.stop" : key));
    }

    void begin() {
        if (model.matching().runningProperty().get().isPresent()) {
            progress.lookup("#wizard-match-cancel").requestFocus();
        } else {
            (found.isVisible() ? after : start).requestFocus();
        }
    }

    @Override
    public void close() {
        model.matching().runningProperty().removeListener(running);
        model.matching().matchedProperty().removeListener(changed);
        model.matching().methods().chosenProperty().removeListener(changed);
        methods.close();
        model.listening().heardProperty().removeListener(heard);
        model.matching()
                .runningProperty()
                .get()
                .ifPresent(piece -> piece.progressProperty().removeListener(stepped));
    }
}
