package studio.longplay.app.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitFor;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import studio.longplay.app.controls.Look;
import studio.longplay.app.fx.FxThread;
import studio.longplay.assets.Assets;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.mix.StemFormat;
import studio.longplay.engine.render.ExportPreset;
import studio.longplay.engine.render.StemWish;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/// The sheet as a user goes through it.
@ExtendWith(ApplicationExtension.class)
@Tag("window")
class ExportWalkTest {
    private Desk desk;
    private StackPane root;
    private boolean closed;

    @Start
    void start(javafx.stage.Stage window) {
        Look.loadFonts();
        desk = new Desk(FxThread.INSTANCE);
        ExportView view =
                new ExportView(
                        desk.viewModel, desk.subject, _ -> Optional.of(Path.of("/elsewhere")));
        ExportSheet sheet = new ExportSheet(view, () -> closed = true);
        root = new StackPane(new Region(), sheet);
        Scene scene = new Scene(root, 1200, 760);
        Look.dress(scene, Assets.Theme.DARK);
        window.setScene(scene);
        window.show();
        sheet.focus();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static void until(BooleanSupplier so) throws TimeoutException {
        waitFor(60, TimeUnit.SECONDS, so::getAsBoolean);
        waitForFxEvents();
    }

    @Test
    void aFilmIsChosenMadeStoppedResumedAndShown(FxRobot robot) throws TimeoutException {
        desk.deliveries.course =
                (watch, context) -> {
                    watch.planned(FakeDeliveries.segments(40));
                    watch.finished(0);
                    watch.warned(new Warning("machine.slow-now", "It is slow.", "Wait.", null));
                    context.progress(new Progress("render", 30, 1200));
                    FakeDeliveries.hang(context);
                    return Samples.manifest();
                };
        until(() -> desk.viewModel.canExport().get());
        robot.clickOn("#export-preset-uhd");
        until(() -> desk.viewModel.choices().presetProperty().get().equals(ExportPreset.UHD));
        robot.interact(() -> robot.lookup("#export-stem-format").query().requestFocus());
        robot.push(KeyCode.DOWN);
        robot.interact(() -> robot.lookup("#export-speaker-stems").query().requestFocus());
        robot.push(KeyCode.SPACE);
        StemWish wish = new StemWish(StemFormat.WAV_24, true);
        until(() -> desk.viewModel.choices().stemsProperty().get().equals(wish));
        robot.clickOn("#export-browse");
        until(() ->
                robot.lookup("#export-folder").queryAs(Label.class).getText().equals("/elsewhere"));
        until(() -> desk.viewModel.canExport().get());
        robot.clickOn("#export-start");
        until(() -> robot.lookup("#export-frames").tryQuery().isPresent());
        until(() ->
                robot.lookup("#export-frames")
                        .queryAs(Label.class)
                        .getText()
                        .equals("30 of 1,200 frames"));
        until(() ->
                robot.lookup("#export-warning").lookup(".label").queryAll().stream()
                        .anyMatch(it -> "It is slow. Wait.".equals(((Labeled) it).getText())));
        robot.clickOn("#export-cancel");
        until(() -> robot.lookup("#export-resume").tryQuery().isPresent());
        desk.deliveries.course = (_, _) -> Samples.manifest();
        robot.clickOn("#export-resume");
        until(() -> robot.lookup("#export-finished").tryQuery().isPresent());
        assertThat(robot.lookup("#export-finished").queryAs(Labeled.class).getText())
                .isEqualTo("The Lighthouse is ready");
        robot.clickOn("#export-reveal");
        until(() -> desk.shown.contains("reveal /elsewhere/film.mp4"));
    }

    @Test
    void byKeyboardAloneAFilmIsMadeAndTheSheetClosed(FxRobot robot) throws TimeoutException {
        until(() -> desk.viewModel.canExport().get());
        robot.push(KeyCode.DOWN);
        until(() -> desk.viewModel.choices().presetProperty().get().name().equals("uhd-fast"));
        until(() -> desk.viewModel.canExport().get());
        robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);
        until(() -> robot.lookup("#export-play").tryQuery().isPresent());
        until(() -> robot.lookup("#export-play").queryAs(Button.class).isFocused());
        robot.push(KeyCode.ESCAPE);
        until(() -> closed);
    }
}
