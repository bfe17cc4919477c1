package studio.longplay.app.export;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import studio.longplay.app.controls.CardButton;
import studio.longplay.app.controls.SwitchRow;
import studio.longplay.app.fx.Followed;
import studio.longplay.app.words.Words;
import studio.longplay.engine.render.preset.Guide;

/// Three questions, and what they come to: for who wants a long film and no settings.
final class GuidePage implements ExportView.Page {
    private static final double CARD_WIDTH = 240;

    private final ExportViewModel viewModel;
    private final GuideViewModel guide;
    private final Words words;
    private final PresetWords presetWords;
    private final Followed followed = new Followed();
    private final VBox column = new VBox(20);
    private final ScrollPane body = new ScrollPane(column);
    private final Button take;
    private final HBox foot;
    private Node first;

    GuidePage(ExportViewModel viewModel, Words words) {
        this.viewModel = viewModel;
        this.guide = viewModel.guide();
        this.words = words;
        this.presetWords = new PresetWords(words, viewModel.presets());
        take = Pieces.primary("export-guide-take", words.get("guide.take"), this::go);
        first = take;
        column.getStyleClass().add("export-body");
        for (int i = 0; i < guide.questions().size(); i++) {
            column.getChildren().add(question(i));
        }
        column.getChildren().addAll(pace(), result());
        body.setFitToWidth(true);
        body.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        body.getStyleClass().add("export-scroll");
        Button back = Pieces.button("export-guide-back", words.get("guide.back"), this::back);
        foot =
                Pieces.foot(
                        Pieces.wrapping(words.get("guide.hint"), "lp-text-faint", "lp-small"),
                        back,
                        take);
    }

    private VBox question(int index) {
        GuideViewModel.Question question = guide.questions().get(index);
        Label asked = new Label(words.get("guide." + question.key()));
        asked.getStyleClass().add("lp-heading");
        ToggleGroup group = new ToggleGroup();
        HBox row = new HBox(10);
        for (int i = 0; i < question.answers().size(); i++) {
            String key = "guide." + question.key() + "." + question.answers().get(i);
            CardButton card = new CardButton(words.get(key), words.get(key + ".text"));
            card.setId("export-guide-" + question.key() + "-" + question.answers().get(i));
            card.setUserData(i);
            card.setPrefWidth(CARD_WIDTH);
            card.setToggleGroup(group);
            HBox.setHgrow(card, Priority.ALWAYS);
            row.getChildren().add(card);
            if (i == guide.answer(index)) {
                group.selectToggle(card);
                first = index == 0 ? card : first;
            }
        }
        group.selectedToggleProperty()
                .addListener((_, before, now) -> {
                    if (now == null) {
                        group.selectToggle(before);
                    } else {
                        guide.answer(index, (Integer) now.getUserData());
                    }
                });
        return new VBox(8, asked, row);
    }

    /// A length that was chosen before stays chosen; else it goes by how long the film is.
    private VBox pace() {
        SwitchRow row =
                new SwitchRow(words.get("guide.pace"), words.get("guide.pace.text"))
                        .withId("export-guide-pace");
        String wanted = viewModel.choices().lengthProperty().get();
        guide.pacedProperty().set(wanted.equals(Guide.LENGTH));
        Label now = Pieces.wrapping("", "lp-text-secondary", "lp-small");
        now.setId("export-guide-length");
        Figures figures = new Figures(words);
        followed.follow(
                viewModel.outlookProperty(),
                outlook -> {
                    if (outlook instanceof Outlook.Clear clear) {
                        long millis = clear.forecast().durationMillis();
                        now.setText(words.get("guide.pace.now", figures.length(millis)));
                        if (wanted.isEmpty() && now.getUserData() == null) {
                            guide.suggest(millis);
                            now.setUserData(millis);
                        }
                    }
                });
        row.onProperty().bindBidirectional(guide.pacedProperty());
        followed.atEnd(() -> row.onProperty().unbindBidirectional(guide.pacedProperty()));
        return new VBox(4, row, now);
    }

    private HBox result() {
        Label format = new Label();
        format.setId("export-guide-result");
        format.getStyleClass().add("lp-strong");
        Label coding = new Label();
        coding.getStyleClass().add("lp-text-secondary");
        VBox text = new VBox(2, format, coding);
        HBox result =
                new HBox(16, new PresetPicture(PresetPicture.Place.CINEMA), text, new Region());
        result.setAlignment(Pos.CENTER_LEFT);
        result.getStyleClass().add("export-delivery");
        followed.follow(
                guide.presetProperty(),
                preset -> {
                    format.setText(presetWords.format(preset));
                    coding.setText(presetWords.coding(preset));
                });
        return result;
    }

    private void back() {
        viewModel.asideProperty().set(Aside.NONE);
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
        return first;
    }

    @Override
    public void go() {
        guide.take(viewModel.choices());
        back();
    }

    @Override
    public void close() {
        followed.close();
    }
}
