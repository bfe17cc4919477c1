package studio.longplay.app.script;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
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
import studio.longplay.app.controls.Look;
import studio.longplay.app.fx.FxThread;
import studio.longplay.assets.Assets;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// A writer at the keyboard, in a window without a screen.
@Tag("window")
class ScriptWalkTest {
    private static final String PLAY =
            """
            INT. STAIR - DUSK

            [[sfx: thundr, far]]

            TAM
            Mind the step.

            NELL
            You say that every night.
            """;

    @TempDir Path folder;
    private final FxRobot robot = new FxRobot();
    private final States states = new States();
    private OpenScript open;
    private ScriptViewModel model;
    private ScriptView view;

    @BeforeEach
    void open() throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        open = new OpenScript(folder, "play.fountain", PLAY, FxThread.INSTANCE);
        open.session.preview().pause(true);
        onFx(() -> {
            Look.loadFonts();
            model = ScriptViewModel.of(open.session, Optional.empty());
            Actions actions = new Actions(Assets.words("actions", Locale.ROOT), Keys.ours());
            ScriptActions.register(actions, model);
            view = new ScriptView(model, actions);
            stage.setScene(new Scene(view, 470, 700));
            Look.dress(stage.getScene(), Assets.Theme.DARK);
            stage.show();
            view.requestFocus();
            return true;
        });
        open.publish(states.of(open.session.project()));
        until(() -> view.editor().isDressed());
    }

    @AfterEach
    void close() throws Exception {
        onFx(() -> {
            view.close();
            model.close();
            return true;
        });
        open.close();
        FxToolkit.cleanupStages();
    }

    private static <T> T onFx(Callable<T> task) throws Exception {
        return WaitForAsyncUtils.asyncFx(task).get(20, TimeUnit.SECONDS);
    }

    private static void until(BooleanSupplier wanted) throws Exception {
        WaitForAsyncUtils.waitFor(15, TimeUnit.SECONDS, () -> onFx(wanted::getAsBoolean));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private ScriptArea area() {
        return view.editor().area();
    }

    private void caret(int at) throws Exception {
        onFx(() -> {
            area().moveTo(at);
            return true;
        });
    }

    @Test
    void whatIsTypedIsDressedAndSavedAndUndone() throws Exception {
        caret(PLAY.length());
        robot.write("\nIDA\nNo more.");
        until(() -> open.session.project().scriptText().endsWith("IDA\nNo more."));
        int ida = PLAY.split("\n", -1).length;
        until(() -> area().getParagraph(ida).getParagraphStyle().kind() == ParagraphKind.CHARACTER);
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        until(() -> !area().getText().contains("more"));
        while (!onFx(area()::getText).equals(PLAY)) {
            String before = onFx(area()::getText);
            robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
            until(() -> !area().getText().equals(before));
        }
        until(() -> open.session.project().scriptText().equals(PLAY));
    }

    @Test
    void anUnknownEffectIsPutRightByItsButton() throws Exception {
        assertThat(area().getParagraph(2).getParagraphStyle().hasNote()).isTrue();
        Button fix = robot.lookup("#script-fix").queryButton();
        assertThat(fix.getText()).contains("thunder");
        robot.clickOn(fix);
        until(() -> open.session.project().scriptText().contains("[[sfx: thunder, far]]"));
        until(() -> !area().getParagraph(2).getParagraphStyle().hasNote());
        assertThat(robot.lookup("#script-fix").tryQuery()).isEmpty();
    }

    @Test
    void aSpeakerIsCompletedByKeyboard() throws Exception {
        caret(PLAY.length());
        robot.write("\nN");
        until(() -> robot.lookup("#script-completion").tryQuery().isPresent());
        robot.type(KeyCode.TAB);
        until(() -> area().getText().endsWith("\n\nNELL\n"));
    }

    @Test
    void aCueIsCompletedByKeyboard() throws Exception {
        caret(PLAY.length());
        robot.write("\n[[mu");
        until(() -> robot.lookup("#script-completion").tryQuery().isPresent());
        robot.type(KeyCode.ENTER);
        until(() -> area().getText().endsWith("[[music: "));
        robot.write("hop");
        robot.type(KeyCode.TAB);
        until(() -> area().getText().endsWith("[[music: hopeful"));
    }

    @Test
    void theBarFindsAndEscapeGivesTheKeyboardBack() throws Exception {
        onFx(() -> {
            model.search().begin("", false);
            return true;
        });
        robot.write("night");
        until(() -> area().getSelectedText().equals("night"));
        robot.type(KeyCode.ESCAPE);
        until(() -> area().isFocused());
        assertThat(area().getSelectedText()).isEqualTo("night");
    }

    @Test
    void findingAgainGoesBackToTheBar() throws Exception {
        onFx(() -> {
            model.search().begin("", false);
            return true;
        });
        robot.write("night");
        onFx(() -> {
            view.requestFocus();
            return true;
        });
        until(() -> area().isFocused());
        onFx(() -> {
            model.search().begin("", false);
            return true;
        });
        until(() -> robot.lookup("#script-find-wanted").query().isFocused());
        robot.write("step");
        until(() -> area().getSelectedText().equals("step"));
    }

    @Test
    void theWheelWithControlZoomsTheText() throws Exception {
        onFx(() -> {
            area().fireEvent(wheel(40));
            return true;
        });
        assertThat(model.zoomProperty().get()).isGreaterThan(1);
        assertThat(area().getStyle()).contains("15.5px");
    }

    @Test
    void marksFollowTheirLines() throws Exception {
        until(() -> area().getParagraphGraphic(4).lookup("#script-mark") != null);
        caret(0);
        robot.write("\n\n");
        until(() -> area().getParagraphGraphic(6).lookup("#script-mark") != null);
        assertThat(onFx(() -> area().getParagraphGraphic(4).lookup("#script-mark") == null))
                .isTrue();
    }

    private static ScrollEvent wheel(double delta) {
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                10,
                10,
                10,
                10,
                false,
                true,
                false,
                false,
                true,
                false,
                0,
                delta,
                0,
                delta,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null);
    }
}
