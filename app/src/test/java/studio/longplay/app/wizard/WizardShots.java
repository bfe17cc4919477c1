package studio.longplay.app.wizard;

import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;

import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import studio.longplay.app.controls.Look;
import studio.longplay.app.fx.FxThread;
import studio.longplay.assets.Assets;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import javax.imageio.ImageIO;

/// Takes pictures of the wizard's pages in both themes, into the folder given.
final class WizardShots {
    private WizardShots() {}

    public static void main(String[] args) throws Exception {
        FxToolkit.registerPrimaryStage();
        Path folder = Path.of(args[0]);
        WizardDesk desk = new WizardDesk(FxThread.INSTANCE);
        Stage stage = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> stage(desk));
        both(stage, folder, "consent-empty");
        Path statement = Path.of("I allow it.wav");
        onFx(() -> {
            desk.model.next();
        });
        both(stage, folder, "consent-missing");
        onFx(() -> {
            desk.model.consent().personProperty().set("Nell Carrow");
            desk.model.consent().statementProperty().set(Optional.of(statement));
        });
        both(stage, folder, "consent");
        onFx(desk.model::next);
        both(stage, folder, "samples-empty");
        onFx(() ->
                desk.model
                        .samples()
                        .add(
                                List.of(
                                        Path.of("kitchen table.wav"),
                                        Path.of("noisy street.wav"),
                                        Path.of("clipped telephone.wav"),
                                        Path.of("broken.txt"))));
        Thread.sleep(800);
        both(stage, folder, "samples");
        desk.desk.gate = new CountDownLatch(1);
        onFx(desk.model::next);
        both(stage, folder, "match-running");
        desk.desk.gate.countDown();
        Thread.sleep(800);
        both(stage, folder, "match");
        onFx(() -> desk.model.addBundle(Path.of("openvoice-v2")));
        Thread.sleep(800);
        both(stage, folder, "clone-begin");
        onFx(desk.model::match);
        Thread.sleep(800);
        both(stage, folder, "clone");
        onFx(desk.model::next);
        both(stage, folder, "result");
        onFx(desk.model::keep);
        Thread.sleep(800);
        both(stage, folder, "result-kept");
        onFx(() -> {
            stage.setWidth(700);
            stage.setHeight(560);
        });
        both(stage, folder, "small");
        Platform.exit();
    }

    private static Stage stage(WizardDesk desk) {
        Look.loadFonts();
        Stage stage = new Stage();
        stage.setScene(new Scene(new WizardView(desk.model, desk, () -> {}, () -> {}), 900, 700));
        Look.dress(stage.getScene(), Assets.Theme.DARK);
        stage.show();
        return stage;
    }

    private static void onFx(Runnable task) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, task);
    }

    private static void both(Stage stage, Path folder, String name) throws Exception {
        for (Assets.Theme theme : Assets.Theme.values()) {
            onFx(() -> Look.dress(stage.getScene(), theme));
            Thread.sleep(500);
            WaitForAsyncUtils.waitForFxEvents();
            WritableImage image =
                    WaitForAsyncUtils.waitForAsyncFx(20_000, () -> stage.getScene().snapshot(null));
            String file = "wizard-" + name + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png";
            ImageIO.write(
                    SwingFXUtils.fromFXImage(image, null), "png", folder.resolve(file).toFile());
        }
    }
}
