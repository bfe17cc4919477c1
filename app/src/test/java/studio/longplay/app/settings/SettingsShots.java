package studio.longplay.app.settings;

import javafx.application.Platform;
import javafx.scene.Scene;

import studio.longplay.app.controls.Look;
import studio.longplay.app.controls.Shot;
import studio.longplay.app.fx.FxThread;
import studio.longplay.app.session.Work;
import studio.longplay.assets.Assets;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/// Writes the settings page in both themes as PNG: `SettingsShots FOLDER`.
public final class SettingsShots {
    private SettingsShots() {}

    /// Takes the folder as its only argument.
    public static void main(String... arguments) throws Exception {
        CountDownLatch ready = new CountDownLatch(1);
        Platform.startup(ready::countDown);
        ready.await();
        onWindowThread(Look::loadFonts);
        Path home = Files.createTempDirectory("settings");
        Work work = new Work(FxThread.INSTANCE, Throwable::printStackTrace);
        for (Assets.Theme theme : Assets.Theme.values()) {
            Scene[] scene = new Scene[1];
            onWindowThread(() -> {
                Settings settings = Settings.open(home.resolve("window.json"), _ -> {});
                SettingsViewModel viewModel =
                        new SettingsViewModel(
                                new SettingsViewModel.Surroundings(
                                        settings, care(), home, work, InstantSource.system()));
                scene[0] = new Scene(new SettingsView(viewModel, _ -> {}), 720, 980);
                Look.dress(scene[0], theme);
            });
            Thread.sleep(300);
            onWindowThread(() -> Shot.of(scene[0], Path.of(arguments[0]), "settings", theme));
        }
        work.close();
        Platform.exit();
    }

    private static StoreCare care() {
        return new StoreCare() {
            @Override
            public Amount all() {
                return new Amount(12_412, 18_400_000_000L);
            }

            @Override
            public Amount unusedSince(Instant time) {
                return new Amount(3_120, 4_700_000_000L);
            }

            @Override
            public Amount purge(Instant unusedSince) {
                return unusedSince(unusedSince);
            }
        };
    }

    private static void onWindowThread(Runnable task) {
        CompletableFuture.runAsync(task, FxThread.INSTANCE).join();
    }
}
