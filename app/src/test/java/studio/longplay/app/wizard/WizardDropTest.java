package studio.longplay.app.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import static studio.longplay.app.controls.OnFx.until;

import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
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

/// Files are dragged from a desktop onto the page of samples, with the mouse.
@ExtendWith(ApplicationExtension.class)
@Tag("window")
class WizardDropTest {
    @TempDir private Path folder;
    private WizardDesk desk;
    private WizardView view;

    @Start
    void start(Stage stage) {
        Look.loadFonts();
        desk = new WizardDesk(FxThread.INSTANCE);
        view = new WizardView(desk.model, desk, () -> {}, () -> {});
        StackPane root = new StackPane(view, icon());
        root.setAlignment(Pos.BOTTOM_LEFT);
        stage.setScene(new Scene(root, 900, 720));
        Look.dress(stage.getScene(), Assets.Theme.DARK);
        stage.show();
        view.begin();
    }

    /// Two recordings and a folder.
    private Button icon() {
        Button icon = new Button("Desktop");
        icon.setId("desktop");
        icon.setOnDragDetected(event -> {
            ClipboardContent content = new ClipboardContent();
            content.putFiles(
                    List.of(
                            folder.resolve("kitchen.wav").toFile(),
                            folder.resolve("noisy.wav").toFile(),
                            folder.toFile()));
            icon.startDragAndDrop(TransferMode.COPY).setContent(content);
            event.consume();
        });
        return icon;
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(
                60_000,
                () -> {
                    view.close();
                    desk.close();
                });
        assertThat(desk.bugs).isEmpty();
    }

    @Test
    void filesThatAreDroppedBecomeSamples(FxRobot robot) throws Exception {
        Files.writeString(folder.resolve("kitchen.wav"), "one");
        Files.writeString(folder.resolve("noisy.wav"), "two");
        robot.clickOn("#wizard-without").clickOn("#wizard-next");
        until(() -> desk.model.stepProperty().get() == Step.SAMPLES);
        robot.moveTo("#desktop").press(MouseButton.PRIMARY).moveBy(8, 0).moveBy(8, 0);
        robot.moveTo("#wizard-sample-list").moveBy(4, 0).release(MouseButton.PRIMARY);
        until(() -> desk.model.samples().list().size() == 2 && !desk.model.samples().isChecking());
        assertThat(desk.model.samples().list())
                .extracting(sample -> sample.file().getFileName().toString())
                .containsExactly("kitchen.wav", "noisy.wav");
    }
}
