package studio.longplay.app.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import static studio.longplay.app.controls.OnFx.onFx;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import studio.longplay.app.controls.Look;
import studio.longplay.app.fx.FxThread;
import studio.longplay.assets.Assets;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

@ExtendWith(ApplicationExtension.class)
@Tag("window")
class WizardWalkTest {
    private final AtomicInteger closed = new AtomicInteger();
    private final AtomicInteger anew = new AtomicInteger();
    @TempDir private Path folder;
    private WizardDesk desk;
    private WizardView view;

    @Start
    void start(Stage stage) {
        Look.loadFonts();
        desk = new WizardDesk(FxThread.INSTANCE);
        view = new WizardView(desk.model, desk, closed::incrementAndGet, anew::incrementAndGet);
        stage.setScene(new Scene(view, 900, 720));
        Look.dress(stage.getScene(), Assets.Theme.DARK);
        stage.show();
        view.begin();
    }

    @AfterEach
    void close() {
        onFx(() -> {
            view.close();
            desk.close();
        });
        assertThat(desk.bugs).isEmpty();
    }

    private static boolean fx(BooleanSupplier wanted) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, wanted::getAsBoolean);
    }

    /// Waits for something that is asked on the window's thread.
    private static void until(BooleanSupplier wanted) throws TimeoutException {
        WaitForAsyncUtils.waitFor(90, TimeUnit.SECONDS, () -> fx(wanted));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void untilAt(Step step) throws TimeoutException {
        until(() -> desk.model.stepProperty().get() == step);
    }

    private boolean shows(FxRobot robot, String id) {
        return robot.lookup("#" + id).tryQuery().filter(Node::isVisible).isPresent();
    }

    private boolean says(FxRobot robot, String id, String words) {
        return robot.lookup("#" + id)
                .tryQuery()
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .filter(text -> text.contains(words))
                .isPresent();
    }

    private void files() throws Exception {
        desk.chosen =
                List.of(
                        folder.resolve("kitchen.wav"),
                        folder.resolve("noisy.wav"),
                        folder.resolve("clipped.wav"));
        desk.statement = Optional.of(Files.writeString(folder.resolve("signed.pdf"), "yes"));
        desk.pack = Optional.of(folder);
    }

    @Test
    void aVoiceIsMadeByKeyboardAlone(FxRobot robot) throws Exception {
        files();
        until(() -> robot.lookup("#wizard-person").query().isFocused());
        robot.write("Nell").press(KeyCode.ALT).type(KeyCode.RIGHT).release(KeyCode.ALT);
        until(() -> desk.model.noticeProperty().get().isPresent());
        focus(robot, "wizard-statement-choose");
        robot.type(KeyCode.SPACE);
        until(() -> says(robot, "wizard-statement", "signed.pdf"));
        robot.press(KeyCode.ALT).type(KeyCode.RIGHT).release(KeyCode.ALT);
        untilAt(Step.SAMPLES);
        until(() -> robot.lookup("#wizard-add").query().isFocused());
        robot.type(KeyCode.SPACE);
        until(() -> desk.model.samples().list().size() == 3 && !desk.model.samples().isChecking());
        focus(robot, "wizard-sample-list");
        robot.type(KeyCode.END, KeyCode.DELETE);
        until(() -> desk.model.samples().list().size() == 2);
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        untilAt(Step.MATCH);
        until(() -> says(robot, "wizard-percent", "%"));
        robot.press(KeyCode.ALT).type(KeyCode.RIGHT).release(KeyCode.ALT);
        untilAt(Step.RESULT);
        until(() -> robot.lookup("#wizard-name").query().isFocused());
        robot.type(KeyCode.ENTER);
        until(() -> shows(robot, "wizard-kept"));
        assertThat(desk.desk.asked).contains("keep Nell [woman, adult] false");
    }

    /// As the Tab key does, until it is there.
    private static void focus(FxRobot robot, String id) throws TimeoutException {
        for (int i = 0; i < 40 && !fx(() -> robot.lookup("#" + id).query().isFocused()); i++) {
            robot.type(KeyCode.TAB);
            WaitForAsyncUtils.waitForFxEvents();
        }
        assertThat(fx(() -> robot.lookup("#" + id).query().isFocused())).as(id).isTrue();
    }

    @Test
    @Tag("long")
    void aVoiceIsMadeByMouse(FxRobot robot) throws Exception {
        files();
        robot.clickOn("#wizard-next");
        until(() -> shows(robot, "wizard-notice"));
        robot.clickOn("#wizard-person").write("Nell Carrow");
        robot.clickOn("#wizard-statement-choose").clickOn("#wizard-next");
        untilAt(Step.SAMPLES);
        robot.clickOn("#wizard-add");
        until(() -> says(robot, "wizard-sum", "2 recordings"));
        robot.clickOn("#wizard-remove-2");
        until(() -> desk.model.samples().list().size() == 2);
        robot.clickOn("#wizard-hear-0");
        until(() -> desk.desk.asked.contains("sound kitchen.wav"));
        desk.desk.gate = new CountDownLatch(1);
        robot.clickOn("#wizard-next");
        untilAt(Step.MATCH);
        until(() -> shows(robot, "wizard-match-cancel"));
        robot.clickOn("#wizard-match-cancel");
        until(() -> desk.model.matching().runningProperty().get().isEmpty());
        desk.desk.gate.countDown();
        robot.clickOn("#wizard-match-start");
        until(() -> says(robot, "wizard-percent", "%"));
        assertThat(says(robot, "wizard-tools", "GTCRN")).isTrue();
        robot.clickOn("#wizard-sentence").write("Ahoy");
        robot.clickOn("#wizard-before").clickOn("#wizard-after");
        until(() -> desk.desk.asked.contains("hear 220 Hz: Ahoy"));
        robot.clickOn("#wizard-step-samples");
        untilAt(Step.SAMPLES);
        robot.clickOn("#wizard-next").clickOn("#wizard-next");
        untilAt(Step.RESULT);
        robot.clickOn("#wizard-pack");
        until(() -> desk.desk.asked.contains("pack Nell Carrow Nell Carrow.lpvoice"));
        robot.clickOn("#wizard-keep");
        until(() -> shows(robot, "wizard-use-for"));
        robot.clickOn("#wizard-use-for");
        until(() -> shows(robot, "wizard-used"));
        assertThat(desk.cast).containsExactly("NELL nell-carrow");
        robot.clickOn("#wizard-another");
        until(() -> anew.get() == 1);
        robot.clickOn("#wizard-next");
        until(() -> closed.get() == 1);
    }

    @Test
    @Tag("long")
    void consentAndSamplesAreRecordedInTheWindow(FxRobot robot) throws Exception {
        robot.clickOn("#wizard-person").write("Nell").clickOn("#wizard-statement-record");
        until(() -> shows(robot, "fake-recorder"));
        assertThat(desk.readings.getFirst().text()).contains("My name is Nell.");
        Path said = Files.writeString(folder.resolve("consent.wav"), "yes");
        onFx(() -> desk.recording.orElseThrow().accept(said));
        until(() -> says(robot, "wizard-statement", "consent.wav"));
        robot.clickOn("#wizard-next");
        untilAt(Step.SAMPLES);
        robot.clickOn("#wizard-record");
        until(() -> shows(robot, "fake-recorder"));
        onFx(() -> desk.recording.orElseThrow().accept(folder.resolve("sample.wav")));
        robot.clickOn("#wizard-recorder-end");
        until(() -> desk.model.samples().usable().size() == 1);
        assertThat(desk.recording).isEmpty();
    }

    @Test
    @Tag("long")
    void withoutConsentItSaysThatTheVoiceIsNotExported(FxRobot robot) throws Exception {
        files();
        robot.clickOn("#wizard-without").clickOn("#wizard-next");
        untilAt(Step.SAMPLES);
        onFx(() -> desk.model.samples().add(desk.chosen));
        until(() -> !desk.model.samples().isChecking());
        robot.clickOn("#wizard-next");
        until(() -> says(robot, "wizard-percent", "%"));
        robot.clickOn("#wizard-next");
        untilAt(Step.RESULT);
        assertThat(says(robot, "wizard-consent-said", "never exported")).isTrue();
        assertThat(robot.lookup("#wizard-pack").query().isDisabled()).isTrue();
        assertThat(robot.lookup("#wizard-commercial").query().isDisabled()).isTrue();
    }
}
