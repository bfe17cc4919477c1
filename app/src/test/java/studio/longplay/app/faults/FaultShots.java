package studio.longplay.app.faults;

import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;

import studio.longplay.app.controls.Look;
import studio.longplay.app.controls.Shot;
import studio.longplay.app.fx.FxThread;
import studio.longplay.app.session.Work;
import studio.longplay.app.words.Words;
import studio.longplay.assets.Assets;
import studio.longplay.engine.fault.StudioFault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/// Writes the fault window, notices and a named fault in both themes as PNG: `FaultShots FOLDER`.
public final class FaultShots {
    private final Path folder;
    private final Assets.Theme theme;

    private FaultShots(Path folder, Assets.Theme theme) {
        this.folder = folder;
        this.theme = theme;
    }

    /// Takes the folder as its only argument.
    public static void main(String... arguments) throws Exception {
        CountDownLatch ready = new CountDownLatch(1);
        Platform.startup(ready::countDown);
        ready.await();
        onWindowThread(Look::loadFonts);
        for (Assets.Theme theme : Assets.Theme.values()) {
            FaultShots shots = new FaultShots(Path.of(arguments[0]), theme);
            shots.bug();
            onWindowThread(shots::notices);
            onWindowThread(shots::page);
        }
        Platform.exit();
    }

    private static void onWindowThread(Runnable task) {
        CompletableFuture.runAsync(task, FxThread.INSTANCE).join();
    }

    private void bug() throws IOException, InterruptedException {
        Path home = Files.createTempDirectory("faults");
        Work work = new Work(FxThread.INSTANCE, Throwable::printStackTrace);
        Scene[] scene = new Scene[1];
        onWindowThread(() -> {
            Bugs bugs =
                    new Bugs(
                            home.resolve("logs").resolve("bugs.log"),
                            FxThread.INSTANCE,
                            InstantSource.system());
            IllegalStateException bug =
                    new IllegalStateException("the playhead is at -1", new RuntimeException());
            bugs.report(bug);
            bugs.report(bug);
            FaultWindowViewModel viewModel =
                    new FaultWindowViewModel(bugs, home, work, () -> List.of("Change script"));
            scene[0] = new Scene(new FaultView(viewModel, _ -> Optional.empty()), 680, 520);
            Look.dress(scene[0], theme);
        });
        onWindowThread(() -> write(scene[0], "bug"));
        work.close();
    }

    private void notices() {
        Notices notices = new Notices(InstantSource.system());
        notices.done(
                "The Lighthouse is ready: 1 min 48 s, −14.0 LUFS.", "Show in folder", () -> {});
        notices.warn("This machine has no sound device; pictures and meters run all the same.");
        notices.fault(
                new StudioFault.Resource(
                        "store.disk-full",
                        "The disk with /films is full.",
                        "Free some space or choose another folder."));
        NoticesView view = new NoticesView(notices);
        StackPane root = new StackPane(view);
        StackPane.setAlignment(view, Pos.BOTTOM_RIGHT);
        root.getStyleClass().add("lp-ground");
        shoot(root, 640, 320, "notices");
    }

    private void page() {
        Words words = Words.of("faults");
        NamedFault fault =
                NamedFaults.of(
                        new StudioFault.Input(
                                "store.project-newer",
                                "The Lighthouse was last saved by Longplay 2.1, which is newer"
                                        + " than this one.",
                                "Open it with Longplay 2.1 or later; nothing was changed."),
                        words);
        shoot(
                new FaultPage(
                        fault,
                        words,
                        Map.of(
                                NamedFault.Remedy.OPEN_ANOTHER,
                                () -> {},
                                NamedFault.Remedy.TRY_AGAIN,
                                () -> {})),
                760,
                460,
                "page");
    }

    private void shoot(Parent root, double width, double height, String name) {
        Scene scene = new Scene(root, width, height);
        Look.dress(scene, theme);
        write(scene, name);
    }

    private void write(Scene scene, String name) {
        Shot.of(scene, folder, "faults-" + name, theme);
    }
}
