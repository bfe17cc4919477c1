package studio.longplay.app.about;

import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;

import studio.longplay.app.controls.Look;
import studio.longplay.app.fx.FxThread;
import studio.longplay.app.session.Work;
import studio.longplay.assets.Assets;
import studio.longplay.engine.render.Capabilities;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

import javax.imageio.ImageIO;

/// Writes the about page in both themes as PNG: `AboutShots FOLDER`.
public final class AboutShots {
    private AboutShots() {}

    /// Takes the folder as its only argument.
    public static void main(String... arguments) throws Exception {
        CountDownLatch ready = new CountDownLatch(1);
        Platform.startup(ready::countDown);
        ready.await();
        onWindowThread(Look::loadFonts);
        Work work = new Work(FxThread.INSTANCE, Throwable::printStackTrace);
        Licences licences = LicencesPageTest.page();
        for (Assets.Theme theme : Assets.Theme.values()) {
            Scene[] scene = new Scene[1];
            onWindowThread(() -> {
                AboutViewModel viewModel = new AboutViewModel(licences, Capabilities::look, work);
                scene[0] = new Scene(new AboutView(viewModel), 820, 700);
                Look.dress(scene[0], theme);
            });
            Thread.sleep(2500);
            onWindowThread(() -> write(scene[0], Path.of(arguments[0]), theme));
        }
        work.close();
        Platform.exit();
    }

    private static void onWindowThread(Runnable task) {
        CompletableFuture.runAsync(task, FxThread.INSTANCE).join();
    }

    private static void write(Scene scene, Path folder, Assets.Theme theme) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        String file = "about-" + theme.name().toLowerCase(Locale.ROOT) + ".png";
        try {
            ImageIO.write(
                    SwingFXUtils.fromFXImage(scene.snapshot(null), null),
                    "png",
                    folder.resolve(file).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
