package studio.longplay.app.queue;

import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;

import studio.longplay.app.controls.Look;
import studio.longplay.app.fx.FxThread;
import studio.longplay.assets.Assets;
import studio.longplay.engine.fault.StudioFault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

import javax.imageio.ImageIO;

/// Writes the page in both themes as PNG: `QueueShots FOLDER`.
public final class QueueShots {
    private QueueShots() {}

    /// Takes the folder as its only argument.
    public static void main(String... arguments) throws InterruptedException, StudioFault {
        CountDownLatch ready = new CountDownLatch(1);
        Platform.startup(ready::countDown);
        ready.await();
        on(Look::loadFonts);
        Path folder = Path.of(arguments[0]);
        for (Assets.Theme theme : Assets.Theme.values()) {
            shot(folder, "busy", theme, QueueRoom.busy(), 3);
            shot(folder, "failed", theme, QueueRoom.busy(), 2);
            FakeQueue empty = new FakeQueue();
            empty.withoutGpu();
            shot(folder, "empty", theme, empty, 0);
        }
        Platform.exit();
    }

    private static void shot(
            Path folder, String name, Assets.Theme theme, FakeQueue engine, long selected)
            throws InterruptedException {
        QueueRoom[] room = new QueueRoom[1];
        on(() -> {
            room[0] = new QueueRoom(engine, theme);
            room[0].model.select(selected);
        });
        while (room[0].model.figuresProperty().get().points().isEmpty()
                || room[0].model.caches().totalsProperty().get().isEmpty()) {
            Thread.sleep(20);
        }
        on(() -> {
            room[0].view.applyCss();
            room[0].view.layout();
            write(room[0], folder, name + "-" + theme.name().toLowerCase(Locale.ROOT));
            room[0].close();
        });
    }

    private static void write(QueueRoom room, Path folder, String name) {
        try {
            ImageIO.write(
                    SwingFXUtils.fromFXImage(room.scene.snapshot(null), null),
                    "png",
                    folder.resolve("queue-" + name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void on(Runnable task) {
        CompletableFuture.runAsync(task, FxThread.INSTANCE).join();
    }
}
