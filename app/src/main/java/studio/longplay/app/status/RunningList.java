package studio.longplay.app.status;

import javafx.beans.InvalidationListener;
import javafx.collections.ListChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;

import studio.longplay.app.controls.ProgressRow;
import studio.longplay.app.session.Running;
import studio.longplay.app.words.Words;

import java.util.ArrayList;
import java.util.List;

/// Everything that is running, over the status bar, each with how far it is and a way to stop it.
final class RunningList {
    private static final double ABOVE = 6;

    /// The press that closes the list by itself is followed by the click that would open it again.
    private static final long SAME_CLICK_NANOS = 300_000_000;

    private final StatusViewModel model;
    private final Words words = Words.of("status");
    private final Popup popup = new Popup();
    private final VBox rows = new VBox();
    private final List<Runnable> undone = new ArrayList<>();
    private final ListChangeListener<Running> changed = _ -> fill();
    private final InvalidationListener doing = _ -> previewed();
    private final ProgressRow preview = new ProgressRow("");
    private long hiddenNanos = System.nanoTime() - SAME_CLICK_NANOS;

    RunningList(StatusViewModel model) {
        this.model = model;
        rows.setId("status-running");
        rows.getStyleClass().add("status-running");
        popup.getContent().add(rows);
        popup.setAutoHide(true);
        popup.setConsumeAutoHidingEvents(false);
        popup.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_BOTTOM_LEFT);
        popup.setOnHidden(_ -> hidden());
    }

    /// Opens it over a node, or closes it.
    void toggle(Node under) {
        if (popup.isShowing()) {
            popup.hide();
            return;
        }
        if (System.nanoTime() - hiddenNanos < SAME_CLICK_NANOS) {
            return;
        }
        model.running().addListener(changed);
        model.doingProperty().addListener(doing);
        fill();
        Bounds bounds = under.localToScreen(under.getBoundsInLocal());
        popup.show(under, bounds.getMinX(), bounds.getMinY() - ABOVE);
    }

    private void hidden() {
        hiddenNanos = System.nanoTime();
        model.running().removeListener(changed);
        model.doingProperty().removeListener(doing);
        unfollow();
    }

    private void unfollow() {
        undone.forEach(Runnable::run);
        undone.clear();
    }

    private void fill() {
        unfollow();
        rows.getChildren().clear();
        int number = 0;
        for (Running running : model.running()) {
            rows.getChildren().add(row(running, number));
            number++;
        }
        if (previewed()) {
            rows.getChildren().add(preview);
        }
        if (rows.getChildren().isEmpty()) {
            Label nothing = new Label(words.get("nothing"));
            nothing.getStyleClass().add("lp-text-secondary");
            rows.getChildren().add(nothing);
        }
    }

    private boolean previewed() {
        Doing making = model.makingPreview();
        preview.setTitle(making.isNothing() ? words.get("nothing") : making.title());
        preview.show(making.isNothing() ? 1 : making.fraction(), making.left());
        return !making.isNothing();
    }

    private ProgressRow row(Running running, int number) {
        ProgressRow row =
                new ProgressRow(running.title())
                        .withCancel("status-cancel-" + number, running::cancel);
        InvalidationListener progressed = _ -> show(row, model.doing(running));
        running.progressProperty().addListener(progressed);
        undone.add(() -> running.progressProperty().removeListener(progressed));
        show(row, model.doing(running));
        return row;
    }

    private static void show(ProgressRow row, Doing doing) {
        row.setTitle(doing.title());
        row.show(doing.fraction(), doing.left());
    }
}
