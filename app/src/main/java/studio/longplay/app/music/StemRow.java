package studio.longplay.app.music;

import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

import studio.longplay.app.controls.IconButton;
import studio.longplay.app.controls.ToolToggle;
import studio.longplay.app.words.Words;
import studio.longplay.engine.music.score.Instrument;
import studio.longplay.engine.music.score.MusicManner;
import studio.longplay.engine.music.score.MusicStem;
import studio.longplay.engine.music.score.Soundfont;
import studio.longplay.engine.music.score.StemManner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One stem: muted or not, heard alone, who plays it, another take of it, its file. Where it is
/// narrow, who plays it has a line of its own.
final class StemRow extends VBox {
    private static final PseudoClass SILENT = PseudoClass.getPseudoClass("silent");
    private static final double LEVEL_WIDTH = 54;
    private static final double ONE_LINE_WIDTH = 290;
    private static final double GAP = 4;

    private final MusicStem stem;
    private final MusicViewModel model;
    private final Words words;
    private final Label name = new Label();
    private final ToolToggle mute;
    private final ToolToggle solo;
    private final ComboBox<String> player = new ComboBox<>();
    private final Slider level = new Slider(-24, 6, 0);
    private final IconButton take;
    private final IconButton export;
    private final ListChangeListener<String> fonts = _ -> offer();
    private final HBox first = new HBox(GAP);
    private final HBox second = new HBox(GAP);
    private boolean showing;

    StemRow(MusicStem stem, MusicViewModel model, Words words, Runnable exported) {
        super(GAP);
        this.stem = stem;
        this.model = model;
        this.words = words;
        String called = words.get("stem." + stem.word());
        String id = "music-" + stem.word();
        getStyleClass().add("music-stem");
        first.setAlignment(Pos.CENTER_LEFT);
        second.setAlignment(Pos.CENTER_LEFT);
        name.setText(called);
        name.setMinWidth(46);
        mute = new ToolToggle(words.get("mute"), "");
        say(mute, words.get("mute.more", called), id + "-mute");
        mute.selectedProperty().addListener((_, _, on) -> unlessShowing(() -> mute(on)));
        solo = new ToolToggle(words.get("solo"), "");
        say(solo, words.get("solo.more", called), id + "-solo");
        solo.selectedProperty()
                .addListener((_, _, on) -> unlessShowing(() -> model.solo(stem, on)));
        players(id, called);
        take = new IconButton(MaterialDesignR.REFRESH, words.get("stem.take", called));
        take.setId(id + "-take");
        take.setOnAction(_ -> anotherTake());
        export = new IconButton(MaterialDesignE.EXPORT_VARIANT, words.get("stem.export", called));
        export.setId(id + "-export");
        export.setOnAction(_ -> exported.run());
        level(id, called);
        name.setMaxWidth(Double.MAX_VALUE);
        widthProperty().addListener((_, _, now) -> fold(now.doubleValue() < ONE_LINE_WIDTH));
        getChildren().add(first);
        fold(false);
    }

    private void fold(boolean narrow) {
        if (!first.getChildren().isEmpty() && narrow == getChildren().contains(second)) {
            return;
        }
        first.getChildren().clear();
        second.getChildren().clear();
        HBox.setHgrow(name, narrow ? Priority.ALWAYS : Priority.NEVER);
        if (narrow) {
            first.getChildren().addAll(name, mute, solo, level);
            second.getChildren().addAll(player, take, export);
            getChildren().setAll(first, second);
        } else {
            first.getChildren().addAll(name, mute, solo, level, player, take, export);
            getChildren().setAll(first);
        }
    }

    private static void say(ToolToggle toggle, String what, String id) {
        toggle.setId(id);
        toggle.setAccessibleText(what);
        toggle.getTooltip().setText(what);
        toggle.setMinWidth(USE_PREF_SIZE);
        toggle.getStyleClass().add("music-letter");
    }

    /// Written once it is let go, or at once by keys.
    private void level(String id, String called) {
        level.setId(id + "-level");
        level.setAccessibleText(words.get("stem.level", called, 0));
        level.setTooltip(new Tooltip());
        level.setBlockIncrement(1);
        level.setMinWidth(LEVEL_WIDTH);
        level.setPrefWidth(LEVEL_WIDTH);
        level.valueProperty()
                .addListener((_, _, now) -> {
                    sayLevel(called, now.doubleValue());
                    if (!level.isValueChanging()) {
                        unlessShowing(this::writeLevel);
                    }
                });
        level.valueChangingProperty()
                .addListener((_, _, moving) -> {
                    if (!moving) {
                        unlessShowing(this::writeLevel);
                    }
                });
        sayLevel(called, 0);
    }

    private void sayLevel(String called, double gainDb) {
        level.getTooltip().setText(words.get("stem.level", called, gainDb));
    }

    private void writeLevel() {
        int gainDb = (int) Math.round(level.getValue());
        model.change("level " + stem, now -> MannerWords.level(now, stem, gainDb));
    }

    private void players(String id, String called) {
        player.setId(id + "-player");
        player.setAccessibleText(words.get("stem.player", called));
        player.setMinWidth(0);
        player.setMaxWidth(Double.MAX_VALUE);
        player.setVisibleRowCount(12);
        HBox.setHgrow(player, Priority.ALWAYS);
        player.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable String word) {
                        return word == null || word.isEmpty() ? words.get("stem.usual") : word;
                    }

                    @Override
                    public String fromString(String text) {
                        return text;
                    }
                });
        model.soundfonts().addListener(fonts);
        offer();
        player.valueProperty()
                .addListener((_, _, now) -> {
                    if (now != null) {
                        unlessShowing(() -> playedBy(now));
                    }
                });
    }

    /// Our own instruments, then the soundfonts users brought.
    private void offer() {
        String chosen = player.getValue();
        boolean before = showing;
        showing = true;
        List<String> all = new ArrayList<>(List.of(""));
        if (stem != MusicStem.DRUMS) {
            Instrument.pitched().forEach(each -> all.add(each.word()));
        }
        all.addAll(model.soundfonts());
        player.getItems().setAll(all);
        player.setValue(chosen);
        player.setDisable(all.size() == 1);
        showing = before;
    }

    private void playedBy(String chosen) {
        boolean font = model.soundfonts().contains(chosen);
        model.change(
                "player " + stem,
                now -> {
                    List<String> own = MannerWords.soundfont(now, stem, font ? chosen : "");
                    return font ? own : MannerWords.instrument(own, stem, Instrument.of(chosen));
                });
    }

    /// Undoes what it listens to.
    void close() {
        model.soundfonts().removeListener(fonts);
    }

    private void unlessShowing(Runnable task) {
        if (!showing) {
            task.run();
        }
    }

    /// A stem that the mood leaves out is asked for by the same button that mutes one it has.
    private void mute(boolean on) {
        boolean absent = !plays(model.factsProperty().get());
        model.change(
                "mute " + stem,
                now -> {
                    List<String> heard = MannerWords.muted(now, stem, on);
                    return !on && absent ? MannerWords.wanted(heard, stem, true) : heard;
                });
    }

    private void anotherTake() {
        model.change(
                "take " + stem,
                now ->
                        MannerWords.stemTake(
                                now, stem, MusicManner.read(now).stem(stem).take() + 1));
    }

    /// Whether a word of the cue has it play where the mood does not.
    private boolean isAddable() {
        return stem == MusicStem.CHOIR || stem == MusicStem.DRUMS;
    }

    private boolean plays(Optional<MusicFacts> facts) {
        return facts.flatMap(MusicFacts::score)
                .map(score -> !score.notes(stem).isEmpty())
                .orElse(true);
    }

    void show(MusicFacts now) {
        showing = true;
        StemManner manner = now.manner().stem(stem);
        boolean plays = plays(Optional.of(now));
        mute.setSelected(manner.muted() || !plays);
        solo.setSelected(model.soloed().contains(stem));
        solo.setDisable(!plays);
        mute.setDisable(!plays && !isAddable());
        take.setDisable(!plays);
        export.setDisable(!plays || manner.muted());
        Soundfont font = now.manner().soundfonts().get(stem);
        player.setValue(
                font != null ? font.file() : manner.instrument().map(Instrument::word).orElse(""));
        if (!level.isValueChanging()) {
            level.setValue(manner.gainDb());
        }
        level.setDisable(!plays || manner.muted());
        String called = words.get("stem." + stem.word());
        name.setText(manner.take() > 1 ? called + " " + manner.take() : called);
        pseudoClassStateChanged(SILENT, manner.muted() || !plays);
        showing = false;
    }
}
