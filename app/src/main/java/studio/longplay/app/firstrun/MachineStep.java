package studio.longplay.app.firstrun;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import studio.longplay.app.controls.Layout;
import studio.longplay.app.controls.NoticeBar;
import studio.longplay.app.controls.ProgressRow;
import studio.longplay.app.words.Words;
import studio.longplay.engine.hardware.MachineFacts;
import studio.longplay.engine.jobs.Progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What this machine is, and how much of it models may take.
final class MachineStep extends VBox implements AutoCloseable {
    private static final double GIGA = 1e9;

    private final FirstRunViewModel model;
    private final Words words = Words.of("firstrun");
    private final GridPane facts = new GridPane(16, 6);
    private final VBox warnings = new VBox(6);
    private final ProgressRow progress;
    private final Button measure = new Button();
    private final ProfileChoice profiles;
    private final List<Subscription> followed = new ArrayList<>();

    MachineStep(FirstRunViewModel model) {
        this.model = model;
        getStyleClass().add("firstrun-step");
        facts.setId("firstrun-facts");
        facts.getStyleClass().add("firstrun-card");
        progress = new ProgressRow(words.get("measuring")).withCancel("firstrun-stop", model::stop);
        progress.setId("firstrun-progress");
        measure.setId("firstrun-measure");
        measure.setMinWidth(USE_PREF_SIZE);
        measure.setOnAction(_ -> model.measure());
        profiles = new ProfileChoice(model);
        Label title = new Label(words.get("profile.title"));
        title.getStyleClass().add("lp-heading");
        HBox head = new HBox(12, title, Layout.spring(), measure);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox card = new VBox(10, profiles, progress);
        card.getStyleClass().add("firstrun-card");
        getChildren().addAll(facts, warnings, head, card);
        followed.add(model.machineProperty().subscribe(this::tell));
        followed.add(model.measuringProperty().subscribe(_ -> measuring()));
        followed.add(model.worthProperty().subscribe(_ -> measuring()));
        followed.add(model.progressProperty().subscribe(this::show));
    }

    private void tell(Optional<MachineSeen> seen) {
        facts.getChildren().clear();
        fact(
                0,
                "processor",
                seen.map(MachineSeen::facts)
                        .map(of ->
                                words.get(
                                        "machine.processor.is",
                                        of.cpuName(),
                                        of.physicalCores(),
                                        of.logicalCores())));
        fact(1, "memory", seen.map(MachineSeen::facts).map(this::memory));
        fact(
                2,
                "disk",
                seen.map(one ->
                        one.freeBytes().isPresent()
                                ? words.get("machine.disk.is", one.freeBytes().getAsLong() / GIGA)
                                : words.get("machine.disk.silent")));
        fact(
                3,
                "cards",
                seen.map(one ->
                        one.cards().isEmpty()
                                ? words.get("machine.cards.none")
                                : String.join(", ", one.cards())));
        warnings.getChildren()
                .setAll(
                        model.warnings().stream()
                                .map(warning -> new NoticeBar(NoticeBar.Kind.WARN, warning))
                                .toList());
        Layout.shown(warnings, !warnings.getChildren().isEmpty());
    }

    private String memory(MachineFacts of) {
        return words.get(
                "machine.memory.is",
                of.memoryTotalBytes() / GIGA,
                of.memoryAvailableBytes() / GIGA);
    }

    private void fact(int row, String key, Optional<String> known) {
        Label name = new Label(words.get("machine." + key));
        name.getStyleClass().add("lp-text-secondary");
        name.setMinWidth(USE_PREF_SIZE);
        Label text = Wrapped.of(known.orElse(words.get("machine.looking")));
        text.setId("firstrun-" + key);
        facts.addRow(row, name, text);
    }

    private void measuring() {
        boolean running = model.measuringProperty().get();
        Layout.shown(progress, running);
        measure.setDisable(running);
        boolean known = model.worthProperty().get().isPresent();
        measure.setText(words.get(known ? "measure.again" : "measure"));
    }

    private void show(Progress now) {
        boolean begun = now.total() > 0;
        progress.show(
                begun ? now.fraction() : -1,
                begun
                        ? words.get("measuring.at", now.done() + 1, now.total())
                        : words.get("measuring.long"));
    }

    @Override
    public void close() {
        followed.forEach(Subscription::unsubscribe);
        followed.clear();
        profiles.close();
    }
}
