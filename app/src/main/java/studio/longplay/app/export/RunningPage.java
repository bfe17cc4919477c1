package studio.longplay.app.export;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

import studio.longplay.app.controls.Chip;
import studio.longplay.app.controls.NoticeBar;
import studio.longplay.app.controls.SegmentState;
import studio.longplay.app.fx.Followed;
import studio.longplay.app.words.Words;
import studio.longplay.engine.fault.Warning;

import java.util.List;
import java.util.Optional;

/// An export at work.
final class RunningPage implements ExportView.Page {
    private final ExportViewModel viewModel;
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
    private final FlowPane badges = new FlowPane(6, 4);
    private final VBox odd = new VBox();
    private final Button cancel;
    private final Button pause;
    private final Button background;
    private final VBox body;
    private final HBox foot;

    RunningPage(ExportViewModel viewModel, Words words, Runnable close) {
        this.viewModel = viewModel;
        this.words = words;
        segments = new SegmentPane(viewModel, words, close);
        stages = new StageSteps(words, viewModel.hasPictures());
        bar.setId("export-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("export-progress");
        percent.setId("export-percent");
        HBox row = new HBox(20, frames, rate, left, elapsed);
        row.getStyleClass().add("export-running-figures");
        odd.setId("export-warning");
        body = new VBox(14, stages, headline(), bar, row, odd, segments);
        segments.setVisible(viewModel.hasPictures());
        segments.setManaged(viewModel.hasPictures());
        body.getStyleClass().add("export-body");
        cancel = Pieces.button("export-cancel", words.get("run.cancel"), viewModel::cancel);
        pause = Pieces.button("export-pause", words.get("run.pause"), this::pauseOrGoOn);
        background = Pieces.primary("export-background", words.get("run.background"), close);
        foot =
                Pieces.foot(
                        Pieces.wrapping(words.get("run.hint"), "lp-text-faint", "lp-small"),
                        cancel,
                        pause,
                        background);
        ExportRun run = viewModel.run();
        followed.follow(run.stageProperty(), stage -> stages.show(stage, run.stageTimes()));
        followed.follow(run.fractionProperty(), done -> show(done.doubleValue()));
        followed.follow(run.figuresProperty(), this::show);
        followed.follow(viewModel.stateProperty(), this::show);
        followed.follow(viewModel.restsProperty(), this::showRests);
        followed.atEnd(viewModel.segments().read(new EncoderReading()));
    }

    private HBox headline() {
        badges.setAlignment(Pos.CENTER_RIGHT);
        badges.setId("export-badges");
        HBox.setHgrow(badges, Priority.ALWAYS);
        HBox headline = new HBox(16, percent, badges);
        headline.setAlignment(Pos.CENTER_LEFT);
        return headline;
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
        left.setText(left(now));
        elapsed.setText(words.get("run.elapsed", Figures.clock(now.elapsed())));
        for (Label label : new Label[] {frames, rate, left}) {
            label.setManaged(!label.getText().isEmpty());
        }
        stages.show(viewModel.run().stageProperty().get(), viewModel.run().stageTimes());
    }

    private String left(ExportRun.Figures now) {
        return now.left()
                .map(Figures::clock)
                .map(time ->
                        now.error()
                                .map(error ->
                                        words.get("run.left-about", time, Figures.clock(error)))
                                .orElseGet(() -> words.get("run.left", time)))
                .orElse("");
    }

    private void show(ExportState state) {
        boolean stopping = state instanceof ExportState.Stopping;
        cancel.setDisable(stopping);
        pause.setDisable(stopping);
        cancel.setText(words.get(stopping ? "run.stopping" : "run.cancel"));
    }

    private void showRests(List<String> rests) {
        boolean byUser = rests.contains(ExportViewModel.BY_USER);
        pause.setText(words.get(byUser ? "run.go-on" : "run.pause"));
        badges.getChildren().removeIf(node -> "export-rest".equals(node.getId()));
        for (String reason : rests) {
            String key = "rest." + reason;
            Chip chip =
                    new Chip(
                                    Chip.Tone.WARN,
                                    words.has(key)
                                            ? words.get(key)
                                            : words.get("rest.other", reason))
                            .withIcon(MaterialDesignP.PAUSE);
            chip.setId("export-rest");
            badges.getChildren().add(chip);
        }
    }

    /// Follows which encoder is in use: those that failed are named with the one that took over.
    private final class EncoderReading implements SegmentLedger.Reader {
        @Override
        public void planned(int segments) {}

        @Override
        public void changed(int segment, SegmentState state) {}

        @Override
        public void encoders(List<String> names) {
            badges.getChildren().removeIf(node -> "export-encoder".equals(node.getId()));
            if (names.isEmpty()) {
                return;
            }
            boolean first = names.size() == 1;
            Chip chip =
                    new Chip(
                            first ? Chip.Tone.QUIET : Chip.Tone.WARN,
                            first
                                    ? names.getFirst()
                                    : words.get("run.encoders", String.join(" → ", names)));
            chip.setId("export-encoder");
            badges.getChildren().addFirst(chip);
        }

        @Override
        public void warning(Optional<Warning> warning) {
            odd.getChildren()
                    .setAll(
                            warning
                                    .map(it -> new NoticeBar(NoticeBar.Kind.WARN, it.whole()))
                                    .stream()
                                    .toList());
            odd.setManaged(warning.isPresent());
        }
    }

    private void pauseOrGoOn() {
        if (viewModel.restsProperty().get().contains(ExportViewModel.BY_USER)) {
            viewModel.goOn();
        } else {
            viewModel.pause();
        }
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
