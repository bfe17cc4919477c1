package studio.longplay.app.export;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

import studio.longplay.app.controls.ChoiceRow;
import studio.longplay.app.controls.Layout;
import studio.longplay.app.controls.SwitchRow;
import studio.longplay.app.fx.Followed;
import studio.longplay.app.words.Words;
import studio.longplay.engine.media.Container;
import studio.longplay.engine.media.EncodingEffort;
import studio.longplay.engine.media.SoundCodec;
import studio.longplay.engine.media.VideoCodec;
import studio.longplay.engine.render.ExportPreset;
import studio.longplay.engine.render.preset.Ladder;
import studio.longplay.engine.render.preset.Motion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Every term of the chosen preset, folded until somebody wants them.
final class ExpertPane extends VBox implements AutoCloseable {
    private final ExportChoices choices;
    private final ExpertTerms terms;
    private final Words words;
    private final PresetWords presetWords;
    private final VBox rows = new VBox(4);
    private final ToggleButton fold = new ToggleButton();
    private final List<Runnable> showings = new ArrayList<>();
    private final List<Region> ofPictures = new ArrayList<>();
    private final Followed followed = new Followed();
    private boolean showing;

    ExpertPane(ExportViewModel viewModel, Words words) {
        this.choices = viewModel.choices();
        this.terms = new ExpertTerms();
        this.words = words;
        this.presetWords = new PresetWords(words, viewModel.presets());
        rows.getStyleClass().add("export-expert");
        getChildren().addAll(head(viewModel), rows);
        pictureRows();
        row("container", List.of(Container.values()), Container::words, terms.container(), true);
        row("sound", List.of(SoundCodec.values()), SoundCodec::words, terms.sound(), false);
        number("sound-bits", terms.soundKilobits());
        encoderRows();
        followed.follow(choices.presetProperty(), _ -> show());
        followed.follow(viewModel.expertProperty(), this::open);
    }

    private FlowPane head(ExportViewModel viewModel) {
        fold.setId("export-expert");
        fold.setText(words.get("expert.title"));
        fold.setMinWidth(USE_PREF_SIZE);
        fold.getStyleClass().add("export-fold");
        fold.selectedProperty().bindBidirectional(viewModel.expertProperty());
        followed.atEnd(
                () -> fold.selectedProperty().unbindBidirectional(viewModel.expertProperty()));
        FlowPane head =
                new FlowPane(
                        12,
                        4,
                        fold,
                        Pieces.button("export-reset", words.get("expert.reset"), viewModel::reset));
        head.getStyleClass().add("export-expert-head");
        Region reset = (Region) head.getChildren().getLast();
        reset.getStyleClass().add("flat");
        followed.follow(
                choices.presetProperty(),
                preset -> reset.setDisable(viewModel.presets().unchanged(preset).equals(preset)));
        return head;
    }

    private void open(boolean opened) {
        rows.setVisible(opened);
        rows.setManaged(opened);
        fold.setGraphic(
                Layout.arrow(
                        opened ? MaterialDesignC.CHEVRON_DOWN : MaterialDesignC.CHEVRON_RIGHT));
    }

    private void pictureRows() {
        row("size", terms.sizes(), this::sizeName, terms.size(), true);
        row("rate", terms.rates(), presetWords::rate, terms.rate(), true);
        row("codec", List.of(VideoCodec.values()), VideoCodec::words, terms.codec(), true);
        row("ladder", List.of(Ladder.values()), this::ladderName, terms.ladder(), true);
        ofPictures.add(number("bits", terms.megabits()));
        ofPictures.add(number("gop", terms.gop()));
    }

    private void encoderRows() {
        row("effort", List.of(EncodingEffort.values()), this::effortName, terms.effort(), true);
        row("motion", List.of(Motion.values()), this::motionName, terms.motion(), true);
        encoder();
        SwitchRow own =
                new SwitchRow(words.get("expert.ffmpeg"), words.get("expert.ffmpeg.text"))
                        .withId("export-ffmpeg");
        own.onProperty().addListener((_, _, on) -> change(preset -> terms.ownFfmpeg(preset, on)));
        showings.add(() -> own.onProperty().set(preset().picture().ownFfmpeg()));
        ofPictures.add(own);
        rows.getChildren().add(own);
    }

    private ExportPreset preset() {
        return choices.presetProperty().get();
    }

    /// One term: how it is read from a preset, and a preset with another.
    record Term<T>(
            Function<ExportPreset, T> read, BiFunction<ExportPreset, T, ExportPreset> with) {}

    private <T> void row(
            String name,
            List<T> values,
            Function<? super T, String> said,
            Term<T> term,
            boolean picture) {
        ChoiceRow<T> row =
                new ChoiceRow<>(words.get("expert." + name), values, said)
                        .withId("export-expert-" + name);
        row.valueProperty()
                .addListener((_, _, now) -> {
                    if (now != null) {
                        change(preset -> term.with().apply(preset, now));
                    }
                });
        showings.add(() -> row.valueProperty().set(term.read().apply(preset())));
        rows.getChildren().add(row);
        if (picture) {
            ofPictures.add(row);
        }
    }

    private HBox number(String name, Term<Double> term) {
        Field row = field(name, words.get("expert." + name + ".unit"));
        TextField field = row.field();
        Runnable show =
                () -> field.setText(words.get("expert.number", term.read().apply(preset())));
        Runnable take =
                () -> {
                    Optional<Double> typed = ExpertTerms.number(field.getText());
                    if (typed.isPresent() && !field.getText().equals(shown(term))) {
                        change(preset -> term.with().apply(preset, typed.get()));
                    }
                    show.run();
                };
        take(field, take);
        showings.add(show);
        rows.getChildren().add(row.box());
        return row.box();
    }

    private record Field(HBox box, TextField field) {}

    private Field field(String name, String unit) {
        TextField field = new TextField();
        field.setId("export-expert-" + name);
        field.setPrefColumnCount(6);
        field.setAlignment(Pos.CENTER_RIGHT);
        field.setAccessibleText(words.get("expert." + name));
        Label label = new Label(words.get("expert." + name));
        label.setLabelFor(field);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        Label measure = new Label(unit);
        measure.getStyleClass().addAll("lp-text-secondary", "export-unit");
        HBox row = new HBox(8, label, field, measure);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("lp-row");
        return new Field(row, field);
    }

    private static void take(TextField field, Runnable take) {
        field.setOnAction(_ -> take.run());
        field.focusedProperty()
                .addListener((_, _, focused) -> {
                    if (!focused) {
                        take.run();
                    }
                });
    }

    /// What names no encoder there can be changes nothing.
    private void encoder() {
        Field row = field("encoder", "");
        TextField field = row.field();
        field.setPrefColumnCount(14);
        field.setPromptText(words.get("expert.encoder.best"));
        Runnable show = () -> field.setText(preset().picture().encoder().orElse(""));
        take(
                field,
                () -> {
                    change(preset -> terms.encoder(preset, field.getText().strip()));
                    show.run();
                });
        showings.add(show);
        ofPictures.add(row.box());
        rows.getChildren().add(row.box());
    }

    private String shown(Term<Double> term) {
        return words.get("expert.number", term.read().apply(preset()));
    }

    private void change(Function<ExportPreset, ExportPreset> change) {
        if (!showing) {
            choices.presetProperty().set(change.apply(preset()));
        }
    }

    private void show() {
        showing = true;
        showings.forEach(Runnable::run);
        ofPictures.forEach(row -> {
            row.setVisible(preset().kind().hasPicture());
            row.setManaged(preset().kind().hasPicture());
        });
        showing = false;
    }

    private String sizeName(ExpertTerms.Size size) {
        return words.get("expert.pixels", size.width(), size.height());
    }

    private String ladderName(Ladder ladder) {
        return presetWords.named("ladder", ladder);
    }

    private String effortName(EncodingEffort effort) {
        return presetWords.named("effort", effort);
    }

    private String motionName(Motion motion) {
        return presetWords.named("motion", motion);
    }

    @Override
    public void close() {
        followed.close();
    }
}
