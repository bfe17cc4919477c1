package studio.longplay.app.writeback;

import static org.assertj.core.api.Assertions.assertThat;

import static studio.longplay.app.controls.OnFx.onFx;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import studio.longplay.app.cast.Desk;
import studio.longplay.app.controls.Look;
import studio.longplay.app.fx.FxThread;
import studio.longplay.app.session.Work;
import studio.longplay.assets.Assets;
import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.edit.History;
import studio.longplay.engine.edit.writeback.ScriptProposal;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.ClipEdit;
import studio.longplay.engine.project.arrange.ClipKey;
import studio.longplay.engine.project.arrange.ClipRole;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/// The sheet over a real session, by mouse and by keyboard.
@ExtendWith(ApplicationExtension.class)
@Tag("window")
class WriteBackWalkTest {
    private final StackPane ground = new StackPane();
    private Desk desk;
    private Work work;
    private WriteBackViewModel model;

    @Start
    void start(Stage stage) throws StudioFault, IOException {
        Look.loadFonts();
        desk = new Desk(Files.createTempDirectory("writeback"), Desk.PLAY, FxThread.INSTANCE);
        work = new Work(FxThread.INSTANCE, Throwable::printStackTrace);
        stage.setScene(new Scene(ground, 760, 640));
        Look.dress(stage.getScene(), Assets.Theme.DARK);
        stage.show();
    }

    @AfterEach
    void close() {
        onFx(() -> {
            if (model != null) {
                model.close();
            }
            work.close();
            try {
                desk.close();
            } catch (StudioFault e) {
                throw new AssertionError(e);
            }
        });
    }

    private static void until(BooleanSupplier done) {
        try {
            WaitForAsyncUtils.waitFor(
                    10,
                    TimeUnit.SECONDS,
                    () -> WaitForAsyncUtils.waitForAsyncFx(5000, done::getAsBoolean));
        } catch (TimeoutException e) {
            throw new AssertionError("it did not come about", e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Takes lines out of the timeline, and opens the sheet.
    private void open(String... lines) {
        until(() -> desk.session.previewProperty().get().isPresent());
        onFx(() -> {
            Arrangement before = desk.session.project().arrangement();
            Arrangement after = before;
            for (String line : lines) {
                ClipKey key = new ClipKey(desk.line(line).id(), ClipRole.LINE);
                after = after.with(key, ClipEdit.NONE.withPieces(List.of()));
            }
            desk.session.apply(Edit.Arrange.of("Lift", before, after));
        });
        until(() -> desk.now().project().arrangement().clips().size() == lines.length);
        onFx(() -> {
            model =
                    new WriteBackViewModel(
                            new SessionWritingDesk(desk.session, work, "Compare", _ -> {}));
            ground.getChildren()
                    .setAll(new WriteBackView(model, () -> ground.getChildren().clear()));
        });
        until(() -> model.stepProperty().get() == WriteBackViewModel.Step.SHOWN);
    }

    private static boolean is(FxRobot robot, String id, String text) {
        return robot.lookup(id).queryAs(Labeled.class).getText().equals(text);
    }

    @Test
    void byKeyboardALineIsLeftOutAndTheOtherWritten(FxRobot robot) {
        open("You say", "Steady");
        ListView<?> list = robot.lookup("#writeback-list").queryListView();
        assertThat(list.isFocused()).isTrue();
        assertThat(is(robot, "#writeback-count", "2 of 2 changes")).isTrue();
        robot.type(KeyCode.DOWN, KeyCode.SPACE);
        assertThat(is(robot, "#writeback-write", "Write 1 change")).isTrue();
        robot.type(KeyCode.ENTER);
        until(() -> ground.getChildren().isEmpty());
        until(() -> !desk.text().equals(Desk.PLAY));
        assertThat(desk.text())
                .isEqualTo(Desk.PLAY.replace("NELL\nYou say that every night, Grandpa.\n\n", ""));
        List<History.Entry> done = desk.session.historyProperty().get().done();
        assertThat(done.getLast().name()).isEqualTo(ScriptProposal.NAME);
        ClipKey left = new ClipKey(desk.line("Steady").id(), ClipRole.LINE);
        assertThat(desk.session.project().arrangement().of(left).pieces()).isEmpty();
        onFx(() -> desk.session.undo());
        until(() -> desk.text().equals(Desk.PLAY));
        assertThat(desk.session.project().arrangement().clips()).hasSize(2);
    }

    @Test
    void byMouseAllIsLeftOutAndOneTakenIn(FxRobot robot) {
        open("You say", "Steady");
        robot.clickOn("#writeback-none");
        assertThat(robot.lookup("#writeback-write").queryAs(Button.class).isDisabled()).isTrue();
        assertThat(is(robot, "#writeback-count", "0 of 2 changes")).isTrue();
        robot.clickOn("#writeback-choose-1");
        robot.clickOn("#writeback-write");
        until(() -> !desk.text().equals(Desk.PLAY));
        assertThat(desk.text())
                .isEqualTo(
                        Desk.PLAY.replace("TAM\nSteady, now. Then we burn what we have.\n\n", ""));
    }

    @Test
    void escapeAndCancelWriteNothing(FxRobot robot) {
        open("You say");
        robot.type(KeyCode.ESCAPE);
        until(() -> ground.getChildren().isEmpty());
        assertThat(desk.text()).isEqualTo(Desk.PLAY);
        onFx(() -> {
            model.close();
            desk.session.undo();
        });
        until(() -> desk.now().project().arrangement().isNone());
        open();
        assertThat(robot.lookup("#writeback-list").tryQuery()).isEmpty();
        assertThat(robot.lookup(".lp-empty-title").queryAs(Labeled.class).getText())
                .isEqualTo("Nothing to write");
        robot.clickOn("#writeback-cancel");
        until(() -> ground.getChildren().isEmpty());
        assertThat(desk.text()).isEqualTo(Desk.PLAY);
    }

    @Test
    void everyRowSaysWhatItIs(FxRobot robot) {
        open("You say");
        String said =
                robot.lookup(".writeback-cell").queryAll().stream()
                        .map(cell -> String.valueOf(cell.getAccessibleText()))
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .orElseThrow();
        assertThat(said)
                .isEqualTo(
                        "Delete NELL: You say that every night, Grandpa.. It was taken out of the"
                                + " timeline. Will be written. Space leaves it out.");
    }
}
