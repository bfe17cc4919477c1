package studio.longplay.app.faults;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import studio.longplay.app.controls.HelpLink;
import studio.longplay.app.controls.NoticeBar;

/// The notices in a corner of the window. Escape in one of them, or its cross, takes it away.
public final class NoticesView extends VBox implements AutoCloseable {
    private static final double WIDTH = 400;
    private static final Duration PULSE = Duration.millis(500);

    private final Notices notices;
    private final Timeline pulse = new Timeline();
    private final ListChangeListener<Notice> listener = this::changed;

    public NoticesView(Notices notices) {
        this.notices = notices;
        setId("notices");
        getStyleClass().add("notices");
        setAlignment(Pos.BOTTOM_RIGHT);
        setPickOnBounds(false);
        setMaxSize(WIDTH, USE_PREF_SIZE);
        notices.shown().addListener(listener);
        notices.shown().forEach(this::add);
        pulse.getKeyFrames().add(new KeyFrame(PULSE, _ -> notices.pulse()));
        pulse.setCycleCount(Animation.INDEFINITE);
        runPulse();
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (key.getCode() == KeyCode.ESCAPE) {
                        notices.dismissNewest();
                        key.consume();
                    }
                });
    }

    private void changed(ListChangeListener.Change<? extends Notice> change) {
        while (change.next()) {
            if (change.wasRemoved()) {
                int from = change.getFrom();
                getChildren().remove(from, from + change.getRemovedSize());
            }
            change.getAddedSubList().forEach(this::add);
        }
        runPulse();
    }

    private void add(Notice notice) {
        NoticeBar bar =
                new NoticeBar(kind(notice.kind()), notice.text())
                        .withDismiss(() -> notices.dismiss(notice));
        bar.getStyleClass().add("notice-toast");
        notice.action()
                .ifPresent(action ->
                        bar.withAction(
                                "notice-action",
                                action.label(),
                                () -> {
                                    notices.dismiss(notice);
                                    action.run().run();
                                }));
        notice.code().ifPresent(code -> bar.withHelp(HelpLink.code(code).withId("notice-help")));
        getChildren().add(bar);
        bar.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private static NoticeBar.Kind kind(Notice.Kind kind) {
        return switch (kind) {
            case DONE -> NoticeBar.Kind.OK;
            case WARN -> NoticeBar.Kind.WARN;
            case FAULT -> NoticeBar.Kind.BAD;
        };
    }

    private void runPulse() {
        if (notices.shown().isEmpty()) {
            pulse.stop();
        } else {
            pulse.play();
        }
    }

    @Override
    public void close() {
        pulse.stop();
        notices.shown().removeListener(listener);
    }
}
