package studio.longplay.app.record;

import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;

import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

import studio.longplay.app.controls.IconButton;
import studio.longplay.app.controls.ToolToggle;
import studio.longplay.app.words.Words;
import studio.longplay.engine.media.record.SoundInput;

import java.util.List;
import java.util.function.Function;

/// What is recorded from, and how it is counted in.
final class RecorderChoices extends HBox implements AutoCloseable {
    private static final List<Integer> SECONDS = List.of(0, 1, 2, 3, 4, 5, 7, 9);

    private final RecorderViewModel model;
    private final Words words;
    private final ComboBox<SoundInput> input = new ComboBox<>();
    private final ComboBox<Integer> count = new ComboBox<>();
    private final ToolToggle click;
    private final IconButton again;
    private final ChangeListener<Object> changed = (_, _, _) -> show();
    private boolean showing;

    /// @param done gives the keyboard back after a choice
    RecorderChoices(RecorderViewModel model, Runnable done) {
        this.model = model;
        words = model.words();
        getStyleClass().add("recorder-choices");
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(USE_PREF_SIZE);
        again = new IconButton(MaterialDesignR.REFRESH, words.get("look-again"));
        again.setId("recorder-refresh");
        again.setOnAction(_ -> model.lookAgain());
        click = new ToolToggle(MaterialDesignM.METRONOME, words.get("click"), "");
        click.setId("recorder-click");
        click.setOnAction(_ -> {
            model.habitsProperty().set(model.habitsProperty().get().withClick(click.isSelected()));
            done.run();
        });
        fillInput(done);
        fillCount(done);
        Label inputLabel = label("input", input);
        Label countLabel = label("count-in", count);
        getChildren().addAll(inputLabel, input, again, countLabel, count, click);
        model.inputsProperty().addListener(changed);
        model.inputProperty().addListener(changed);
        model.stageProperty().addListener(changed);
        model.habitsProperty().addListener(changed);
        show();
    }

    private void fillInput(Runnable done) {
        input.setId("recorder-input");
        input.setAccessibleText(words.get("input"));
        input.setConverter(names(SoundInput::name));
        input.setPromptText(words.get("input.none"));
        input.setMinWidth(90);
        input.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(input, Priority.ALWAYS);
        input.valueProperty()
                .addListener((_, _, now) -> {
                    if (!showing && now != null) {
                        model.choose(now);
                    }
                });
        input.setOnHidden(_ -> done.run());
    }

    private void fillCount(Runnable done) {
        count.setId("recorder-count-in");
        count.setAccessibleText(words.get("count-in"));
        count.setConverter(names(this::seconds));
        count.getItems().setAll(SECONDS);
        count.setMinWidth(78);
        count.valueProperty()
                .addListener((_, _, now) -> {
                    if (!showing && now != null) {
                        model.habitsProperty()
                                .set(model.habitsProperty().get().withCountInSeconds(now));
                    }
                });
        count.setOnHidden(_ -> done.run());
    }

    private Label label(String key, ComboBox<?> box) {
        Label label = new Label(words.get(key));
        label.setLabelFor(box);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private String seconds(int length) {
        return length == 0 ? words.get("count-in.none") : words.get("count-in.seconds", length);
    }

    private void show() {
        showing = true;
        if (!input.getItems().equals(model.inputsProperty().get())) {
            input.getItems().setAll(model.inputsProperty().get());
        }
        input.setValue(model.inputProperty().get().orElse(null));
        RecorderHabits habits = model.habitsProperty().get();
        count.setValue(habits.countInSeconds());
        click.setSelected(habits.click());
        Stage stage = model.stageProperty().get();
        boolean busy = stage.isRecording() || stage == Stage.SAVING || stage == Stage.COUNTING;
        input.setDisable(busy || model.inputsProperty().get().isEmpty());
        again.setDisable(busy || stage == Stage.LOOKING);
        count.setDisable(busy);
        click.setDisable(busy || habits.countInSeconds() == 0);
        showing = false;
    }

    private static <T> StringConverter<T> names(Function<? super T, String> name) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : name.apply(value);
            }

            // Nobody types into a chooser.
            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException(text);
            }
        };
    }

    @Override
    public void close() {
        model.inputsProperty().removeListener(changed);
        model.inputProperty().removeListener(changed);
        model.stageProperty().removeListener(changed);
        model.habitsProperty().removeListener(changed);
    }
}
