package studio.longplay.app.mixer;

import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;

import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import studio.longplay.app.controls.Look;
import studio.longplay.app.fx.FxThread;
import studio.longplay.assets.Assets;
import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.project.StemName;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;

import javax.imageio.ImageIO;

/// Takes pictures of the levels and the console in both themes, into the folder given.
final class MixerShots {
    private final Path folder;

    private MixerShots(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] args) throws Exception {
        FxToolkit.registerPrimaryStage();
        new MixerShots(Path.of(args[0])).all();
        System.exit(0);
    }

    private void all() throws Exception {
        Path temporary = Files.createTempDirectory("mixer");
        MixerDesk desk = onFx(() -> new MixerDesk(temporary, FxThread.INSTANCE));
        MixerViewModel model = onFx(() -> new MixerViewModel(desk.session));
        float[] peaks = {-7, -8, -24, -22, -16, -19, -52, -50, -5, -6};
        desk.deck.sound(0, -14.1f, -1.3f);
        System.arraycopy(peaks, 0, desk.deck.levels.peaksDb, 0, peaks.length);
        onFx(() -> {
            Look.loadFonts();
            model.mute(StemName.ENSEMBLE, true);
            model.solo(StemName.DIALOGUE, false);
            model.setGainDb(StemName.MUSIC, -4.5);
            desk.deck.playing = true;
            desk.session.transport().pulse();
            return Stem.CHANNELS;
        });
        for (Assets.Theme theme : Assets.Theme.values()) {
            shot("console", onFx(() -> stage(new ConsoleView(model), 720, 480, theme)), theme);
            shot("narrow", onFx(() -> stage(new ConsoleView(model), 330, 620, theme)), theme);
            shot("levels", onFx(() -> stage(new LevelsView(model), 330, 150, theme)), theme);
        }
        onFx(() -> {
            model.close();
            desk.close();
            return "closed";
        });
    }

    private static Stage stage(Parent view, int width, int height, Assets.Theme theme) {
        Stage stage = new Stage();
        stage.setScene(new Scene(view, width, height));
        Look.dress(stage.getScene(), theme);
        stage.show();
        return stage;
    }

    private void shot(String name, Stage stage, Assets.Theme theme) throws Exception {
        Thread.sleep(700);
        WaitForAsyncUtils.waitForFxEvents();
        WritableImage image = onFx(() -> stage.getScene().snapshot(null));
        String file = "mixer-" + name + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png";
        ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", folder.resolve(file).toFile());
        onFx(() -> {
            stage.close();
            return stage;
        });
    }

    private static <T> T onFx(Callable<T> asked) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, asked);
    }
}
