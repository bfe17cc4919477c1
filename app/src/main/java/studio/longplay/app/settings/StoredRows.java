package studio.longplay.app.settings;

import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import studio.longplay.app.controls.NoticeBar;
import studio.longplay.app.controls.ProgressRow;
import studio.longplay.app.settings.StoredViewModel.State;
import studio.longplay.app.words.Words;
import studio.longplay.engine.render.purge.PurgePlan;
import studio.longplay.engine.render.purge.StoredClass;

import java.util.Map;
import java.util.Optional;

/// What is stored, a row for each class: how much, and a button where the window can remove it.
public final class StoredRows extends VBox implements AutoCloseable {
    private static final double SPACING = 6;

    private final StoredViewModel model;
    private final Runnable showing;
    private final Words words = Words.of("settings");
    private final StoredWords stored = new StoredWords(words);
    private final ChangeListener<State> listener = (_, _, now) -> show(now);

    /// @param showing opens the sheet of all that is kept
    public StoredRows(StoredViewModel model, Runnable showing) {
        super(SPACING);
        this.showing = showing;
        this.model = model;
        setId("settings-classes");
        getStyleClass().add("settings-section");
        model.stateProperty().addListener(listener);
        show(model.stateProperty().get());
        model.look();
    }

    private void show(State now) {
        getChildren().clear();
        switch (now) {
            case State.Counting _ -> getChildren().add(faint(words.get("data.counting")));
            case State.Counted(var sums) -> rows(sums, Optional.empty());
            case State.Asking(var sums, StoredClass kind) -> rows(sums, Optional.of(kind));
            case State.Removing(_, var work) -> {
                ProgressRow row = new ProgressRow(words.get("stored.removing"));
                row.show(-1, "");
                getChildren().add(row.withCancel("settings-stop", work::cancel));
            }
            case State.Refused(var fault) ->
                    getChildren()
                            .add(
                                    new NoticeBar(NoticeBar.Kind.BAD, fault.whole())
                                            .withAction(
                                                    "settings-look",
                                                    words.get("stored.again"),
                                                    model::look));
        }
        Button more = new Button(words.get("stored.more"));
        more.setId("settings-kept");
        more.setMinWidth(Region.USE_PREF_SIZE);
        more.setOnAction(_ -> showing.run());
        getChildren().addAll(faint(words.get("stored.text")), more);
    }

    private void rows(Map<StoredClass, PurgePlan.Sum> sums, Optional<StoredClass> asked) {
        for (StoredClass kind : StoredClass.values()) {
            PurgePlan.Sum sum = sums.getOrDefault(kind, StoredWords.NOTHING);
            getChildren().add(row(kind, sum));
            if (asked.filter(kind::equals).isPresent()) {
                ask(kind, sum);
            }
        }
    }

    private HBox row(StoredClass kind, PurgePlan.Sum sum) {
        Label name = new Label(stored.name(kind));
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(name, Priority.ALWAYS);
        Label amount = new Label(stored.amount(sum));
        amount.setId("stored-" + StoredWords.word(kind));
        amount.getStyleClass().add("lp-text-secondary");
        HBox row = new HBox(12, name, amount);
        if (StoredViewModel.isRemovable(kind)) {
            Button remove = new Button(words.get("stored.remove"));
            remove.setId("remove-" + StoredWords.word(kind));
            remove.setMinWidth(Region.USE_PREF_SIZE);
            remove.setDisable(sum.count() == 0);
            remove.setOnAction(_ -> model.ask(kind));
            row.getChildren().add(remove);
        }
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("lp-row");
        return row;
    }

    private void ask(StoredClass kind, PurgePlan.Sum sum) {
        String sentence = words.get("stored.ask", stored.name(kind), stored.amount(sum));
        getChildren()
                .add(
                        new NoticeBar(NoticeBar.Kind.WARN, sentence)
                                .withAction(
                                        "settings-remove", words.get("stored.yes"), model::remove)
                                .withDismiss(model::keep));
    }

    private Label faint(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll("lp-text-faint", "lp-small");
        return label;
    }

    @Override
    public void close() {
        model.stateProperty().removeListener(listener);
        model.stop();
    }
}
