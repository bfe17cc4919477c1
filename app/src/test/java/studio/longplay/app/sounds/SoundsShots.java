package studio.longplay.app.sounds;

import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;

import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import studio.longplay.app.cast.Desk;
import studio.longplay.app.controls.Look;
import studio.longplay.app.fx.FxThread;
import studio.longplay.app.session.CountingSink;
import studio.longplay.app.session.Work;
import studio.longplay.assets.Assets;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javax.imageio.ImageIO;

/// Takes pictures of the browser of sounds in both themes, into the folder given.
final class SoundsShots {
    private SoundsShots() {}

    public static void main(String[] args) throws Exception {
        FxToolkit.registerPrimaryStage();
        Path folder = Files.createTempDirectory("sounds");
        Desk desk = new Desk(folder.resolve("desk"), Desk.PLAY, FxThread.INSTANCE);
        Work work = new Work(FxThread.INSTANCE, bug -> {});
        DiskSounds sounds = new DiskSounds(folder);
        Path bank = sounds.bank();
        SoundsViewModel model =
                WaitForAsyncUtils.waitForAsyncFx(
                        60_000,
                        () ->
                                new SoundsViewModel(
                                        new SoundsViewModel.Surroundings(
                                                desk.session,
                                                sounds,
                                                () -> new CountingSink(20),
                                                work,
                                                work,
                                                _ -> {})));
        Stage stage =
                WaitForAsyncUtils.waitForAsyncFx(
                        60_000,
                        () -> {
                            Look.loadFonts();
                            Stage shown = new Stage();
                            SoundsView view = new SoundsView(model, Optional::empty);
                            shown.setScene(new Scene(view, 470, 860));
                            shown.show();
                            model.index(bank);
                            return shown;
                        });
        Thread.sleep(2500);
        for (Assets.Theme theme : Assets.Theme.values()) {
            shown(model, "", "");
            shot(stage, args[0], "all", theme);
            WaitForAsyncUtils.waitForAsyncFx(60_000, model::dismiss);
            shown(model, "", "rain");
            shot(stage, args[0], "made", theme);
            shown(model, "", "Old mill wheel");
            shot(stage, args[0], "own", theme);
            shown(model, "zzz", "");
            shot(stage, args[0], "none", theme);
        }
        Platform.exit();
    }

    private static void shown(SoundsViewModel model, String words, String title)
            throws InterruptedException, TimeoutException {
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> model.searchProperty().set(words));
        Thread.sleep(1500);
        WaitForAsyncUtils.waitForAsyncFx(
                60_000,
                () ->
                        model.choose(
                                model.foundProperty().get().sounds().stream()
                                        .filter(it -> it.title().equals(title))
                                        .findFirst()));
        if (!title.isEmpty()) {
            WaitForAsyncUtils.waitFor(
                    60, TimeUnit.SECONDS, () -> model.heardProperty().get().isPresent());
        }
        Thread.sleep(2500);
    }

    private static void shot(Stage stage, String folder, String name, Assets.Theme theme)
            throws Exception {
        WritableImage image =
                WaitForAsyncUtils.waitForAsyncFx(
                        60_000,
                        () -> {
                            Look.dress(stage.getScene(), theme);
                            stage.getScene().getRoot().applyCss();
                            stage.getScene().getRoot().layout();
                            return stage.getScene().snapshot(null);
                        });
        String file = "sounds-" + name + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png";
        Files.createDirectories(Path.of(folder));
        ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", Path.of(folder, file).toFile());
    }
}
