package studio.longplay.app.machine;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

import studio.longplay.app.controls.EmptyState;
import studio.longplay.app.controls.NoticeBar;
import studio.longplay.app.controls.ProgressRow;
import studio.longplay.app.words.Words;
import studio.longplay.engine.render.doctor.Finding;
import studio.longplay.engine.render.doctor.Verdict;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// The doctor's findings, one under the other as they come, and what can be done with them.
public final class DoctorView extends BorderPane implements AutoCloseable {
    private static final String FILE = "longplay-support.zip";

    private final DoctorViewModel model;
    private final Function<String, Optional<Path>> saving;
    private final Words words = Words.of("machine");
    private final VBox rows = new VBox();
    private final VBox above = new VBox(12);
    private final ProgressRow progress = new ProgressRow("");
    private final ScrollPane list = new ScrollPane(rows);
    private final Button run = new Button();
    private final Button copy = new Button();
    private final Button save = new Button();
    private final List<Subscription> followed = new ArrayList<>();
    private final ListChangeListener<Finding> found = change -> show(change.getList());

    /// @param saving asks where a file of that name is to be written
    public DoctorView(DoctorViewModel model, Function<String, Optional<Path>> saving) {
        this.model = model;
        this.saving = saving;
        setId("doctor");
        getStyleClass().addAll("machine", "machine-page");
        rows.setId("doctor-findings");
        rows.getStyleClass().add("doctor-rows");
        list.setFitToWidth(true);
        list.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        list.getStyleClass().add("doctor-list");
        progress.setId("doctor-progress");
        progress.withCancel("doctor-stop", model::stop);
        buttons();
        setTop(above);
        model.findings().addListener(found);
        followed.add(model.runningProperty().subscribe(_ -> changed()));
        followed.add(model.toldProperty().subscribe(_ -> changed()));
        followed.add(model.doingProperty().subscribe(this::progress));
        followed.add(
                model.fractionProperty().subscribe(_ -> progress(model.doingProperty().get())));
        show(model.findings());
    }

    private void buttons() {
        run.setId("doctor-run");
        run.setText(words.get("doctor.run"));
        run.getStyleClass().add("lp-primary");
        run.setMinWidth(USE_PREF_SIZE);
        run.setOnAction(_ -> model.examine());
        copy.setId("doctor-copy");
        copy.setText(words.get("doctor.copy"));
        copy.setMinWidth(USE_PREF_SIZE);
        copy.setOnAction(_ -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(model.text());
            Clipboard.getSystemClipboard().setContent(content);
        });
        save.setId("doctor-save");
        save.setText(words.get("doctor.save"));
        save.setMinWidth(USE_PREF_SIZE);
        save.setOnAction(_ -> saving.apply(FILE).ifPresent(model::save));
    }

    private void progress(String doing) {
        progress.setTitle(doing.isEmpty() ? words.get("doctor.running") : doing);
        progress.show(model.fractionProperty().get(), "");
    }

    private void changed() {
        boolean running = model.runningProperty().get();
        boolean any = !model.findings().isEmpty();
        Label lead = new Label(words.get("doctor.lead"));
        lead.setWrapText(true);
        lead.getStyleClass().add("lp-text-secondary");
        HBox.setHgrow(lead, Priority.ALWAYS);
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        HBox head = new HBox(8, lead, spring, copy, save, run);
        head.setAlignment(Pos.CENTER_LEFT);
        run.setText(words.get(any ? "doctor.again" : "doctor.run"));
        run.setDisable(running);
        copy.setDisable(!any);
        save.setDisable(running || !any);
        above.getChildren().setAll(head);
        if (running) {
            above.getChildren().add(progress);
        }
        DoctorViewModel.Told told = model.toldProperty().get();
        if (!told.sentence().isEmpty()) {
            NoticeBar notice = new NoticeBar(kind(told.verdict()), told.sentence());
            notice.setId("doctor-told");
            above.getChildren().add(notice);
        }
        setCenter(any || running ? list : empty());
    }

    private EmptyState empty() {
        return new EmptyState(
                        MaterialDesignS.STETHOSCOPE,
                        words.get("doctor.empty"),
                        words.get("doctor.empty.text"))
                .withHelp();
    }

    private static NoticeBar.Kind kind(Verdict verdict) {
        return switch (verdict) {
            case GOOD -> NoticeBar.Kind.OK;
            case NOTE -> NoticeBar.Kind.INFORMATION;
            case BAD -> NoticeBar.Kind.BAD;
        };
    }

    private void show(List<? extends Finding> findings) {
        rows.getChildren().setAll(findings.stream().map(this::row).toList());
        list.setVvalue(1);
        changed();
    }

    private HBox row(Finding finding) {
        FontIcon icon =
                new FontIcon(
                        switch (finding.verdict()) {
                            case GOOD -> MaterialDesignC.CHECK_CIRCLE_OUTLINE;
                            case NOTE -> MaterialDesignI.INFORMATION_OUTLINE;
                            case BAD -> MaterialDesignA.ALERT_CIRCLE_OUTLINE;
                        });
        icon.getStyleClass().add("doctor-" + finding.verdict().name().toLowerCase(Locale.ROOT));
        String key = "check." + finding.what().replace(' ', '-');
        Label name = new Label(words.has(key) ? words.get(key) : finding.what());
        name.getStyleClass().add("doctor-name");
        VBox text = new VBox(2, wrapping(finding.found(), "doctor-found"));
        if (!finding.advice().isEmpty()) {
            text.getChildren().add(wrapping(finding.advice(), "lp-text-secondary"));
        }
        finding.details().forEach(line -> text.getChildren().add(wrapping(line, "doctor-detail")));
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(10, icon, name, text);
        row.getStyleClass().add("doctor-row");
        row.setAccessibleText(finding.line());
        return row;
    }

    private static Label wrapping(String words, String style) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    @Override
    public void close() {
        model.findings().removeListener(found);
        followed.forEach(Subscription::unsubscribe);
        followed.clear();
    }
}
