package studio.longplay.app.queue;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

import studio.longplay.app.controls.Chip;
import studio.longplay.app.controls.Layout;
import studio.longplay.app.words.Words;
import studio.longplay.engine.jobs.queue.JobState;

/// A job in the list: its state, its film, where it goes, how far it is.
final class JobCell extends ListCell<QueueRow> {
    private final Words words;
    private final FontIcon icon = new FontIcon();
    private final Label title = Layout.label("queue-title");
    private final Label place = Layout.label("queue-secondary");
    private final ProgressBar bar = new ProgressBar(0);
    private final Label far = Layout.label("queue-far");
    private final StackPane chip = new StackPane();
    private final HBox row;

    JobCell(Words words) {
        this.words = words;
        place.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        bar.setPrefWidth(120);
        bar.setMinWidth(60);
        bar.getStyleClass().add("queue-bar");
        far.setMinWidth(USE_PREF_SIZE);
        chip.setMinWidth(USE_PREF_SIZE);
        icon.getStyleClass().add("queue-icon");
        VBox text = new VBox(2, title, place);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        row = new HBox(12, icon, text, bar, far, chip);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinWidth(0);
        row.setPrefWidth(0);
        getStyleClass().add("queue-cell");
    }

    @Override
    protected void updateItem(@Nullable QueueRow now, boolean empty) {
        super.updateItem(now, empty);
        if (empty || now == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        String state = words.get("state." + now.key());
        title.setText(now.job().order().title());
        place.setText(
                now.after().isEmpty()
                        ? now.job().order().place()
                        : words.get("after.row", String.join(", ", now.after()))
                                + " · "
                                + now.job().order().place());
        boolean runs = now.state() == JobState.RUNNING;
        Layout.shown(bar, runs);
        Layout.shown(far, runs);
        bar.setProgress(now.fraction());
        far.setText(words.get("percent", now.fraction()));
        icon.setIconCode(icon(now.state()));
        icon.getStyleClass().removeIf(name -> name.startsWith("queue-is-"));
        icon.getStyleClass().add("queue-is-" + now.key());
        chip.getChildren().setAll(new Chip(tone(now.state()), state));
        setAccessibleText(
                words.get("row.spoken", title.getText(), state, runs ? far.getText() : ""));
        setGraphic(row);
    }

    private static Ikon icon(JobState state) {
        return switch (state) {
            case WAITING -> MaterialDesignC.CLOCK_OUTLINE;
            case RUNNING -> MaterialDesignP.PROGRESS_CLOCK;
            case PAUSED -> MaterialDesignP.PAUSE_CIRCLE_OUTLINE;
            case DONE -> MaterialDesignC.CHECK_CIRCLE;
            case FAILED -> MaterialDesignA.ALERT_CIRCLE;
            case CANCELLED -> MaterialDesignC.CLOSE_CIRCLE_OUTLINE;
        };
    }

    static Chip.Tone tone(JobState state) {
        return switch (state) {
            case WAITING, CANCELLED -> Chip.Tone.QUIET;
            case RUNNING -> Chip.Tone.ACCENT;
            case PAUSED -> Chip.Tone.WARN;
            case DONE -> Chip.Tone.OK;
            case FAILED -> Chip.Tone.BAD;
        };
    }
}
