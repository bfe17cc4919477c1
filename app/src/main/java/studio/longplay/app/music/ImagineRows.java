package studio.longplay.app.music;

import javafx.beans.InvalidationListener;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import studio.longplay.app.controls.Layout;
import studio.longplay.app.controls.NoticeBar;
import studio.longplay.app.controls.ProgressRow;
import studio.longplay.app.music.MusicModels.Model;
import studio.longplay.app.session.Running;
import studio.longplay.app.words.Words;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.time.MediaTime;

import java.util.Optional;
import java.util.function.Supplier;

/// Describes music for a model; closed until somebody wants it.
final class ImagineRows extends TitledPane implements AutoCloseable {
    private static final int USUAL_SECONDS = 15;

    private final ImagineViewModel model;
    private final Supplier<Optional<MediaTime>> at;
    private final Words words;
    private final TextField text = new TextField();
    private final Spinner<Integer> seconds;
    private final ComboBox<Model> models = new ComboBox<>();
    private final Button play;
    private final ProgressRow progress = new ProgressRow("");
    private final VBox news = new VBox(6);
    private final InvalidationListener changed = _ -> show();
    private final ChangeListener<Progress> moved = (_, _, now) -> progress.show(now.fraction(), "");
    private final ChangeListener<Optional<Running>> begun = (_, before, now) -> follow(before, now);

    /// @param at where the selected music begins
    ImagineRows(ImagineViewModel model, Supplier<Optional<MediaTime>> at, Words words) {
        this.model = model;
        this.at = at;
        this.words = words;
        setId("music-model");
        getStyleClass().add("music-model");
        setText(words.get("model"));
        setExpanded(false);
        setAnimated(false);
        text.setId("music-model-text");
        text.setPromptText(words.get("model.text"));
        text.setAccessibleText(words.get("model.text"));
        text.setOnAction(_ -> play());
        seconds = new Spinner<>(1, ImagineViewModel.LONGEST_SECONDS, USUAL_SECONDS);
        seconds.setId("music-model-seconds");
        seconds.setEditable(true);
        seconds.setPrefWidth(84);
        play = new Button(words.get("model.play"));
        play.setId("music-model-play");
        play.setMinWidth(USE_PREF_SIZE);
        play.setOnAction(_ -> play());
        fillModels();
        progress.withCancel("music-model-stop", model::cancel);
        setContent(new VBox(8, text, asked(), models, progress, news));
        expandedProperty()
                .addListener((_, _, open) -> {
                    if (open) {
                        model.look();
                    }
                });
        model.models().addListener(changed);
        model.toldProperty().addListener(changed);
        model.runningProperty().addListener(changed);
        model.runningProperty().addListener(begun);
        text.textProperty().addListener(changed);
        show();
    }

    private HBox asked() {
        Label unit = Layout.label(words.get("model.seconds"), "lp-text-secondary");
        unit.setLabelFor(seconds);
        HBox row = new HBox(8, seconds, unit, Layout.spring(), play);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void fillModels() {
        models.setId("music-model-model");
        models.setItems(model.models());
        models.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(models, Priority.ALWAYS);
        models.setAccessibleText(words.get("model.which"));
        models.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(Model value) {
                        return value == null ? "" : value.name();
                    }

                    @Override
                    public Model fromString(String typed) {
                        throw new UnsupportedOperationException("nobody types here: " + typed);
                    }
                });
    }

    private void play() {
        Model chosen = models.getValue();
        if (chosen != null) {
            at.get()
                    .ifPresent(
                            place -> model.play(text.getText(), seconds.getValue(), chosen, place));
        }
    }

    private void follow(Optional<Running> before, Optional<Running> now) {
        before.ifPresent(one -> one.progressProperty().removeListener(moved));
        now.ifPresent(one -> {
            progress.setTitle(one.title());
            progress.show(0, "");
            one.progressProperty().addListener(moved);
        });
    }

    private void show() {
        if (models.getValue() == null && !model.models().isEmpty()) {
            models.setValue(model.models().getFirst());
        }
        boolean busy = model.runningProperty().get().isPresent();
        Layout.shown(progress, busy);
        Layout.shown(models, model.models().size() > 1);
        play.setDisable(busy || model.models().isEmpty() || text.getText().isBlank());
        news.getChildren()
                .setAll(
                        model.toldProperty().get().stream()
                                .map(sentence ->
                                        new NoticeBar(NoticeBar.Kind.INFORMATION, sentence))
                                .toList());
        Layout.shown(news, !news.getChildren().isEmpty());
    }

    @Override
    public void close() {
        follow(model.runningProperty().get(), Optional.empty());
        model.models().removeListener(changed);
        model.toldProperty().removeListener(changed);
        model.runningProperty().removeListener(changed);
        model.runningProperty().removeListener(begun);
    }
}
