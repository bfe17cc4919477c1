package studio.longplay.app.library;

import javafx.beans.InvalidationListener;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

import studio.longplay.app.controls.IconButton;
import studio.longplay.app.controls.Layout;
import studio.longplay.app.controls.ProgressRow;
import studio.longplay.app.controls.SegmentedBar;
import studio.longplay.app.session.Running;
import studio.longplay.app.words.Words;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.render.library.TakeExport;

import java.util.Optional;

/// Where the selected takes are to be written, as what, and by which names; while they are, how far
/// it is.
final class ExportBar extends VBox implements AutoCloseable {
    private final LibraryViewModel model;
    private final TakesExporting exporting;
    private final Words words;
    private final TextField folder = new TextField();
    private final TextField pattern = new TextField();
    private final Label example = Layout.label("library-faint");
    private final Button go = new Button();
    private final HBox form;
    private final ProgressRow progress;
    private final InvalidationListener changed = _ -> show();
    private final ChangeListener<Progress> moved = (_, _, _) -> showProgress();
    private Optional<Running> followed = Optional.empty();

    ExportBar(LibraryViewModel model, Words words) {
        this.model = model;
        this.exporting = model.exporting();
        this.words = words;
        setId("library-export-bar");
        getStyleClass().add("library-export");
        progress =
                new ProgressRow(words.get("export.title"))
                        .withCancel("library-export-cancel", exporting::cancel);
        form = form();
        getChildren().addAll(form, example, progress);
        exporting.openProperty().addListener(changed);
        exporting.runningProperty().addListener(changed);
        exporting.folderProperty().addListener(changed);
        exporting.patternProperty().addListener(changed);
        exporting.formatProperty().addListener(changed);
        model.marks().versionProperty().addListener(changed);
        model.leadProperty().addListener(changed);
        show();
    }

    private HBox form() {
        folder.setId("library-export-folder");
        folder.setPromptText(words.get("export.folder.prompt"));
        folder.setAccessibleText(words.get("export.folder"));
        folder.textProperty().bindBidirectional(exporting.folderProperty());
        folder.setMinWidth(120);
        HBox.setHgrow(folder, Priority.ALWAYS);
        IconButton choose =
                new IconButton(
                        IconButton.Kind.RAISED,
                        MaterialDesignF.FOLDER_OPEN_OUTLINE,
                        words.get("export.choose"));
        choose.setId("library-export-choose");
        choose.setOnAction(_ -> model.deeds().chooseFolder());
        pattern.setId("library-export-pattern");
        pattern.setAccessibleText(words.get("export.pattern"));
        pattern.setTooltip(new Tooltip(words.get("export.pattern.explained")));
        pattern.textProperty().bindBidirectional(exporting.patternProperty());
        pattern.setMinWidth(120);
        HBox.setHgrow(pattern, Priority.ALWAYS);
        buildGo();
        IconButton close = new IconButton(MaterialDesignC.CLOSE, words.get("export.close"));
        close.setId("library-export-close");
        close.setOnAction(_ -> exporting.openProperty().set(false));
        HBox row =
                new HBox(
                        8,
                        label("export.folder", folder),
                        folder,
                        choose,
                        formats(),
                        label("export.pattern", pattern),
                        pattern,
                        go,
                        close);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void buildGo() {
        go.setId("library-export-go");
        go.getStyleClass().add("lp-primary");
        go.setMinWidth(USE_PREF_SIZE);
        go.setOnAction(_ -> model.deeds().export());
    }

    private Label label(String key, TextField field) {
        Label label = Layout.label(words.get(key), "library-secondary");
        label.setLabelFor(field);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private SegmentedBar formats() {
        SegmentedBar formats = new SegmentedBar();
        for (TakeExport.Format format : TakeExport.Format.values()) {
            formats.add("library-" + format.suffix(), format.name());
        }
        formats.setMinWidth(USE_PREF_SIZE);
        formats.select("library-" + exporting.formatProperty().get().suffix());
        formats.selectedProperty()
                .addListener((_, _, now) ->
                        exporting
                                .formatProperty()
                                .set(
                                        now.endsWith("flac")
                                                ? TakeExport.Format.FLAC
                                                : TakeExport.Format.WAV));
        return formats;
    }

    private void show() {
        Optional<Running> running = exporting.runningProperty().get();
        Layout.shown(this, exporting.openProperty().get());
        Layout.shown(form, running.isEmpty());
        Layout.shown(example, running.isEmpty());
        Layout.shown(progress, running.isPresent());
        int count = model.marks().count();
        go.setText(words.get("export.go", count));
        go.setDisable(count == 0 || exporting.folderProperty().get().isBlank());
        example.setText(
                model.leadProperty()
                        .get()
                        .map(take -> words.get("export.example", exporting.example(take, count)))
                        .orElse(""));
        if (!running.equals(followed)) {
            followed.ifPresent(old -> old.progressProperty().removeListener(moved));
            running.ifPresent(now -> {
                progress.setTitle(now.title());
                now.progressProperty().addListener(moved);
            });
            followed = running;
            showProgress();
        }
    }

    private void showProgress() {
        followed.ifPresent(now ->
                progress.show(
                        now.progressProperty().get().fraction(),
                        now.left()
                                .map(left -> words.get("left", TakeText.clock(left.toSeconds())))
                                .orElse("")));
    }

    /// Puts the keyboard where it is to begin.
    void begin() {
        if (exporting.folderProperty().get().isBlank()) {
            folder.requestFocus();
        } else {
            go.requestFocus();
        }
    }

    @Override
    public void close() {
        exporting.openProperty().removeListener(changed);
        exporting.runningProperty().removeListener(changed);
        exporting.folderProperty().removeListener(changed);
        exporting.patternProperty().removeListener(changed);
        exporting.formatProperty().removeListener(changed);
        model.marks().versionProperty().removeListener(changed);
        model.leadProperty().removeListener(changed);
        followed.ifPresent(old -> old.progressProperty().removeListener(moved));
    }
}
