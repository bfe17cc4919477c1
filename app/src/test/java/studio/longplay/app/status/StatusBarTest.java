package studio.longplay.app.status;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import studio.longplay.app.actions.Actions;
import studio.longplay.app.actions.KeyMap;
import studio.longplay.app.controls.Look;
import studio.longplay.app.fx.FxThread;
import studio.longplay.app.session.Work;
import studio.longplay.assets.Assets;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.render.preview.PreviewWork;

import java.nio.file.Path;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

@Tag("window")
class StatusBarTest {
    @TempDir Path folder;
    private final FxRobot robot = new FxRobot();
    private final CountDownLatch end = new CountDownLatch(1);
    private final int[] led = new int[2];
    private StatusDesk desk;
    private StatusViewModel model;
    private Stage stage;

    @BeforeEach
    void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        desk = onFx(() -> new StatusDesk(folder, FxThread.INSTANCE));
        stage = onFx(this::shown);
    }

    private Stage shown() {
        Look.loadFonts();
        model = new StatusViewModel(desk.session, desk.work);
        Actions actions = new Actions(new FaultWords(), new KeyMap(Map.of()));
        actions.add("script.next-fault", () -> led[0]++);
        actions.add("machine.open", () -> led[1]++);
        BorderPane page = new BorderPane();
        page.setBottom(
                new StatusBar(
                        model, new FaultCount(model, actions), new MachineBadge(model, actions)));
        Stage window = new Stage();
        window.setScene(new Scene(page, 1280, 300));
        Look.dress(window.getScene(), Assets.Theme.DARK);
        window.show();
        return window;
    }

    private static final class FaultWords extends ListResourceBundle {
        @Override
        protected Object[][] getContents() {
            return new Object[][] {
                {"script.next-fault.label", "Next fault"}, {"machine.open.label", "This machine"}
            };
        }
    }

    @AfterEach
    void close() {
        end.countDown();
        onFx(() -> {
            model.close();
            stage.close();
            desk.close();
            return "closed";
        });
    }

    private static <T> T onFx(Callable<T> asked) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, asked);
    }

    private static void until(Callable<Boolean> wanted) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> onFx(wanted));
    }

    private void publish(PreviewWork making, int failed) {
        desk.publish(making, failed, 0);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String text(String id) {
        return robot.lookup("#" + id).queryLabeled().getText();
    }

    private void work(String title) {
        onFx(() ->
                desk.work.start(Job.of(title, this::untilTold), Work.Outcome.of(_ -> {}, _ -> {})));
    }

    private String untilTold(JobContext context) {
        context.progress(new Progress("Draw", 2, 9));
        while (end.getCount() > 0) {
            context.checkCancelled();
            try {
                end.await(5, TimeUnit.MILLISECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return "stopped";
            }
        }
        return "done";
    }

    @Test
    void itSaysWhatIsSpokenAndWhatIsNot() {
        publish(new PreviewWork(8, 9, 0, 2, true, false, "Mara", 14_000), 0);
        assertThat(text("status-lines")).isEqualTo("All lines spoken but 1");
        assertThat(text("status-doing")).isEqualTo("Speaking Mara");
        assertThat(text("status-left")).isEqualTo("8 of 9 lines · 0:14 left");
        assertThat(robot.lookup("#status-cancel").query().isVisible()).isFalse();
    }

    @Test
    void theCountOfFaultsLeadsToTheNext() {
        publish(new PreviewWork(3, 3, 1, 1, false, false, "", -1), 0);
        assertThat(robot.lookup("#status-faults").query().isVisible()).isFalse();
        publish(new PreviewWork(3, 3, 1, 1, false, false, "", -1), 1);
        robot.clickOn("#status-faults");
        assertThat(led[0]).isEqualTo(1);
    }

    @Test
    void whatIsWrongWithTheMachineLeadsToItsPage() {
        assertThat(robot.lookup("#status-warnings").query().isVisible()).isFalse();
        onFx(() -> {
            model.seen(
                    new MachineWatch.Sight(
                            new studio.longplay.engine.hardware.MachineLoad(0, 1, 2),
                            -1,
                            "",
                            List.of(new Warning("machine.hot", "It is hot.", "Cool it.", null))));
            return model;
        });
        assertThat(text("status-warnings")).isEqualTo("1 warning");
        robot.clickOn("#status-warnings");
        assertThat(led[1]).isEqualTo(1);
    }

    @Test
    void allThatRunsIsListedAndEachCanBeCancelled() throws Exception {
        work("Export");
        work("Save a frame");
        until(() -> text("status-doing").equals("Save a frame"));
        robot.clickOn("#status-doing");
        until(() -> !robot.lookup("#status-cancel-0").queryAll().isEmpty());
        robot.clickOn("#status-cancel-0");
        until(() -> model.running().size() == 1);
        assertThat(text("status-doing")).isEqualTo("Save a frame");
        until(() -> robot.lookup("#status-cancel-1").queryAll().isEmpty());
        robot.type(KeyCode.ESCAPE);
        until(() -> robot.lookup("#status-running").queryAll().isEmpty());
        robot.clickOn("#status-cancel");
        until(() -> model.running().isEmpty());
    }

    @Test
    void theBarKeepsItsFiguresWhereThereIsLittleRoom() {
        onFx(() -> {
            stage.setWidth(760);
            return stage;
        });
        work("A piece of work with a name that is longer than it should ever be, all told");
        publish(new PreviewWork(3, 3, 1, 1, false, false, "", -1), 1);
        onFx(() -> {
            model.seen(
                    new MachineWatch.Sight(
                            new studio.longplay.engine.hardware.MachineLoad(
                                    0.7, 3_000_000_000L, 24_000_000_000L),
                            80_000_000_000L,
                            ""));
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            return stage;
        });
        for (String id : new String[] {"status-processor", "status-memory", "status-disk"}) {
            var label = robot.lookup("#" + id).queryLabeled();
            assertThat(label.getWidth()).as(id).isGreaterThanOrEqualTo(label.prefWidth(-1) - 1);
        }
        var disk = robot.lookup("#status-disk").query();
        assertThat(disk.getBoundsInParent().getMaxX()).isLessThanOrEqualTo(760);
    }
}
