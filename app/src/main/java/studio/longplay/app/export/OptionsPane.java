package studio.longplay.app.export;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.materialdesign2.MaterialDesignH;

import studio.longplay.app.controls.Chip;
import studio.longplay.app.controls.ChoiceRow;
import studio.longplay.app.controls.HelpLink;
import studio.longplay.app.controls.SwitchRow;
import studio.longplay.app.fx.Followed;
import studio.longplay.app.words.Words;
import studio.longplay.engine.mix.LoudnessTarget;
import studio.longplay.engine.project.CaptionPlace;
import studio.longplay.engine.render.ExportPreset;
import studio.longplay.engine.render.preset.Use;
import studio.longplay.engine.render.qc.QualityWish.Depth;
import studio.longplay.engine.time.TimeRange;
import studio.longplay.engine.time.Timecode;

import java.util.List;

/// What can be asked of the chosen preset, what is asked most first: captions, loudness, length,
/// part, check, use, what is delivered beside, and, folded, every term it has. Where it goes is
/// [DestinationRow].
final class OptionsPane extends VBox implements AutoCloseable {
    private static final String GUIDED = "feature-120";

    private final ExportViewModel viewModel;
    private final ExportChoices choices;
    private final Words words;
    private final PresetWords presetWords;
    private final ExpertPane expert;
    private final StemsPane stems;
    private final Followed followed = new Followed();

    OptionsPane(ExportViewModel viewModel, Words words) {
        this.viewModel = viewModel;
        this.choices = viewModel.choices();
        this.words = words;
        this.presetWords = new PresetWords(words, viewModel.presets());
        this.expert = new ExpertPane(viewModel, words);
        this.stems = new StemsPane(choices, presetWords, words);
        getStyleClass().add("export-options");
        getChildren()
                .addAll(
                        headline(),
                        captions(),
                        target(),
                        length(),
                        range(),
                        check(),
                        use(),
                        HelpLink.page("guides/cloning-and-consent.md#what-is-written-into-films")
                                .withId("export-commercial-help"),
                        stems,
                        leader(),
                        sparing(),
                        cleaning(),
                        expert);
    }

    private VBox headline() {
        Label name = new Label();
        name.setId("export-chosen");
        name.getStyleClass().add("lp-title");
        Chip changed = new Chip(Chip.Tone.ACCENT, words.get("options.changed"));
        changed.setId("export-changed");
        HBox title = new HBox(10, name, changed);
        title.setAlignment(Pos.CENTER_LEFT);
        Label text = Pieces.wrapping("", "lp-text-secondary");
        Label format = Pieces.wrapping("", "lp-text-faint", "lp-small");
        Button ask = guide();
        VBox head = new VBox(3, title, text, format, ask);
        head.getStyleClass().add("export-chosen");
        followed.follow(
                choices.presetProperty(),
                preset -> {
                    name.setText(presetWords.name(preset));
                    text.setText(presetWords.text(preset));
                    format.setText(
                            words.get(
                                    "options.terms",
                                    presetWords.format(preset),
                                    presetWords.coding(preset)));
                    boolean differs = !viewModel.presets().unchanged(preset).equals(preset);
                    boolean guided = preset.name().equals(GUIDED);
                    ask.setVisible(guided);
                    ask.setManaged(guided);
                    changed.setVisible(differs);
                    changed.setManaged(differs);
                });
        return head;
    }

    private Button guide() {
        Button ask =
                Pieces.withIcon(
                        Pieces.button(
                                "export-guide",
                                words.get("guide.ask"),
                                () -> viewModel.asideProperty().set(Aside.GUIDE)),
                        MaterialDesignH.HELP_CIRCLE_OUTLINE);
        VBox.setMargin(ask, new Insets(8, 0, 0, 0));
        return ask;
    }

    private ChoiceRow<CaptionPlace> captions() {
        ChoiceRow<CaptionPlace> row =
                new ChoiceRow<>(
                                words.get("choose.captions"),
                                List.of(CaptionPlace.values()),
                                place -> presetWords.named("captions", place))
                        .withId("export-captions");
        both(row, choices.captionsProperty());
        whilePictures(row);
        return row;
    }

    private ChoiceRow<LoudnessTarget> target() {
        ChoiceRow<LoudnessTarget> row =
                new ChoiceRow<>(
                                words.get("choose.loudness"),
                                LoudnessTarget.presets(),
                                presetWords::target)
                        .withId("export-loudness");
        both(row, choices.targetProperty());
        return row;
    }

    private <T> void both(ChoiceRow<T> row, ObjectProperty<T> value) {
        row.valueProperty().bindBidirectional(value);
        followed.atEnd(() -> row.valueProperty().unbindBidirectional(value));
    }

    private void whilePictures(Region row) {
        followed.follow(
                choices.presetProperty(),
                preset -> {
                    row.setVisible(preset.kind().hasPicture());
                    row.setManaged(preset.kind().hasPicture());
                });
    }

    private HBox length() {
        TextField field = new TextField();
        field.setId("export-length");
        field.setPromptText(words.get("choose.length.any"));
        field.setAccessibleText(words.get("choose.length"));
        field.setTooltip(new Tooltip(words.get("choose.length.text")));
        field.setPrefColumnCount(10);
        field.setAlignment(Pos.CENTER_RIGHT);
        Label name = new Label(words.get("choose.length"));
        name.setLabelFor(field);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox row = new HBox(name, field);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("lp-row");
        Runnable take =
                () -> {
                    if (!choices.pace(field.getText())) {
                        field.setText(choices.lengthProperty().get());
                    }
                };
        field.setOnAction(_ -> take.run());
        field.focusedProperty()
                .addListener((_, _, focused) -> {
                    if (!focused) {
                        take.run();
                    }
                });
        followed.follow(choices.lengthProperty(), field::setText);
        return row;
    }

    private SwitchRow leader() {
        SwitchRow row =
                new SwitchRow(words.get("choose.leader"), words.get("choose.leader.text"))
                        .withId("export-leader");
        row.onProperty().bindBidirectional(choices.leaderProperty());
        followed.atEnd(() -> row.onProperty().unbindBidirectional(choices.leaderProperty()));
        whilePictures(row);
        return row;
    }

    private SwitchRow use() {
        SwitchRow row =
                new SwitchRow(words.get("choose.commercial"), words.get("choose.commercial.text"))
                        .withId("export-commercial");
        followed.follow(
                choices.presetProperty(),
                preset -> row.onProperty().set(preset.delivery().use() == Use.COMMERCIAL));
        row.onProperty()
                .addListener((_, _, on) -> {
                    ExportPreset preset = choices.presetProperty().get();
                    Use use = on ? Use.COMMERCIAL : Use.PRIVATE;
                    if (preset.delivery().use() != use) {
                        choices.presetProperty()
                                .set(preset.withDelivery(preset.delivery().withUse(use)));
                    }
                });
        return row;
    }

    private SwitchRow sparing() {
        SwitchRow row =
                new SwitchRow(words.get("choose.sparing"), words.get("choose.sparing.text"))
                        .withId("export-sparing");
        row.onProperty().bindBidirectional(viewModel.caring().sparingProperty());
        followed.atEnd(
                () -> row.onProperty().unbindBidirectional(viewModel.caring().sparingProperty()));
        return row;
    }

    private SwitchRow cleaning() {
        SwitchRow row =
                new SwitchRow(words.get("choose.cleaning"), words.get("choose.cleaning.text"))
                        .withId("export-cleaning");
        BooleanProperty cleans = viewModel.caring().cleaningProperty();
        row.onProperty().bindBidirectional(cleans);
        followed.atEnd(() -> row.onProperty().unbindBidirectional(cleans));
        return row;
    }

    private ChoiceRow<Depth> check() {
        ChoiceRow<Depth> row =
                new ChoiceRow<>(
                                words.get("choose.check"),
                                List.of(Depth.USUAL, Depth.FULL, Depth.NONE),
                                depth -> presetWords.named("check", depth))
                        .withId("export-check");
        both(row, viewModel.caring().depthProperty());
        return row;
    }

    private SwitchRow range() {
        SwitchRow row =
                new SwitchRow(words.get("choose.range"), words.get("choose.range.text"))
                        .withId("export-range");
        Label marks = new Label();
        marks.getStyleClass().addAll("lp-mono", "lp-text-secondary");
        marks.setMinWidth(Region.USE_PREF_SIZE);
        row.getChildren().add(1, marks);
        row.onProperty().bindBidirectional(choices.markedOnlyProperty());
        followed.atEnd(() -> row.onProperty().unbindBidirectional(choices.markedOnlyProperty()));
        followed.follow(
                viewModel.marksProperty(),
                found -> {
                    marks.setText(found.map(this::written).orElse(words.get("choose.no-marks")));
                    row.setDisable(found.isEmpty());
                });
        return row;
    }

    private String written(TimeRange range) {
        return words.get("choose.marks", Timecode.of(range.start()), Timecode.of(range.end()));
    }

    @Override
    public void close() {
        followed.close();
        stems.close();
        expert.close();
    }
}
