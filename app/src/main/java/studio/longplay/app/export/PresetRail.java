package studio.longplay.app.export;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import studio.longplay.app.fx.Followed;
import studio.longplay.app.words.Words;
import studio.longplay.engine.render.ExportPreset;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/// The presets there are, one below the other: films, sound alone, the user's own.
final class PresetRail extends VBox implements AutoCloseable {
    private static final String ENDING = ".longplay-preset";

    private final ExportViewModel viewModel;
    private final Words words;
    private final PresetWords presetWords;
    private final VBox list = new VBox(6);
    private final ToggleGroup group = new ToggleGroup();
    private final PresetBar bar;
    private final ScrollPane scroll = new ScrollPane(list);
    private final Followed followed = new Followed();
    private boolean following;

    PresetRail(ExportViewModel viewModel, Words words, FolderChoice files) {
        this.viewModel = viewModel;
        this.words = words;
        this.presetWords = new PresetWords(words, viewModel.presets());
        this.bar = new PresetBar(viewModel, words, files);
        getStyleClass().add("export-rail");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("export-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(scroll, bar);
        setOnDragOver(this::over);
        setOnDragDropped(this::dropped);
        setOnDragExited(_ -> getStyleClass().remove("export-drop"));
        group.selectedToggleProperty().addListener((_, before, now) -> chosen(before, now));
        followed.follow(viewModel.presets().listProperty(), this::fill);
        followed.follow(viewModel.choices().presetProperty(), this::select);
    }

    private static List<Path> presetsIn(DragEvent drag) {
        return drag.getDragboard().getFiles().stream()
                .map(File::toPath)
                .filter(file -> file.toString().endsWith(ENDING))
                .toList();
    }

    private void over(DragEvent drag) {
        if (drag.getDragboard().hasFiles() && !presetsIn(drag).isEmpty()) {
            drag.acceptTransferModes(TransferMode.COPY);
            if (!getStyleClass().contains("export-drop")) {
                getStyleClass().add("export-drop");
            }
            drag.consume();
        }
    }

    private void dropped(DragEvent drag) {
        presetsIn(drag).forEach(viewModel.presets()::take);
        drag.setDropCompleted(true);
        drag.consume();
    }

    private void fill(List<ExportPreset> presets) {
        following = true;
        list.getChildren().clear();
        group.getToggles().clear();
        part("rail.film", presets, preset -> !isOwn(preset) && preset.kind().hasPicture());
        part("rail.sound", presets, preset -> !isOwn(preset) && !preset.kind().hasPicture());
        part("rail.own", presets, this::isOwn);
        following = false;
        select(viewModel.choices().presetProperty().get());
    }

    private boolean isOwn(ExportPreset preset) {
        return viewModel.presets().isOwn(preset);
    }

    private void part(String key, List<ExportPreset> presets, Predicate<ExportPreset> belongs) {
        List<ExportPreset> part = presets.stream().filter(belongs).toList();
        if (part.isEmpty()) {
            return;
        }
        Label head = new Label(words.get(key).toUpperCase(Locale.ROOT));
        head.getStyleClass().addAll("lp-panel-head", "lp-text-faint", "export-rail-head");
        list.getChildren().add(head);
        for (ExportPreset preset : part) {
            PresetRow row = new PresetRow(preset, presetWords);
            row.setToggleGroup(group);
            list.getChildren().add(row);
        }
    }

    private void chosen(Toggle before, Toggle now) {
        if (following) {
            return;
        }
        if (now instanceof PresetRow row) {
            viewModel.choices().choose(row.preset());
        } else {
            group.selectToggle(before);
        }
    }

    /// Shows which is chosen; where its terms were changed, it is still that one.
    private void select(ExportPreset preset) {
        following = true;
        for (Toggle toggle : group.getToggles()) {
            if (toggle instanceof PresetRow row && row.preset().name().equals(preset.name())) {
                group.selectToggle(row);
            }
        }
        following = false;
    }

    /// The chosen one.
    Optional<Node> selected() {
        return group.getSelectedToggle() instanceof PresetRow row
                ? Optional.of(row)
                : Optional.empty();
    }

    @Override
    public void close() {
        followed.close();
        bar.close();
    }
}
