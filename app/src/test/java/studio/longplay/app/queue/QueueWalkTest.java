package studio.longplay.app.queue;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import studio.longplay.app.controls.Look;
import studio.longplay.assets.Assets;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.queue.JobState;
import studio.longplay.engine.jobs.queue.Wish;
import studio.longplay.engine.store.metrics.CacheTotals;
import studio.longplay.engine.store.queue.JobNews;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The queue from start to end, by mouse and by keyboard.
@ExtendWith(ApplicationExtension.class)
@Tag("window")
class QueueWalkTest {
    private static final long PATIENCE_SECONDS = 90;

    private QueueRoom room;

    @Start
    void start(Stage stage) throws StudioFault {
        Look.loadFonts();
        room = new QueueRoom(QueueRoom.busy(), Assets.Theme.DARK);
        stage.setScene(room.scene);
        stage.show();
        room.view.begin();
    }

    @AfterEach
    void close() {
        ask(() -> {
            room.close();
            return room;
        });
        assertThat(room.bugs).isEmpty();
    }

    private static <T> T ask(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE_SECONDS * 1000, question);
    }

    private static void until(Callable<Boolean> wanted) throws TimeoutException {
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> ask(wanted));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String text(FxRobot robot, String id) {
        return ask(() -> robot.lookup("#" + id).queryAs(Labeled.class).getText());
    }

    private List<String> titles() {
        return ask(() -> room.model.rows().stream().map(row -> row.job().order().title()).toList());
    }

    private QueueRow row(long id) {
        return room.model.rows().stream().filter(row -> row.id() == id).findFirst().orElseThrow();
    }

    private void fire(FxRobot robot, String id) {
        ask(() -> {
            robot.lookup("#" + id).queryButton().fire();
            return id;
        });
    }

    @Test
    void whatRunsTellsItsStageItsSegmentsAndTheTimeLeftWithItsError(FxRobot robot)
            throws TimeoutException {
        until(() -> room.model.rows().size() == 6);
        assertThat(text(robot, "queue-job-step")).isEqualTo("Drawing pictures");
        assertThat(text(robot, "queue-job-figures"))
                .isEqualTo("57% · 2,940 of 5,160 · 12:34 left, give or take 8% · h264_nvenc");
        assertThat(text(robot, "queue-count")).isEqualTo("1 film is being made · 3 wait · 2 ended");
        until(() -> !room.model.figuresProperty().get().points().isEmpty());
        assertThat(text(robot, "queue-now-processor")).isEqualTo("82%");
        assertThat(text(robot, "queue-now-video-memory")).isEqualTo("5.5 GB");
        assertThat(text(robot, "queue-now-queue")).isEqualTo("3 wait");
        until(() -> robot.lookup("#queue-cache-takes").tryQuery().isPresent());
        assertThat(text(robot, "queue-cache-takes")).isEqualTo("96%");
        assertThat(text(robot, "queue-caches-since")).startsWith("since ");
        assertThat(robot.lookup("#queue-caches-none").query().isVisible()).isFalse();
        room.engine.found(List.of(new CacheTotals.Total("takes", 1, 3, 0)));
        ask(() -> {
            room.seconds += 2;
            room.model.pulse();
            return room;
        });
        until(() -> text(robot, "queue-cache-takes").equals("25%"));
        assertThat(text(robot, "queue-caches-since"))
                .as("a file of an earlier version does not tell")
                .isEmpty();
        JobNews far = row(3).news().orElseThrow();
        room.engine.far(
                new JobNews(
                        far.id(),
                        far.step(),
                        far.done(),
                        far.total(),
                        far.fraction(),
                        far.leftMillis(),
                        far.errorFraction(),
                        far.segments(),
                        far.encoder(),
                        "It is slow. Wait."));
        until(() -> robot.lookup("It is slow. Wait.").tryQuery().isPresent());
        fire(robot, "queue-pause");
        until(() -> row(3).job().wish() == Wish.PAUSE);
        assertThat(text(robot, "queue-job-step")).isEqualTo("Pausing");
    }

    @Test
    void jobsAreMovedPausedAndCancelledByKeyboard(FxRobot robot) throws TimeoutException {
        until(() -> room.model.rows().size() == 6);
        robot.type(KeyCode.HOME, KeyCode.DOWN);
        until(() -> room.model.selectedProperty().get().orElseThrow().id() == 4);
        robot.press(KeyCode.ALT).type(KeyCode.DOWN).release(KeyCode.ALT);
        until(() -> titles().indexOf("Lesson 12: Tides") == 2);
        robot.type(KeyCode.SPACE);
        until(() -> row(4).state() == JobState.PAUSED);
        robot.type(KeyCode.DELETE);
        until(() -> row(4).state() == JobState.CANCELLED);
        fire(robot, "queue-retry");
        until(() -> row(4).state() == JobState.WAITING);
    }

    @Test
    void theTurnOfAFilmThatWaitsIsChosenAndSoIsHowManyAreMadeAtOnce(FxRobot robot)
            throws TimeoutException {
        until(() -> room.model.rows().size() == 6);
        ask(() -> {
            room.model.select(4);
            robot.lookup("#queue-after").<Long>queryComboBox().setValue(5L);
            return room;
        });
        until(() -> row(4).job().order().after().equals(Set.of(5L)));
        assertThat(row(4).after()).containsExactly(row(5).job().order().title());
        ask(() -> {
            robot.lookup("#queue-priority").<Integer>queryComboBox().setValue(5);
            return room;
        });
        until(() -> row(4).job().order().priority() == 5);
        ask(() -> {
            robot.lookup("#queue-after").<Long>queryComboBox().setValue(0L);
            robot.lookup("#queue-at-once").<Integer>queryComboBox().setValue(3);
            return room;
        });
        until(() -> row(4).job().order().after().isEmpty());
        until(() -> room.engine.atOnce() == 3);
    }

    @Test
    void aFilmThatIsDoneIsCheckedBesideTheOthers(FxRobot robot) throws TimeoutException {
        until(() -> room.model.rows().size() == 6);
        ask(() -> {
            room.model.select(1);
            robot.lookup("#queue-check").queryAs(Hyperlink.class).fire();
            return room;
        });
        until(() -> room.model.troubleProperty().get().isPresent());
        assertThat(room.model.troubleProperty().get().orElseThrow().code())
                .as("its folder is not there")
                .isEqualTo("queue.nothing-there");
        ask(() -> {
            room.model.select(3);
            return room;
        });
        until(() -> !robot.lookup("#queue-check").query().isVisible());
    }

    @Test
    void aFailedFilmSaysWhyAndIsTriedAgain(FxRobot robot) throws TimeoutException {
        ask(() -> {
            room.model.select(2);
            return room;
        });
        until(() -> robot.lookup("#queue-retry").query().isVisible());
        assertThat(text(robot, "queue-job-step")).isEqualTo("Failed");
        assertThat(robot.lookup(".lp-notice .label").queryAll())
                .anyMatch(said -> ((Labeled) said).getText().contains("has 3.1 GB free"));
        fire(robot, "queue-retry");
        until(() -> row(2).state() == JobState.WAITING);
    }

    @Test
    void theQueueIsHeldClearedAndItsFilmsFound(FxRobot robot) throws TimeoutException {
        until(() -> room.model.rows().size() == 6);
        fire(robot, "queue-hold");
        until(() -> room.model.heldProperty().get());
        assertThat(robot.lookup("#queue-release").tryQuery()).isPresent();
        fire(robot, "queue-hold");
        until(() -> !room.model.heldProperty().get());
        ask(() -> {
            room.model.select(1);
            robot.lookup("#queue-report").queryAs(Hyperlink.class).fire();
            robot.lookup("#queue-folder").queryAs(Hyperlink.class).fire();
            return room;
        });
        assertThat(room.opened)
                .containsExactly(Path.of("/films/The Lighthouse Keeper/report.html"));
        assertThat(room.shown).containsExactly(Path.of("/films/The Lighthouse Keeper"));
        fire(robot, "queue-clear");
        until(() -> room.model.rows().size() == 4);
        assertThat(ask(() -> robot.lookup("#queue-list").queryAs(ListView.class).getItems()))
                .hasSize(4);
    }

    @Test
    void anotherStretchShowsOtherFiguresAndAWishThatFailsSaysWhy(FxRobot robot)
            throws TimeoutException {
        until(() -> !room.model.figuresProperty().get().points().isEmpty());
        ask(() -> {
            room.model.stretchProperty().set(Stretch.THIRTY_DAYS);
            return room;
        });
        until(() -> room.model.figuresProperty().get().stretch() == Stretch.THIRTY_DAYS);
        assertThat(room.model.figuresProperty().get().of(Figure.PROCESSOR))
                .hasSizeBetween(600, 721);
        room.engine.full();
        fire(robot, "queue-hold");
        until(() -> room.model.troubleProperty().get().isPresent());
        assertThat(robot.lookup(".lp-notice .label").queryAll())
                .anyMatch(said -> ((Labeled) said).getText().startsWith("The disk is full."));
    }
}
