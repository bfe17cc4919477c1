package studio.longplay.app.about;

import javafx.application.Platform;
import javafx.scene.Scene;

import studio.longplay.app.controls.Look;
import studio.longplay.app.controls.Shot;
import studio.longplay.app.fx.FxThread;
import studio.longplay.app.session.Work;
import studio.longplay.assets.Assets;
import studio.longplay.engine.render.Capabilities;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

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
            onWindowThread(() -> Shot.of(scene[0], Path.of(arguments[0]), "about", theme));
        }
        work.close();
        Platform.exit();
    }

    private static void onWindowThread(Runnable task) {
        CompletableFuture.runAsync(task, FxThread.INSTANCE).join();
    }
}
