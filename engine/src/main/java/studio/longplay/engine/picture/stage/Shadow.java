package studio.longplay.engine.picture.stage;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.ImageFilter;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.SamplingMode;
import io.github.humbleui.skija.Surface;
import io.github.humbleui.types.Rect;

import studio.longplay.engine.picture.easel.Easel;

/// Two soft shadows under letters: a near one for the edge, a wide one that calms what is behind.
final class Shadow {
    /// The wide shadow is blurred at this part of the size: a big blur is dear and shows no detail.
    private static final int COARSE = 4;

    private Shadow() {}

    /// Lays the shadows under letters.
    ///
    /// @param sizePixels of the letters, from which the shadows take their width
    /// @return a new image; `letters` is closed
    static Image under(Image letters, float sizePixels) {
        try (letters;
                Surface surface = Easel.surface(letters.getWidth(), letters.getHeight(), false)) {
            Canvas canvas = surface.getCanvas();
            canvas.clear(0);
            wide(canvas, letters, sizePixels);
            near(canvas, letters, sizePixels);
            canvas.drawImage(letters, 0, 0);
            return surface.makeImageSnapshot();
        }
    }

    private static void wide(Canvas canvas, Image letters, float sizePixels) {
        int width = Math.ceilDiv(letters.getWidth(), COARSE);
        int height = Math.ceilDiv(letters.getHeight(), COARSE);
        Rect small = Rect.makeWH(width, height);
        Rect large = Rect.makeWH((float) width * COARSE, (float) height * COARSE);
        Rect whole = Rect.makeWH(letters.getWidth(), letters.getHeight());
        float sigma = sizePixels * 0.32f / COARSE;
        try (Surface coarse = Easel.surface(width, height, false);
                ImageFilter blur = ImageFilter.makeDropShadowOnly(0, 0, sigma, sigma, 0xFF000000);
                Paint paint = new Paint().setImageFilter(blur)) {
            Canvas ground = coarse.getCanvas();
            ground.clear(0);
            for (int pass = 0; pass < 2; pass++) {
                ground.saveLayer(small, paint);
                ground.scale(1f / COARSE, 1f / COARSE);
                ground.drawImageRect(letters, whole, whole, SamplingMode.LINEAR, null, true);
                ground.restore();
            }
            try (Image image = coarse.makeImageSnapshot();
                    Paint soft = new Paint().setAlphaf(0.75f)) {
                canvas.drawImageRect(image, small, large, SamplingMode.MITCHELL, soft, true);
            }
        }
    }

    private static void near(Canvas canvas, Image letters, float sizePixels) {
        float sigma = sizePixels * 0.035f;
        float drop = sizePixels * 0.025f;
        try (ImageFilter blur = ImageFilter.makeDropShadowOnly(0, drop, sigma, sigma, 0xB0000000);
                Paint paint = new Paint().setImageFilter(blur)) {
            canvas.drawImage(letters, 0, 0, paint);
        }
    }

    /// Unused room that a blur needs around letters of this size, in pixels.
    static int margin(float sizePixels) {
        return (int) Math.ceil(sizePixels * 1.1f);
    }
}
