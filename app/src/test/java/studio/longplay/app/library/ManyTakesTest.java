package studio.longplay.app.library;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.skin.VirtualFlow;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import studio.longplay.engine.fault.StudioFault;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeoutException;

/// A hundred thousand takes: what is not seen has no node, and no frame is lost by scrolling,
/// walking or selecting. On demand, for it says how long it took on this machine.
@ExtendWith(ApplicationExtension.class)
@Tag("long")
@Tag("window")
class ManyTakesTest {
    private static final int MANY = 100_000;

    /// Of the window's thread's own time: what else runs on the machine does not count.
    private static final double FRAME_MILLIS = 33;

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    @TempDir private static Path folder = Path.of("");
    private LibraryWalk walk;

    @BeforeAll
    static void fill() throws StudioFault {
        new MadeUpLibrary(folder.resolve("many"), MANY).close();
    }

    @Start
    void start(Stage stage) throws StudioFault {
        walk = new LibraryWalk(stage, new MadeUpLibrary(folder.resolve("many"), 0));
    }

    @AfterEach
    void close() throws StudioFault {
        walk.close();
        assertThat(walk.room.bugs).isEmpty();
    }

    private double millis(Runnable task) {
        long nanos =
                LibraryWalk.ask(() -> {
                    long begin = CLOCK.getCurrentThreadCpuTime();
                    task.run();
                    walk.view.applyCss();
                    walk.view.layout();
                    return CLOCK.getCurrentThreadCpuTime() - begin;
                });
        WaitForAsyncUtils.waitForFxEvents();
        return nanos / 1e6;
    }

    @Test
    void scrollingAndWalkingLoseNoFrame(FxRobot robot) throws TimeoutException {
        walk.until(() -> walk.room.model.marks().size() == MANY && walk.lead() != null);
        VirtualFlow<?> flow =
                LibraryWalk.ask(
                        () -> (VirtualFlow<?>) walk.view.lookup("#library-table .virtual-flow"));
        List<Double> wheel = new ArrayList<>();
        List<Double> arrivals = new ArrayList<>();
        for (int turn = 0; turn < 400; turn++) {
            wheel.add(millis(() -> flow.scrollPixels(3 * TakesTable.ROW_HEIGHT)));
            arrivals.add(millis(() -> {}));
        }
        assertThat(LibraryWalk.ask(() -> flow.getFirstVisibleCell().getIndex())).isEqualTo(1200);
        List<Double> jumps = new ArrayList<>();
        for (int turn = 0; turn < 200; turn++) {
            double to = (turn * 37 % 200) / 200.0;
            jumps.add(millis(() -> flow.setPosition(to)));
        }
        List<Double> steps = new ArrayList<>();
        LibraryWalk.ask(() -> {
            walk.room.model.marks().only(0);
            return 0;
        });
        for (int turn = 0; turn < 200; turn++) {
            steps.add(
                    millis(() -> walk.room.model.marks().only(walk.room.model.marks().lead() + 1)));
        }
        report("scrolling three rows", wheel);
        report("the frame after it, with what was read", arrivals);
        report("jumping anywhere", jumps);
        report("walking to the next take", steps);
        report("selecting all and none", selecting());
        java.util.Set<Node> rows = robot.lookup(".table-row-cell").queryAll();
        assertThat(rows).hasSizeLessThan(60);
        assertThat(percentile(wheel, 0.95)).isLessThan(FRAME_MILLIS);
        assertThat(percentile(jumps, 0.95)).isLessThan(FRAME_MILLIS);
        assertThat(percentile(steps, 0.95)).isLessThan(FRAME_MILLIS);
    }

    private List<Double> selecting() {
        List<Double> all = new ArrayList<>();
        for (int turn = 0; turn < 20; turn++) {
            all.add(millis(() -> walk.room.model.marks().all()));
            all.add(millis(() -> walk.room.model.marks().none()));
        }
        return all;
    }

    @Test
    void typingCostsTheWindowNoFrame() throws TimeoutException {
        walk.until(() -> walk.room.model.marks().size() == MANY && walk.lead() != null);
        List<Double> keys = new ArrayList<>();
        List<Double> answers = new ArrayList<>();
        for (int round = 0; round < 5; round++) {
            for (String typed : List.of("l", "la", "lam", "lamp", "lamp n", "")) {
                keys.add(millis(() -> walk.room.model.sought().wordsProperty().set(typed)));
                for (int frame = 0; frame < 10; frame++) {
                    answers.add(millis(() -> {}));
                }
            }
        }
        report("key pressed in the search", keys);
        report("frames while the answer comes", answers);
        assertThat(percentile(keys, 0.95)).isLessThan(FRAME_MILLIS);
    }

    private static double percentile(List<Double> millis, double share) {
        List<Double> sorted = new ArrayList<>(millis);
        Collections.sort(sorted);
        return sorted.get((int) (sorted.size() * share));
    }

    private static void report(String what, List<Double> millis) {
        System.getLogger(ManyTakesTest.class.getName())
                .log(
                        System.Logger.Level.INFO,
                        "{0}: p50 {1} ms, p95 {2} ms, most {3} ms",
                        what,
                        percentile(millis, 0.5),
                        percentile(millis, 0.95),
                        Collections.max(millis));
    }
}
