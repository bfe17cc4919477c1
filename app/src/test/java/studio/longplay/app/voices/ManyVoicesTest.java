package studio.longplay.app.voices;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
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
import studio.longplay.app.fx.FxThread;
import studio.longplay.assets.Assets;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Ten thousand voices: what is not seen has no node, and the window never waits for a search.
@ExtendWith(ApplicationExtension.class)
@Tag("window")
class ManyVoicesTest {
    private static final int MANY = 10_000;

    /// Of the window's thread's own time: what else runs on the machine does not count.
    private static final double KEY_MILLIS = 16;

    private static final double FRAME_MILLIS = 50;

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private VoicesDesk desk;
    private VoicesView view;

    @Start
    void start(Stage stage) {
        Look.loadFonts();
        desk = new VoicesDesk(ManyVoices.of(MANY), FxThread.INSTANCE);
        view = new VoicesView(desk.model, () -> {});
        stage.setScene(new Scene(view, 1180, 760));
        Look.dress(stage.getScene(), Assets.Theme.DARK);
        stage.show();
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(
                60_000,
                () -> {
                    view.close();
                    desk.close();
                });
    }

    private int found() {
        return WaitForAsyncUtils.waitForAsyncFx(
                60_000, () -> desk.model.foundProperty().get().voices().size());
    }

    private double millisOnTheWindowsThread(Runnable task) {
        long nanos =
                WaitForAsyncUtils.waitForAsyncFx(
                        60_000,
                        () -> {
                            long begin = CLOCK.getCurrentThreadCpuTime();
                            task.run();
                            view.applyCss();
                            view.layout();
                            return CLOCK.getCurrentThreadCpuTime() - begin;
                        });
        return nanos / 1e6;
    }

    /// Says how long it took on this machine: run on demand, for the machine may be busy.
    @Test
    @Tag("long")
    void searchingCostsTheWindowNoFrame() throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> found() == MANY);
        List<Double> keys = new ArrayList<>();
        List<Double> answers = new ArrayList<>();
        List<Double> searches = new ArrayList<>();
        for (int round = 0; round < 5; round++) {
            for (String typed : List.of("f", "fr", "fre", "fren", "french", "french fe", "")) {
                keys.add(
                        millisOnTheWindowsThread(
                                () -> desk.model.facets().queryProperty().set(typed)));
                WaitForAsyncUtils.waitForFxEvents();
                VoiceQuestion question = desk.model.facets().question(VoicePicks.NONE, List.of());
                long begin = System.nanoTime();
                VoicesFound.of(desk.model.stockProperty().get().voices(), question);
                searches.add((System.nanoTime() - begin) / 1e6);
                answers.add(millisOnTheWindowsThread(() -> {}));
            }
        }
        double key = percentile(keys);
        double search = percentile(searches);
        report("key on the window's thread", key, keys);
        report("layout after the answer", percentile(answers), answers);
        report("search off it", search, searches);
        assertThat(key).isLessThan(KEY_MILLIS);
        assertThat(percentile(answers)).isLessThan(FRAME_MILLIS);
        assertThat(search).isLessThan(100);
    }

    @Test
    void onlyWhatIsSeenHasNodes(FxRobot robot) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> found() == MANY);
        VoiceBoard board = robot.lookup("#voices-board").queryAs(VoiceBoard.class);
        List<Double> frames = new ArrayList<>();
        for (int row = 0; row < 600; row += 5) {
            int to = row;
            frames.add(millisOnTheWindowsThread(() -> board.scrollTo(to)));
        }
        report("frame while scrolling five rows of cards", percentile(frames), frames);
        assertThat(robot.lookup(".voices-card").queryAll()).hasSizeLessThan(60);
    }

    private static double percentile(List<Double> millis) {
        List<Double> sorted = new ArrayList<>(millis);
        Collections.sort(sorted);
        return sorted.get((int) (sorted.size() * 0.95));
    }

    private static void report(String what, double percentile, List<Double> millis) {
        System.Logger log = System.getLogger(ManyVoicesTest.class.getName());
        log.log(
                System.Logger.Level.INFO,
                "{0}: p95 {1} ms, most {2} ms",
                what,
                percentile,
                Collections.max(millis));
    }
}
