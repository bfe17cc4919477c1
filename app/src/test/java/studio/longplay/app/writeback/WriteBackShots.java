package studio.longplay.app.writeback;

import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import studio.longplay.app.controls.Look;
import studio.longplay.assets.Assets;

import java.nio.file.Path;
import java.util.Locale;

import javax.imageio.ImageIO;

/// Takes pictures of the sheet in both themes, into the folder given.
final class WriteBackShots {
    private WriteBackShots() {}

    public static void main(String[] args) throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        StackPane ground = new StackPane();
        WaitForAsyncUtils.waitForAsyncFx(
                20_000,
                () -> {
                    Look.loadFonts();
                    stage.setScene(new Scene(ground, 760, 640));
                    stage.show();
                });
        for (Assets.Theme theme : Assets.Theme.values()) {
            shot(stage, ground, new Cutting(), args[0] + "/writeback-changes", theme);
            Cutting alone = new Cutting();
            alone.leaveAlone();
            shot(stage, ground, alone, args[0] + "/writeback-nothing", theme);
            WaitForAsyncUtils.waitForAsyncFx(20_000, () -> stage.setHeight(1200));
            shot(stage, ground, new Cutting(), args[0] + "/writeback-all", theme);
            WaitForAsyncUtils.waitForAsyncFx(20_000, () -> stage.setHeight(640));
        }
        System.exit(0);
    }

    private static void shot(
            Stage stage, StackPane ground, Cutting desk, String name, Assets.Theme theme)
            throws Exception {
        WaitForAsyncUtils.waitForAsyncFx(
                20_000,
                () -> {
                    Look.dress(stage.getScene(), theme);
                    WriteBackViewModel model = new WriteBackViewModel(desk);
                    ground.getChildren().setAll(new WriteBackView(model, () -> {}));
                    desk.work();
                    if (model.changes().size() > 1) {
                        model.changes().get(1).chosen().set(false);
                    }
                });
        Thread.sleep(700);
        WritableImage image =
                WaitForAsyncUtils.waitForAsyncFx(20_000, () -> stage.getScene().snapshot(null));
        String file = name + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png";
        ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", Path.of(file).toFile());
    }
}
