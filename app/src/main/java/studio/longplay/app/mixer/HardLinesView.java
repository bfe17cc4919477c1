package studio.longplay.app.mixer;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;

import studio.longplay.app.controls.EmptyState;
import studio.longplay.app.controls.ProgressRow;
import studio.longplay.app.session.Running;
import studio.longplay.app.words.Words;
import studio.longplay.engine.render.deliver.SpeechFacts.HardLine;

import java.util.ArrayList;
import java.util.List;

/// The lines that are hard to understand, and what can be done about each.
final class HardLinesView extends StackPane implements AutoCloseable {
    private final HardLinesViewModel model;
    private final Words words = Words.of("mixer");
    private final ListChangeListener<HardLine> listed = _ -> show();
    private final List<Runnable> undone = new ArrayList<>();

    HardLinesView(HardLinesViewModel model) {
        this.model = model;
        setId("mixer-clarity");
        getStyleClass().add("mixer-clarity");
        model.lines().addListener(listed);
        undone.add(() -> model.lines().removeListener(listed));
        var state = model.stateProperty().subscribe(this::show);
        undone.add(state::unsubscribe);
        var notice = model.noticeProperty().subscribe(this::show);
        undone.add(notice::unsubscribe);
        show();
    }

    private void show() {
        getChildren()
                .setAll(
                        switch (model.stateProperty().get()) {
                            case UNKNOWN -> unknown();
                            case FINDING -> finding();
                            case KNOWN, OUTDATED -> model.lines().isEmpty() ? clear() : lines();
                        });
    }

    private Node unknown() {
        String notice = model.noticeProperty().get();
        return new EmptyState(
                        MaterialDesignE.EAR_HEARING,
                        words.get("clarity.title"),
                        notice.isEmpty() ? words.get("clarity.how") : notice)
                .withHelp()
                .withAction("clarity-find", words.get("clarity.find"), model::find);
    }

    private Node clear() {
        return new EmptyState(
                        MaterialDesignC.CHECK_CIRCLE_OUTLINE,
                        words.get("clarity.clear"),
                        words.get("clarity.clear.how"))
                .withAction("clarity-find", words.get("clarity.again"), model::find);
    }

    private Node finding() {
        ProgressRow row = new ProgressRow(words.get("clarity.finding"));
        row.show(-1, "");
        model.runningProperty()
                .get()
                .ifPresent(running -> {
                    row.withCancel("clarity-cancel", running::cancel);
                    running.progressProperty()
                            .addListener((_, _, now) -> row.show(now.fraction(), left(running)));
                });
        VBox box = new VBox(row);
        box.getStyleClass().add("mixer-clarity-finding");
        return box;
    }

    private String left(Running running) {
        return running.left()
                .map(left -> words.get("clarity.left", Math.max(1, left.toSeconds())))
                .orElse("");
    }

    private Node lines() {
        VBox rows = new VBox();
        rows.getStyleClass().add("mixer-clarity-rows");
        model.lines().forEach(line -> rows.getChildren().add(row(line)));
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return new VBox(head(), scroll);
    }

    private HBox head() {
        boolean outdated = model.stateProperty().get() == HardLinesViewModel.State.OUTDATED;
        Label sentence =
                new Label(
                        words.get(
                                outdated ? "clarity.outdated" : "clarity.found",
                                model.lines().size()));
        sentence.getStyleClass().add("lp-text-secondary");
        sentence.setMinWidth(0);
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        HBox head =
                new HBox(
                        sentence,
                        spring,
                        button("clarity-find", "clarity.again", model::find),
                        button("clarity-mend-all", "clarity.mend-all", model::mendAll));
        head.getStyleClass().add("mixer-clarity-head");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Button button(String id, String key, Runnable then) {
        Button button = new Button(words.get(key));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> then.run());
        return button;
    }

    private HBox row(HardLine line) {
        Label figure = new Label(words.get("clarity.lu", line.overBedLu()));
        figure.getStyleClass().addAll("lp-figure", "mixer-clarity-figure");
        figure.setMinWidth(USE_PREF_SIZE);
        figure.setTooltip(new Tooltip(words.get("clarity.lu.hint")));
        Label who = new Label(line.speaker());
        who.getStyleClass().add("mixer-clarity-speaker");
        Label text = new Label(line.text());
        text.setTooltip(new Tooltip(line.text()));
        VBox said = new VBox(who, text);
        said.setMinWidth(0);
        HBox.setHgrow(said, Priority.ALWAYS);
        HBox row =
                new HBox(
                        figure,
                        said,
                        button(
                                "clarity-show-" + line.sourceLine(),
                                "clarity.show",
                                () -> model.show(line)),
                        button(
                                "clarity-mend-" + line.sourceLine(),
                                "clarity.mend",
                                () -> model.mend(line)));
        row.getStyleClass().add("mixer-clarity-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    @Override
    public void close() {
        undone.forEach(Runnable::run);
        undone.clear();
    }
}
