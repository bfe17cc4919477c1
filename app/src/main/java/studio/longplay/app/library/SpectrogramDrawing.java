package studio.longplay.app.library;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

import org.jspecify.annotations.Nullable;

import studio.longplay.app.controls.Hue;
import studio.longplay.app.controls.Role;

import java.util.Arrays;

/// How loud each pitch is: from nothing in the ground's colour to the loudest in that of text.
final class SpectrogramDrawing extends TakeDrawing {
    private static final int SHADES = 256;

    private @Nullable WritableImage image;
    private @Nullable Spectrogram imaged;
    private int[] ramp = new int[0];

    @Override
    void draw(GraphicsContext graphics, TakePortrait take, double width, double height) {
        Spectrogram seen = take.spectrogram();
        int[] now = ramp();
        WritableImage shown = image;
        if (shown == null || !seen.equals(imaged) || !Arrays.equals(now, ramp)) {
            shown = new WritableImage(seen.columns(), seen.rows());
            shown.getPixelWriter()
                    .setPixels(
                            0,
                            0,
                            seen.columns(),
                            seen.rows(),
                            PixelFormat.createByteIndexedInstance(now),
                            seen.levels(),
                            0,
                            seen.columns());
            image = shown;
            imaged = seen;
            ramp = now;
        }
        graphics.setImageSmoothing(true);
        graphics.drawImage(shown, 0, 0, width, height);
    }

    private int[] ramp() {
        Color ground = palette().color(Role.GROUND);
        Color middle = palette().color(Hue.DIALOGUE, Hue.Shade.CLIP);
        Color high = palette().color(Hue.DIALOGUE, Hue.Shade.BASE);
        Color top = palette().color(Role.TEXT);
        int[] colours = new int[SHADES];
        for (int shade = 0; shade < SHADES; shade++) {
            double share = shade / (SHADES - 1.0);
            Color colour;
            if (share < 0.45) {
                colour = ground.interpolate(middle, share / 0.45);
            } else if (share < 0.8) {
                colour = middle.interpolate(high, (share - 0.45) / 0.35);
            } else {
                colour = high.interpolate(top, (share - 0.8) / 0.2);
            }
            colours[shade] = argb(colour);
        }
        return colours;
    }

    private static int argb(Color colour) {
        int red = (int) Math.round(colour.getRed() * 255);
        int green = (int) Math.round(colour.getGreen() * 255);
        int blue = (int) Math.round(colour.getBlue() * 255);
        return 0xff000000 | red << 16 | green << 8 | blue;
    }
}
