package studio.longplay.app.export;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

import studio.longplay.app.controls.Chip;
import studio.longplay.app.controls.NoticeBar;
import studio.longplay.app.fx.Followed;
import studio.longplay.app.words.Words;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.render.FolderVerification.Depth;
import studio.longplay.engine.render.deliver.Fallback;
import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.render.deliver.SpeechFacts;
import studio.longplay.engine.render.qc.QualityReport;
import studio.longplay.engine.time.MediaTime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The film is there: what it measures, and what to do with it.
final class FinishedPage implements ExportView.Page {
    private final ExportViewModel viewModel;
    private final Words words;
    private final Figures figures;
    private final ExportState.Finished done;
    private final Followed followed = new Followed();
    private final FolderBar files;
    private final VBox column = new VBox(14);
    private final VBox trouble = new VBox();
    private final ScrollPane body = new ScrollPane(column);
    private final Button play;
    private final HBox foot;

    /// @param close takes the sheet away, so that the timeline is seen
    FinishedPage(
            ExportViewModel viewModel, Words words, ExportState.Finished done, Runnable close) {
        this.viewModel = viewModel;
        this.words = words;
        this.figures = new Figures(words);
        this.done = done;
        files = new FolderBar(viewModel.care(), done.folder(), words, viewModel::repair);
        column.getStyleClass().add("export-body");
        column.getChildren().addAll(headline(), trouble, files);
        quality(close);
        column.getChildren().add(facts());
        warnings();
        leftovers();
        body.setFitToWidth(true);
        body.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        body.getStyleClass().add("export-scroll");
        followed.follow(viewModel.care().troubleProperty(), this::show);
        play =
                Pieces.withIcon(
                        Pieces.primary(
                                "export-play",
                                words.get(
                                        viewModel.hasPictures() ? "done.play" : "done.play.sound"),
                                viewModel::play),
                        MaterialDesignP.PLAY);
        foot = buttons();
    }

    private void quality(Runnable close) {
        @Nullable QualityReport report = done.manifest().qc();
        if (report != null) {
            column.getChildren()
                    .add(
                            new QualityPane(
                                    report,
                                    words,
                                    frame -> {
                                        viewModel.goTo(
                                                MediaTime.ofFrames(frame, viewModel.frameRate()));
                                        close.run();
                                    }));
        }
    }

    /// Which encoder made it, and what was done otherwise than it should have been.
    private HBox badges() {
        HBox badges = new HBox(6);
        if (viewModel.hasPictures()) {
            badges.getChildren().add(new Chip(done.manifest().encoder().encoder()));
        }
        badges.setAlignment(Pos.CENTER_RIGHT);
        badges.setId("export-badges");
        for (Fallback fallback : done.manifest().fallbacks()) {
            Chip chip =
                    new Chip(
                            Chip.Tone.WARN,
                            words.get(
                                    "done.fallback",
                                    fallback.wanted(),
                                    fallback.used(),
                                    fallback.count()));
            chip.setTooltip(new Tooltip(fallback.why()));
            badges.getChildren().add(chip);
        }
        return badges;
    }

    private void warnings() {
        int warnings = done.manifest().warnings().size();
        if (warnings > 0) {
            column.getChildren()
                    .add(
                            new NoticeBar(NoticeBar.Kind.WARN, words.get("done.warnings", warnings))
                                    .withAction(
                                            "export-warnings",
                                            words.get("done.report"),
                                            viewModel::openReport));
        }
    }

    private void leftovers() {
        List<Manifest.FileEntry> left = done.manifest().run().leftovers();
        if (!left.isEmpty()) {
            CareViewModel care = viewModel.care();
            LeftoversBar bar = new LeftoversBar(care, done.folder(), left, words);
            followed.follow(care.leftoversIn(done.folder()), bar::show);
            column.getChildren().add(bar);
        }
    }

    private void show(Optional<StudioFault> fault) {
        trouble.getChildren().clear();
        fault.ifPresent(said ->
                trouble.getChildren()
                        .add(
                                new NoticeBar(
                                        NoticeBar.Kind.WARN,
                                        said.sentence() + " " + said.remedy())));
        trouble.setManaged(fault.isPresent());
    }

    private HBox headline() {
        @Nullable QualityReport report = done.manifest().qc();
        boolean faulty = report != null && !report.passed();
        FontIcon icon =
                new FontIcon(faulty ? MaterialDesignA.ALERT_CIRCLE : MaterialDesignC.CHECK_CIRCLE);
        icon.getStyleClass().addAll("export-done-icon", faulty ? "faulty" : "sound");
        icon.setId("export-finished-sign");
        Label title = new Label(words.get("done.title", done.manifest().title()));
        title.setId("export-finished");
        title.getStyleClass().add("export-done-title");
        Label path = new Label(done.film().toString());
        path.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        path.getStyleClass().add("export-path");
        VBox text = new VBox(2, title, path);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox head = new HBox(14, icon, text, badges());
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private GridPane facts() {
        GridPane grid = new GridPane(28, 0);
        grid.getStyleClass().add("export-summary");
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        half.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(half, half);
        List<FactRow> rows = new ArrayList<>(measured());
        SpeechFacts speech = done.manifest().speech();
        if (speech != null) {
            rows.addAll(voices(speech));
        }
        for (int i = 0; i < rows.size(); i++) {
            grid.add(rows.get(i), i % 2, i / 2);
        }
        return grid;
    }

    private List<FactRow> measured() {
        Manifest manifest = done.manifest();
        Manifest.LoudnessFacts loudness = manifest.loudness();
        Manifest.Film film = manifest.film();
        boolean hasPictures = viewModel.hasPictures();
        boolean silent = loudness.integratedLufs() <= Manifest.LoudnessFacts.SILENT_LUFS;
        String lufs =
                silent
                        ? words.get("done.silent")
                        : words.get("done.lufs", loudness.integratedLufs(), loudness.targetLufs());
        return List.of(
                row("done.duration", figures.length(film.samples() / 48)),
                row("done.loudness", lufs),
                row("done.size", figures.size(done.bytes())),
                row("done.peak", words.get("done.dbtp", loudness.truePeakDbtp())),
                row("done.took", figures.length(manifest.run().wallMillis())),
                row("done.drift", words.get("done.samples", film.drift())),
                row("done.work", manifest.run().work().sentence()),
                row(
                        "done.checks",
                        words.get(
                                hasPictures ? "done.checked" : "done.checked.sound",
                                film.frames(),
                                manifest.files().size())));
    }

    private List<FactRow> voices(SpeechFacts speech) {
        String marked =
                speech.marked().isEmpty()
                        ? words.get("done.marked.none")
                        : String.join(", ", speech.marked());
        return List.of(row("done.voices", speech.identitySentence()), row("done.marked", marked));
    }

    private FactRow row(String key, String value) {
        return new FactRow(words.get(key), value);
    }

    private HBox buttons() {
        Button reveal =
                Pieces.withIcon(
                        Pieces.button("export-reveal", words.get("done.reveal"), viewModel::reveal),
                        MaterialDesignF.FOLDER_OPEN_OUTLINE);
        Button report =
                Pieces.button("export-report", words.get("done.report"), viewModel::openReport);
        SplitMenuButton verify = verifying();
        Button copy = Pieces.button("export-copy", words.get("done.copy"), this::copy);
        Button again = Pieces.button("export-again", words.get("done.again"), viewModel::startOver);
        again.getStyleClass().add("flat");
        Region spring = new Region();
        return Pieces.foot(spring, again, verify, copy, report, reveal, play);
    }

    private SplitMenuButton verifying() {
        MenuItem quick = new MenuItem(words.get("done.verify.quick"));
        quick.setId("export-verify-quick");
        quick.setOnAction(_ -> viewModel.verify(Depth.QUICK));
        SplitMenuButton verify = new SplitMenuButton(quick);
        verify.setText(words.get("done.verify"));
        verify.setId("export-verify");
        verify.setMinWidth(Region.USE_PREF_SIZE);
        verify.setOnAction(_ -> viewModel.verify(Depth.USUAL));
        return verify;
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(done.film().toString());
        Clipboard.getSystemClipboard().setContent(content);
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
        return play;
    }

    @Override
    public void go() {
        viewModel.play();
    }

    @Override
    public void close() {
        followed.close();
        files.close();
    }
}
