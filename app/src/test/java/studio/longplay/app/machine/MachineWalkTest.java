package studio.longplay.app.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitFor;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.VBox;
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
import studio.longplay.app.session.Work;
import studio.longplay.assets.Assets;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.render.doctor.Finding;
import studio.longplay.engine.render.doctor.Verdict;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/// The page of this machine as a user goes through it, with sensors and a doctor of the test's.
@ExtendWith(ApplicationExtension.class)
@Tag("window")
class MachineWalkTest {
    private static final Finding WELL =
            new Finding("disk", Verdict.GOOD, "200.0 GB free", "", List.of(), 1);
    private static final Finding ILL =
            new Finding(
                    "encoders",
                    Verdict.BAD,
                    "No encoder of H.264 works here.",
                    "Install the program again.",
                    List.of("libopenh264: it is not in this build"),
                    900);

    private final List<List<Finding>> packed = new ArrayList<>();
    private CountDownLatch hold = new CountDownLatch(0);
    private Work work;
    private MachineViewModel model;
    private DoctorViewModel doctor;
    private MachineSheet sheet;

    @Start
    void start(Stage window) {
        Look.loadFonts();
        work = new Work(FxThread.INSTANCE, Throwable::printStackTrace);
        model = new MachineViewModel(MachineHistory.NONE, work);
        doctor = new DoctorViewModel(surgery(), work, FxThread.INSTANCE);
        sheet =
                new MachineSheet(
                        new MachineView(model),
                        new DoctorView(doctor, name -> Optional.of(Path.of(name))),
                        MachineSheet.NOW);
        Scene scene = new Scene(sheet, 1120, 760);
        Look.dress(scene, Assets.Theme.DARK);
        window.setScene(scene);
        window.show();
    }

    private Surgery surgery() {
        return new Surgery() {
            @Override
            public List<Finding> examine(JobContext context, Consumer<Finding> told) {
                context.progress(new Progress("disk", 0, 2));
                told.accept(WELL);
                context.progress(new Progress("encoders", 1, 2));
                while (hold.getCount() > 0) {
                    context.checkCancelled();
                    Thread.onSpinWait();
                }
                told.accept(ILL);
                return List.of(WELL, ILL);
            }

            @Override
            public Path pack(List<Finding> findings, Path zip) {
                packed.add(findings);
                return zip;
            }
        };
    }

    @AfterEach
    void close() {
        hold.countDown();
        WaitForAsyncUtils.waitForAsyncFx(
                20_000,
                () -> {
                    sheet.close();
                    doctor.close();
                    work.close();
                });
    }

    private static void until(Callable<Boolean> wanted) throws TimeoutException {
        waitFor(90, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(20_000, wanted));
    }

    private static boolean there(FxRobot robot, String query) {
        return robot.lookup(query).match(Node::isVisible).tryQuery().isPresent();
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Labeled.class).getText();
    }

    @Test
    void graphsFollowTheMachineAndWarningsComeAndGo(FxRobot robot) throws TimeoutException {
        robot.interact(() -> model.seen(FakeMachine.bare(FakeMachine.START, 0.25)));
        until(() -> there(robot, "#machine-processor"));
        assertThat(text(robot, "#machine-processor-now")).isEqualTo("25 %");
        assertThat(there(robot, "#machine-card")).isFalse();
        robot.interact(() -> model.seen(FakeMachine.troubled(FakeMachine.START + 1, 0.9)));
        until(() -> there(robot, "#machine-card"));
        assertThat(text(robot, "#machine-processor-now")).isEqualTo("90 %");
        VBox warnings = robot.lookup("#machine-warnings").queryAs(VBox.class);
        assertThat(warnings.getChildren()).hasSize(2);
        robot.interact(() -> model.seen(FakeMachine.bare(FakeMachine.START + 2, 0.1)));
        until(() -> !warnings.isVisible());
        robot.clickOn("#choice-hour");
        until(() -> model.spanProperty().get() == Span.HOUR);
    }

    /// What the doctor found last was missing where the collector had been.
    @Test
    void whoeverListensToTheFindingsHearsOfAll() {
        assertThat(doctor.findings()).isSameAs(doctor.findings());
    }

    @Test
    void theDoctorIsAskedStoppedAskedAgainAndTakenAlong(FxRobot robot) throws TimeoutException {
        robot.clickOn("#tab-doctor");
        until(() -> there(robot, "#doctor-run"));
        hold = new CountDownLatch(1);
        robot.clickOn("#doctor-run");
        until(() -> there(robot, "#doctor-stop") && doctor.findings().size() == 1);
        robot.clickOn("#doctor-stop");
        until(() -> there(robot, "#doctor-told") && !doctor.runningProperty().get());
        assertThat(doctor.toldProperty().get().verdict()).isEqualTo(Verdict.NOTE);
        hold.countDown();
        robot.clickOn("#doctor-run");
        until(() -> doctor.findings().size() == 2 && !doctor.runningProperty().get());
        assertThat(doctor.toldProperty().get().sentence())
                .isEqualTo("1 of 2 checks fails: films may not be made here.");
        robot.clickOn("#doctor-copy");
        robot.interact(() ->
                assertThat(Clipboard.getSystemClipboard().getString())
                        .contains("BAD  encoders")
                        .contains("Install the program again."));
        robot.clickOn("#doctor-save");
        until(() -> doctor.toldProperty().get().sentence().startsWith("longplay-support.zip"));
        assertThat(packed).containsExactly(List.of(WELL, ILL));
    }
}
