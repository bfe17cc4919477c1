package studio.longplay.app.controls;

import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;

import org.testfx.util.WaitForAsyncUtils;

import studio.longplay.assets.Assets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;

import javax.imageio.ImageIO;

/// Pictures of what a window shows, for eyes to judge.
public final class Shot {
    private static final int PATIENCE_MILLIS = 20_000;

    private Shot() {}

    /// Takes a shown window in one theme, from any thread but the window's.
    ///
    /// @param name the picture is called so, and after the theme
    /// @param restMillis how long what moves in it takes to come to rest
    public static void of(
            Stage stage, Path folder, String name, Assets.Theme theme, long restMillis)
            throws InterruptedException {
        WaitForAsyncUtils.waitForAsyncFx(
                PATIENCE_MILLIS, () -> Look.dress(stage.getScene(), theme));
        Thread.sleep(restMillis);
        WaitForAsyncUtils.waitForFxEvents();
        WritableImage image =
                WaitForAsyncUtils.waitForAsyncFx(
                        PATIENCE_MILLIS, () -> stage.getScene().snapshot(null));
        write(image, folder.resolve(file(name, theme)));
    }

    /// Takes a scene that need not be shown, on the window's thread.
    public static void of(Scene scene, Path folder, String name, Assets.Theme theme) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        write(scene.snapshot(null), folder.resolve(file(name, theme)));
    }

    private static String file(String name, Assets.Theme theme) {
        return name + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png";
    }

    private static void write(WritableImage image, Path file) {
        try {
            ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
