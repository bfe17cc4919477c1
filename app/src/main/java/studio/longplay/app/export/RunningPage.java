package studio.longplay.app.export;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import studio.longplay.app.words.Words;

/// An export at work.
final class RunningPage implements ExportView.Page {
    private final Words words;
    private final Followed followed = new Followed();
    private final SegmentPane segments;
    private final StageSteps stages;
    private final ProgressBar bar = new ProgressBar(0);
    private final Label percent = Pieces.figure("");
    private final Label frames = tabular("export-frames");
    private final Label rate = tabular("export-rate");
    private final Label left = tabular("export-left");
    private final Label elapsed = tabular("export-elapsed");
    private final Button cancel;
    private final Button background;
    private final VBox body;
    private final HBox foot;

    RunningPage(ExportViewModel viewModel, Words words, Runnable close) {
        this.words = words;
        segments = new SegmentPane(viewModel.segments(), words);
        stages = new StageSteps(words);
        bar.setId("export-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("export-progress");
        percent.setId("export-percent");
        HBox row = new HBox(20, frames, rate, left, elapsed);
        row.getStyleClass().add("export-running-figures");
        body = new VBox(14, stages, percent, bar, row, segments);
        body.getStyleClass().add("export-body");
        cancel = Pieces.button("export-cancel", words.get("run.cancel"), viewModel::cancel);
        background = Pieces.primary("export-background", words.get("run.background"), close);
        foot =
                Pieces.foot(
                        Pieces.wrapping(words.get("run.hint"), "lp-text-faint", "lp-small"),
                        cancel,
                        background);
        ExportRun run = viewModel.run();
        followed.follow(run.stageProperty(), stages::show);
        followed.follow(run.fractionProperty(), done -> show(done.doubleValue()));
        followed.follow(run.figuresProperty(), this::show);
        followed.follow(viewModel.stateProperty(), this::show);
    }

    private static Label tabular(String id) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add("lp-text-secondary");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private void show(double fraction) {
        bar.setProgress(fraction);
        percent.setText(words.get("run.percent", fraction));
        bar.setAccessibleText(percent.getText());
    }

    private void show(ExportRun.Figures now) {
        frames.setText(
                now.framesTotal() == 0
                        ? ""
                        : words.get("run.frames", now.framesDone(), now.framesTotal()));
        rate.setText(now.framesPerSecond().map(fps -> words.get("run.rate", fps)).orElse(""));
        left.setText(now.left().map(time -> words.get("run.left", Figures.clock(time))).orElse(""));
        elapsed.setText(words.get("run.elapsed", Figures.clock(now.elapsed())));
        for (Label label : new Label[] {frames, rate, left}) {
            label.setManaged(!label.getText().isEmpty());
        }
    }

    private void show(ExportState state) {
        boolean stopping = state instanceof ExportState.Stopping;
        cancel.setDisable(stopping);
        cancel.setText(words.get(stopping ? "run.stopping" : "run.cancel"));
    }

    @Override
    public Region body() {
        return body;
    }

    @Override
    public Region foot() {
        return foot;
    }

    @Override
    public Node first() {
        return background;
    }

    @Override
    public void go() {
        background.fire();
    }

    @Override
    public void close() {
        followed.close();
        segments.close();
    }
}
