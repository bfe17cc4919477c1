package studio.longplay.engine.picture.scenery;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.EncoderPNG;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.Surface;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.picture.easel.Easel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Shows each place at four moments of its loop, side by side, for the eye to judge.
///
/// Arguments: a folder, the width and the height of one picture, the mood, then kinds (all if
/// none).
public final class PlaceSheets {
    private PlaceSheets() {}

    /// Writes a PNG file for each kind.
    ///
    /// @throws StudioFault if the painter cannot run on this machine
    /// @throws IOException if a file cannot be written
    public static void main(String[] args) throws StudioFault, IOException {
        Easel.load();
        int width = Integer.parseInt(args[1]);
        int height = Integer.parseInt(args[2]);
        for (BackdropKind kind : BackdropKind.values()) {
            if (args.length == 4 || named(kind, args)) {
                try (Scenery place = kind.paint(width, height, args[3], 7)) {
                    sheet(place, width, height, Path.of(args[0], kind + "-" + args[3] + ".png"));
                }
            }
        }
    }

    private static boolean named(BackdropKind kind, String[] args) {
        for (int i = 4; i < args.length; i++) {
            if (args[i].toUpperCase(Locale.ROOT).equals(kind.name())) {
                return true;
            }
        }
        return false;
    }

    private static void sheet(Scenery place, int width, int height, Path file) throws IOException {
        try (Surface surface = Easel.surface(width * 2, height * 2, true)) {
            Canvas canvas = surface.getCanvas();
            for (int i = 0; i < 4; i++) {
                int saved = canvas.save();
                canvas.translate(i % 2 * (float) width, i / 2 * (float) height);
                canvas.clipRect(io.github.humbleui.types.Rect.makeWH(width, height));
                place.paint(canvas, i * Scenery.LOOP_SECONDS * 30 / 4.0, 30);
                canvas.restoreToCount(saved);
            }
            try (Image image = surface.makeImageSnapshot()) {
                Files.write(file, EncoderPNG.encode(image).getBytes());
            }
        }
    }
}
