package studio.longplay.app.gallery;

import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;

import studio.longplay.app.controls.Look;
import studio.longplay.assets.Assets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

import javax.imageio.ImageIO;

/// Writes every page in both themes as PNG: `GalleryShots FOLDER`.
public final class GalleryShots {
    private GalleryShots() {}

    /// Takes the folder as its only argument.
    public static void main(String... arguments) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Path folder = Path.of(arguments[0]);
        Platform.startup(() -> {
            try {
                Look.loadFonts();
                writeAll(folder);
                done.complete(null);
            } catch (RuntimeException e) {
                done.completeExceptionally(e);
            }
        });
        try {
            done.join();
        } finally {
            Platform.exit();
        }
    }

    /// On the window's thread.
    static void writeAll(Path folder) {
        for (Page page : Gallery.pages()) {
            for (Assets.Theme theme : Assets.Theme.values()) {
                write(page, theme, folder);
            }
        }
    }

    private static void write(Page page, Assets.Theme theme, Path folder) {
        Scene scene = Gallery.scene(page, theme);
        String name = page.name() + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png";
        try {
            Files.createDirectories(folder);
            ImageIO.write(
                    SwingFXUtils.fromFXImage(scene.snapshot(null), null),
                    "png",
                    folder.resolve("controls-" + name).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
