package studio.longplay.app.status;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

import studio.longplay.app.controls.IconButton;
import studio.longplay.app.words.Words;

/// The bar at the bottom, 28 pixels: lines, work, faults at the left; the machine at the right.
public final class StatusBar extends HBox {
    private final StatusViewModel viewModel;
    private final Words words = Words.of("status");

    /// @param faults the count of faults, which leads to them
    public StatusBar(StatusViewModel viewModel, Node faults) {
        this.viewModel = viewModel;
        setId("status");
        getStyleClass().add("status-bar-row");
        setAlignment(Pos.CENTER_LEFT);
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        getChildren()
                .addAll(
                        dot(),
                        label("status-lines", viewModel.linesProperty(), "status-strong"),
                        label("status-doing", viewModel.doingProperty(), "status-doing"),
                        bar(),
                        label("status-left", viewModel.leftProperty(), "status-quiet"),
                        cancel(),
                        faults,
                        spring,
                        label("status-processor", viewModel.processorProperty(), "status-figure"),
                        label("status-memory", viewModel.memoryProperty(), "status-figure"),
                        label("status-gpu", viewModel.gpuProperty(), "status-figure"),
                        label("status-disk", viewModel.diskProperty(), "status-figure"));
    }

    private Region dot() {
        Region dot = new Region();
        dot.getStyleClass().add("status-dot");
        Runnable colour =
                () -> {
                    dot.getStyleClass().removeAll("good", "working", "failed");
                    dot.getStyleClass()
                            .add(
                                    switch (viewModel.moodProperty().get()) {
                                        case GOOD -> "good";
                                        case WORKING -> "working";
                                        case FAILED -> "failed";
                                    });
                };
        viewModel.moodProperty().addListener(_ -> colour.run());
        colour.run();
        return dot;
    }

    private static Label label(
            String id, javafx.beans.value.ObservableStringValue text, String style) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add(style);
        label.textProperty().bind(text);
        hideWhenEmpty(label);
        return label;
    }

    private static void hideWhenEmpty(Label label) {
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        label.visibleProperty().bind(label.managedProperty());
    }

    private ProgressBar bar() {
        ProgressBar bar = new ProgressBar();
        bar.setId("status-progress");
        bar.getStyleClass().addAll("small", "status-progress");
        bar.progressProperty().bind(viewModel.doneProperty());
        bar.managedProperty().bind(viewModel.doneProperty().greaterThanOrEqualTo(0));
        bar.visibleProperty().bind(bar.managedProperty());
        bar.setAccessibleText(words.get("progress"));
        return bar;
    }

    private IconButton cancel() {
        IconButton cancel = new IconButton(MaterialDesignC.CLOSE, words.get("cancel"));
        cancel.setId("status-cancel");
        cancel.getStyleClass().add("status-cancel");
        cancel.setOnAction(_ -> viewModel.cancelNewest());
        cancel.managedProperty()
                .bind(javafx.beans.binding.Bindings.isNotEmpty(viewModel.running()));
        cancel.visibleProperty().bind(cancel.managedProperty());
        return cancel;
    }
}
