package studio.longplay.app.music;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

import studio.longplay.app.controls.ChoiceRow;
import studio.longplay.app.controls.ValueFormat;
import studio.longplay.app.controls.ValueRange;
import studio.longplay.app.controls.ValueRow;
import studio.longplay.app.words.Words;
import studio.longplay.engine.music.score.Genre;
import studio.longplay.engine.music.score.Metre;
import studio.longplay.engine.music.score.MusicManner;
import studio.longplay.engine.music.score.MusicManner.Filling;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;

/// Genre, metre, take, chords, density, sections, and how the piece fills its place.
final class MannerRows extends VBox {
    private static final int USUAL_BARS = 16;
    private static final double FORM_WIDTH = 170;

    private final MusicViewModel model;
    private final Words words;
    private final ChoiceRow<Genre> genre;
    private final ChoiceRow<Optional<Metre>> metre;
    private final ChoiceRow<Fill> fill;
    private final ValueRow bars;
    private final ValueRow density;
    private final TextField form = new TextField();
    private final Button take = new Button();
    private final Button first = new Button();
    private final Button chords = new Button();
    private boolean showing;
    private String shownForm = "";

    /// As its place is, or so many bars that fill it somehow.
    private enum Fill {
        PLACE,
        RETIME,
        LOOP,
        EXTEND
    }

    MannerRows(MusicViewModel model, Words words) {
        super(8);
        this.model = model;
        this.words = words;
        fill =
                new ChoiceRow<>(
                                words.get("fill"),
                                List.of(Fill.values()),
                                it -> words.get("fill." + it.name().toLowerCase(Locale.ROOT)))
                        .withId("music-fill");
        bars =
                new ValueRow(
                                words.get("bars"),
                                new ValueRange(2, 128, 1, 8, USUAL_BARS),
                                ValueFormat.number(0, ""))
                        .withId("music-bars");
        lengths();
        genre = genres();
        metre =
                new ChoiceRow<>(
                                words.get("metre"),
                                metres(),
                                it -> it.map(Metre::word).orElse(words.get("usual")))
                        .withId("music-metre");
        metre.valueProperty()
                .addListener(
                        (_, _, now) -> write("metre", manner -> MannerWords.metre(manner, now)));
        density =
                new ValueRow(
                                words.get("density"),
                                new ValueRange(-3, 3, 1, 1, 0),
                                new ValueFormat(
                                        it -> words.get("density." + (int) it),
                                        _ -> OptionalDouble.empty()))
                        .withId("music-density");
        density.whenSettled(
                times -> write("density", manner -> MannerWords.density(manner, (int) times)));
        getChildren().addAll(buttons(), genre, metre, density, forms(), fill, bars);
    }

    /// Written with Enter, or when the field is left.
    private HBox forms() {
        Label name = new Label(words.get("form"));
        name.setMinWidth(USE_PREF_SIZE);
        name.setMaxWidth(Double.MAX_VALUE);
        name.setLabelFor(form);
        form.setId("music-form");
        form.setPromptText(words.get("form.prompt"));
        form.setAccessibleText(words.get("form"));
        form.setTooltip(new Tooltip(words.get("form.tip")));
        form.setOnAction(_ -> writeForm());
        form.focusedProperty()
                .addListener((_, _, inside) -> {
                    if (!inside) {
                        writeForm();
                    }
                });
        form.setPrefWidth(FORM_WIDTH);
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox row = new HBox(name, form);
        row.getStyleClass().add("lp-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void writeForm() {
        if (!form.getText().strip().equals(shownForm)) {
            write("form", manner -> MannerWords.form(manner, form.getText()));
        }
    }

    private ChoiceRow<Genre> genres() {
        ChoiceRow<Genre> row =
                new ChoiceRow<>(
                                words.get("genre"),
                                List.of(Genre.values()),
                                it -> words.get("genre." + it.word()))
                        .withId("music-genre");
        row.valueProperty()
                .addListener(
                        (_, _, now) -> write("genre", manner -> MannerWords.genre(manner, now)));
        return row;
    }

    private void lengths() {
        fill.valueProperty()
                .addListener((_, _, now) -> fill(now, (int) bars.valueProperty().get()));
        bars.whenSettled(count -> fill(fill.valueProperty().get(), (int) count));
    }

    private static List<Optional<Metre>> metres() {
        List<Optional<Metre>> metres = new ArrayList<>();
        metres.add(Optional.empty());
        for (Metre metre : Metre.values()) {
            metres.add(Optional.of(metre));
        }
        return metres;
    }

    private FlowPane buttons() {
        take.setId("music-take");
        take.setGraphic(new FontIcon(MaterialDesignR.REFRESH));
        take.setOnAction(_ ->
                model.change(
                        "take", now -> MannerWords.take(now, MusicManner.read(now).take() + 1)));
        first.setText(words.get("take.first"));
        first.setId("music-take-first");
        first.setOnAction(_ -> model.change("take", now -> MannerWords.take(now, 1)));
        chords.setId("music-chords");
        chords.setGraphic(new FontIcon(MaterialDesignM.MUSIC_ACCIDENTAL_SHARP));
        chords.setOnAction(_ ->
                model.change(
                        "chords",
                        now ->
                                MannerWords.harmony(
                                        now, (MusicManner.read(now).harmony() + 1) % 4)));
        FlowPane row = new FlowPane(6, 6, take, first, chords);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void write(String what, UnaryOperator<List<String>> manner) {
        if (!showing) {
            model.change(what, manner);
        }
    }

    private void fill(Fill now, int count) {
        Filling filling = now == Fill.PLACE ? Filling.RETIME : Filling.valueOf(now.name());
        int wanted = now == Fill.PLACE ? 0 : count;
        write("fill", manner -> MannerWords.length(manner, wanted, filling));
    }

    void show(MusicFacts now) {
        showing = true;
        MusicManner manner = now.manner();
        genre.valueProperty().set(manner.genre());
        metre.valueProperty().set(manner.metre());
        Fill filled = manner.bars() == 0 ? Fill.PLACE : Fill.valueOf(manner.filling().name());
        fill.valueProperty().set(filled);
        bars.setVisible(filled != Fill.PLACE);
        bars.setManaged(filled != Fill.PLACE);
        if (manner.bars() > 0) {
            bars.valueProperty().set(manner.bars());
        }
        density.valueProperty().set(manner.density());
        shownForm = String.join(" ", manner.form());
        if (!form.isFocused()) {
            form.setText(shownForm);
        }
        take.setText(words.get("take", manner.take()));
        first.setDisable(manner.take() == 1);
        chords.setText(
                manner.harmony() == 0
                        ? words.get("chords")
                        : words.get("chords.other", manner.harmony()));
        showing = false;
    }
}
