package studio.longplay.app.export;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

import studio.longplay.app.controls.EmptyState;
import studio.longplay.app.controls.IconButton;
import studio.longplay.app.controls.NoticeBar;
import studio.longplay.app.fx.Followed;
import studio.longplay.app.words.Words;
import studio.longplay.engine.render.FolderVerification.Depth;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The deliveries there were, each with what can be done with it.
final class HistoryPage implements ExportView.Page {
    private final ExportViewModel viewModel;
    private final CareViewModel care;
    private final Words words;
    private final Figures figures;
    private final PresetWords presetWords;
    private final Followed followed = new Followed();
    private final List<FolderBar> bars = new ArrayList<>();
    private final VBox list = new VBox(10);
    private final VBox trouble = new VBox();
    private final VBox body;
    private final Button back;
    private final HBox foot;

    /// @param folders asks for a delivery that was made elsewhere
    HistoryPage(ExportViewModel viewModel, Words words, FolderChoice folders) {
        this.viewModel = viewModel;
        this.care = viewModel.care();
        this.words = words;
        this.figures = new Figures(words);
        this.presetWords = new PresetWords(words, viewModel.presets());
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("export-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Label title = new Label(words.get("history.title").toUpperCase(Locale.ROOT));
        title.getStyleClass().addAll("lp-panel-head", "lp-text-secondary");
        body = new VBox(10, title, trouble, scroll);
        body.getStyleClass().add("export-body");
        back = Pieces.primary("export-history-back", words.get("history.back"), this::go);
        foot =
                Pieces.foot(
                        Pieces.wrapping(words.get("history.hint"), "lp-text-faint", "lp-small"),
                        Pieces.button(
                                "export-history-add",
                                words.get("history.add"),
                                () ->
                                        folders.choose(viewModel.choices().folderProperty().get())
                                                .ifPresent(viewModel::add)),
                        back);
        followed.follow(care.logProperty(), this::fill);
        followed.follow(
                care.troubleProperty(),
                fault -> {
                    trouble.getChildren().clear();
                    fault.ifPresent(said ->
                            trouble.getChildren()
                                    .add(
                                            new NoticeBar(
                                                    NoticeBar.Kind.WARN,
                                                    said.sentence() + " " + said.remedy())));
                });
    }

    private void fill(DeliveryLog log) {
        bars.forEach(FolderBar::close);
        bars.clear();
        list.getChildren().clear();
        if (log.entries().isEmpty()) {
            list.getChildren()
                    .add(
                            new EmptyState(
                                            MaterialDesignM.MOVIE_OPEN_OUTLINE,
                                            words.get("history.none"),
                                            words.get("history.none.text"))
                                    .withHelp());
        }
        for (int i = 0; i < log.entries().size(); i++) {
            list.getChildren().add(card(log.entries().get(i), i));
        }
    }

    private VBox card(DeliveryLog.Entry entry, int index) {
        Label title = new Label(entry.title());
        title.getStyleClass().add("lp-strong");
        Label made = new Label(when(entry.madeAt()));
        made.getStyleClass().addAll("lp-text-faint", "lp-small");
        made.setMinWidth(Region.USE_PREF_SIZE);
        Label facts =
                new Label(
                        words.get(
                                entry.size().isEmpty() ? "history.sound" : "history.film",
                                presetName(entry),
                                entry.size(),
                                figures.length(entry.milliseconds()),
                                figures.size(entry.bytes()),
                                figures.length(entry.tookMillis())));
        facts.getStyleClass().addAll("lp-text-secondary", "lp-small");
        Label path = new Label(entry.folder());
        path.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        path.getStyleClass().add("export-path");
        VBox text = new VBox(2, new HBox(10, title, made), facts, path);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(4, text);
        row.getChildren().addAll(buttons(entry, index));
        row.setAlignment(Pos.CENTER_LEFT);
        FolderBar bar = new FolderBar(care, entry.path(), words, () -> viewModel.repair(entry));
        bars.add(bar);
        VBox card = new VBox(8, row, bar);
        card.getStyleClass().add("export-delivery");
        return card;
    }

    private String presetName(DeliveryLog.Entry entry) {
        return viewModel
                .presets()
                .named(entry.preset())
                .map(presetWords::name)
                .orElse(entry.preset());
    }

    private List<Button> buttons(DeliveryLog.Entry entry, int index) {
        return List.of(
                button("play", index, MaterialDesignP.PLAY, () -> care.play(entry.filmPath())),
                button(
                        "report",
                        index,
                        MaterialDesignF.FILE_DOCUMENT_OUTLINE,
                        () -> care.openReport(entry.path())),
                button(
                        "reveal",
                        index,
                        MaterialDesignF.FOLDER_OPEN_OUTLINE,
                        () -> care.reveal(entry.filmPath())),
                button(
                        "verify",
                        index,
                        MaterialDesignS.SHIELD_CHECK_OUTLINE,
                        () -> viewModel.verify(entry, Depth.USUAL)),
                button(
                        "quick",
                        index,
                        MaterialDesignS.SHIELD_OUTLINE,
                        () -> viewModel.verify(entry, Depth.QUICK)),
                button("forget", index, MaterialDesignC.CLOSE, () -> care.forget(entry)));
    }

    private IconButton button(String what, int index, Ikon icon, Runnable then) {
        IconButton button = new IconButton(icon, words.get("history." + what));
        button.setId("export-history-" + what + "-" + index);
        button.setOnAction(_ -> then.run());
        return button;
    }

    private static String when(String madeAt) {
        try {
            return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                    .withZone(ZoneId.systemDefault())
                    .format(Instant.parse(madeAt));
        } catch (DateTimeParseException e) {
            return madeAt;
        }
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
        return back;
    }

    @Override
    public void go() {
        viewModel.asideProperty().set(Aside.NONE);
    }

    @Override
    public void close() {
        followed.close();
        bars.forEach(FolderBar::close);
    }
}
