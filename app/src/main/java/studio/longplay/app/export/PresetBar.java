package studio.longplay.app.export;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

import studio.longplay.app.controls.IconButton;
import studio.longplay.app.controls.NoticeBar;
import studio.longplay.app.fx.Followed;
import studio.longplay.app.words.Words;
import studio.longplay.engine.render.ExportPreset;
import studio.longplay.engine.render.preset.OwnPreset;

import java.util.List;

/// Under the presets: keeping the present choice as one of the user's own, taking one over, giving
/// one away, removing one.
final class PresetBar extends VBox implements AutoCloseable {
    private final ExportViewModel viewModel;
    private final Words words;
    private final FolderChoice files;
    private final Followed followed = new Followed();
    private final HBox buttons = new HBox(4);
    private final HBox naming = new HBox(4);
    private final TextField name = new TextField();
    private final VBox trouble = new VBox();
    private final VBox asking = new VBox(4);

    PresetBar(ExportViewModel viewModel, Words words, FolderChoice files) {
        this.viewModel = viewModel;
        this.words = words;
        this.files = files;
        getStyleClass().add("export-preset-bar");
        fillButtons();
        fillNaming();
        getChildren().addAll(trouble, asking, naming, buttons);
        followed.follow(viewModel.presets().askedProperty(), this::fillAsking);
        followed.follow(
                viewModel.presets().troubleProperty(),
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

    private void fillButtons() {
        Button save =
                Pieces.withIcon(
                        Pieces.button("export-preset-save", words.get("own.save"), this::ask),
                        MaterialDesignC.CONTENT_SAVE_OUTLINE);
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        IconButton take = icon("take", MaterialDesignI.IMPORT, this::take);
        IconButton give = icon("give", MaterialDesignE.EXPORT, this::give);
        IconButton remove =
                icon(
                        "remove",
                        MaterialDesignD.DELETE_OUTLINE,
                        () -> viewModel.presets().remove(chosen()));
        buttons.getChildren().addAll(save, spring, take, give, remove);
        buttons.setAlignment(Pos.CENTER_LEFT);
        Runnable look = () -> remove.setDisable(!viewModel.presets().isOwn(chosen()));
        followed.follow(viewModel.choices().presetProperty(), _ -> look.run());
        followed.follow(viewModel.presets().listProperty(), _ -> look.run());
    }

    /// Which of two presets of one name stays is the user's to say; nothing is lost before.
    private void fillAsking(List<OwnPreset> asked) {
        asking.getChildren().clear();
        if (asked.isEmpty()) {
            return;
        }
        PresetsViewModel presets = viewModel.presets();
        OwnPreset first = asked.getFirst();
        String called = first.title().isBlank() ? first.name() : first.title();
        String sentence = words.get("own.there", called);
        HBox answers =
                new HBox(
                        4,
                        answer("both", presets::keepBoth),
                        answer("replace", presets::replace),
                        answer("leave", presets::leave));
        asking.getChildren().addAll(new NoticeBar(NoticeBar.Kind.WARN, sentence), answers);
    }

    private Button answer(String what, Runnable then) {
        return Pieces.button("export-there-" + what, words.get("own." + what), then);
    }

    private IconButton icon(String what, Ikon ikon, Runnable then) {
        IconButton button = new IconButton(ikon, words.get("own." + what));
        button.setId("export-preset-" + what);
        button.setOnAction(_ -> then.run());
        return button;
    }

    private void fillNaming() {
        name.setId("export-preset-name");
        name.setPromptText(words.get("own.name"));
        name.setAccessibleText(words.get("own.name"));
        name.setOnAction(_ -> keep());
        name.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                naming(false);
                key.consume();
            }
        });
        HBox.setHgrow(name, Priority.ALWAYS);
        Button keep = Pieces.primary("export-preset-keep", words.get("own.keep"), this::keep);
        keep.disableProperty().bind(name.textProperty().map(String::isBlank));
        naming.getChildren().addAll(name, keep);
        naming.setAlignment(Pos.CENTER_LEFT);
        naming(false);
    }

    private void naming(boolean now) {
        naming.setVisible(now);
        naming.setManaged(now);
        buttons.setVisible(!now);
        buttons.setManaged(!now);
    }

    private void ask() {
        name.setText(viewModel.presets().title(chosen()).orElse(""));
        naming(true);
        name.requestFocus();
    }

    private void keep() {
        if (!name.getText().isBlank()) {
            viewModel.presets().save(name.getText(), chosen());
            naming(false);
        }
    }

    private void take() {
        files.presetToTake().ifPresent(viewModel.presets()::take);
    }

    private void give() {
        files.presetToGive(chosen().name() + ".longplay-preset")
                .ifPresent(file -> viewModel.presets().give(chosen(), file));
    }

    private ExportPreset chosen() {
        return viewModel.choices().presetProperty().get();
    }

    @Override
    public void close() {
        followed.close();
    }
}
