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

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What is stored, a row for each class: how much, and a button where the window can remove it.
public final class StoredRows extends VBox implements AutoCloseable {
    private static final double SPACING = 6;
    private static final double MEGABYTE = 1e6;
    private static final double GIGABYTE = 1e9;

    private final StoredViewModel model;
    private final Words words = Words.of("settings");
    private final ChangeListener<State> listener = (_, _, now) -> show(now);

    public StoredRows(StoredViewModel model) {
        super(SPACING);
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
        getChildren().add(faint(words.get("stored.text")));
    }

    private void rows(Map<StoredClass, PurgePlan.Sum> sums, Optional<StoredClass> asked) {
        for (StoredClass kind : StoredClass.values()) {
            PurgePlan.Sum sum = sums.getOrDefault(kind, new PurgePlan.Sum(0, 0));
            getChildren().add(row(kind, sum));
            if (asked.filter(kind::equals).isPresent()) {
                ask(kind, sum);
            }
        }
    }

    private HBox row(StoredClass kind, PurgePlan.Sum sum) {
        Label name = new Label(words.get("stored." + word(kind)));
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(name, Priority.ALWAYS);
        Label amount = new Label(amount(sum));
        amount.setId("stored-" + word(kind));
        amount.getStyleClass().add("lp-text-secondary");
        HBox row = new HBox(12, name, amount);
        if (StoredViewModel.isRemovable(kind)) {
            Button remove = new Button(words.get("stored.remove"));
            remove.setId("remove-" + word(kind));
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
        String sentence = words.get("stored.ask", words.get("stored." + word(kind)), amount(sum));
        getChildren()
                .add(
                        new NoticeBar(NoticeBar.Kind.WARN, sentence)
                                .withAction(
                                        "settings-remove", words.get("stored.yes"), model::remove)
                                .withDismiss(model::keep));
    }

    private String amount(PurgePlan.Sum sum) {
        if (sum.count() == 0) {
            return words.get("stored.none");
        }
        String size =
                sum.bytes() < GIGABYTE
                        ? words.get("size.megabytes", sum.bytes() / MEGABYTE)
                        : words.get("size.gigabytes", sum.bytes() / GIGABYTE);
        return words.get("stored.amount", size, sum.count());
    }

    private Label faint(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll("lp-text-faint", "lp-small");
        return label;
    }

    private static String word(StoredClass kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() {
        model.stateProperty().removeListener(listener);
        model.stop();
    }
}
