package studio.longplay.app.export;

import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import studio.longplay.app.controls.CardButton;
import studio.longplay.app.controls.Chip;
import studio.longplay.app.controls.ChoiceRow;
import studio.longplay.app.controls.SwitchRow;
import studio.longplay.app.words.Words;
import studio.longplay.engine.mix.LoudnessTarget;
import studio.longplay.engine.project.CaptionPlace;
import studio.longplay.engine.render.ExportPreset;
import studio.longplay.engine.time.TimeRange;
import studio.longplay.engine.time.Timecode;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What the film is to be; beside it what that would take.
final class ChoosingPage implements ExportView.Page {
    private static final double OUTLOOK_WIDTH = 320;
    private static final double PICTURE_SCALE = 1.9;

    private final ExportViewModel viewModel;
    private final Words words;
    private final FolderChoice folders;
    private final Followed followed = new Followed();
    private final ToggleGroup cards = new ToggleGroup();
    private final OutlookPane outlook;
    private final Button export;
    private final HBox body;
    private final HBox foot;

    ChoosingPage(ExportViewModel viewModel, Words words, FolderChoice folders) {
        this.viewModel = viewModel;
        this.words = words;
        this.folders = folders;
        outlook = new OutlookPane(words);
        outlook.setMinWidth(OUTLOOK_WIDTH);
        outlook.setMaxWidth(OUTLOOK_WIDTH);
        VBox left = new VBox(14, presets(), options());
        ScrollPane scroll = new ScrollPane(left);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("export-scroll");
        HBox.setHgrow(scroll, Priority.ALWAYS);
        body = new HBox(20, scroll, outlook);
        body.getStyleClass().add("export-body");
        export = Pieces.primary("export-start", words.get("choose.export"), viewModel::export);
        export.setTooltip(
                new Tooltip(words.get("choose.export.key", ExportView.GO.getDisplayText())));
        Label hint = Pieces.wrapping(words.get("choose.hint"), "lp-text-faint", "lp-small");
        foot = Pieces.foot(hint, export);
        followed.follow(viewModel.canExport(), can -> export.setDisable(!can));
        followed.follow(viewModel.outlookProperty(), outlook::show);
    }

    private HBox presets() {
        HBox row = new HBox(10);
        for (ExportPreset preset : ExportPreset.ALL) {
            CardButton card = card(preset);
            card.setUserData(preset);
            card.setToggleGroup(cards);
            HBox.setHgrow(card, Priority.ALWAYS);
            row.getChildren().add(card);
        }
        cards.selectedToggleProperty()
                .addListener((_, before, now) -> {
                    if (now == null) {
                        cards.selectToggle(before);
                    } else {
                        viewModel.choices().presetProperty().set((ExportPreset) now.getUserData());
                    }
                });
        followed.follow(viewModel.choices().presetProperty(), this::select);
        return row;
    }

    private void select(ExportPreset preset) {
        for (Toggle card : cards.getToggles()) {
            if (preset.equals(card.getUserData())) {
                cards.selectToggle(card);
            }
        }
    }

    private CardButton card(ExportPreset preset) {
        String key = "preset." + preset.name();
        String text =
                words.get(
                        "preset.size",
                        words.get(key + ".text"),
                        preset.width(),
                        preset.height(),
                        preset.rate().numerator() / (double) preset.rate().denominator());
        CardButton card = new CardButton(words.get(key + ".name"), text);
        card.setId("export-preset-" + preset.name());
        card.setPrefWidth(160);
        card.withMarks(new Chip(words.get(key + ".use")));
        return card.withPicture(picture(preset));
    }

    /// Frames of all sizes in each other, this one filled.
    private static StackPane picture(ExportPreset preset) {
        StackPane picture = new StackPane();
        picture.getStyleClass().add("export-preset-picture");
        for (ExportPreset each : ExportPreset.ALL.reversed()) {
            Region frame = new Region();
            double width = Math.sqrt(each.width()) * PICTURE_SCALE;
            frame.setMaxSize(Math.rint(width), Math.rint(width * 9 / 16));
            frame.getStyleClass()
                    .add(each.equals(preset) ? "export-frame-this" : "export-frame-other");
            picture.getChildren().add(frame);
        }
        return picture;
    }

    private VBox options() {
        ExportChoices choices = viewModel.choices();
        ChoiceRow<CaptionPlace> captions =
                new ChoiceRow<>(
                                words.get("choose.captions"),
                                List.of(CaptionPlace.values()),
                                place ->
                                        words.get(
                                                "captions."
                                                        + place.name().toLowerCase(Locale.ROOT)))
                        .withId("export-captions");
        ChoiceRow<LoudnessTarget> target =
                new ChoiceRow<>(words.get("choose.loudness"), LoudnessTarget.presets(), this::named)
                        .withId("export-loudness");
        both(captions, choices.captionsProperty());
        both(target, choices.targetProperty());
        VBox options = new VBox(4, captions, target, range(), folder());
        options.getStyleClass().add("export-options");
        return options;
    }

    private <T> void both(ChoiceRow<T> row, ObjectProperty<T> value) {
        row.valueProperty().bindBidirectional(value);
        followed.atEnd(() -> row.valueProperty().unbindBidirectional(value));
    }

    private String named(LoudnessTarget target) {
        return words.get("target.name", words.get("target." + target.name()), target.lufs());
    }

    private SwitchRow range() {
        SwitchRow row =
                new SwitchRow(words.get("choose.range"), words.get("choose.range.text"))
                        .withId("export-range");
        Label marks = new Label();
        marks.getStyleClass().addAll("lp-mono", "lp-text-secondary");
        marks.setMinWidth(Region.USE_PREF_SIZE);
        row.getChildren().add(1, marks);
        row.onProperty().bindBidirectional(viewModel.choices().markedOnlyProperty());
        followed.atEnd(() ->
                row.onProperty().unbindBidirectional(viewModel.choices().markedOnlyProperty()));
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

    private HBox folder() {
        Label name = new Label(words.get("choose.folder"));
        name.setMinWidth(Region.USE_PREF_SIZE);
        Label path = new Label();
        path.setId("export-folder");
        path.getStyleClass().add("export-path");
        path.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        path.setMaxWidth(Double.MAX_VALUE);
        path.setAlignment(Pos.CENTER_RIGHT);
        path.setMinWidth(0);
        HBox.setHgrow(path, Priority.ALWAYS);
        Button change = Pieces.button("export-browse", words.get("choose.browse"), this::browse);
        HBox row = new HBox(name, path, change);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("lp-row");
        followed.follow(
                viewModel.choices().folderProperty(),
                folder -> {
                    path.setText(folder.toString());
                    path.setTooltip(new Tooltip(folder.toString()));
                });
        return row;
    }

    private void browse() {
        Path now = viewModel.choices().folderProperty().get();
        Optional<Path> chosen = folders.choose(now);
        chosen.ifPresent(viewModel.choices().folderProperty()::set);
    }

    @Override
    public Region body() {
        return body;
    }

    @Override
    public Region foot() {
        return foot;
    }

    @Override
    public Node first() {
        Toggle selected = cards.getSelectedToggle();
        return selected instanceof Node card ? card : export;
    }

    @Override
    public void go() {
        viewModel.export();
    }

    @Override
    public void close() {
        followed.close();
    }
}
