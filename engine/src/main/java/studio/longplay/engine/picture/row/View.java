package studio.longplay.engine.picture.row;

import io.github.humbleui.skija.FilterMipmap;
import io.github.humbleui.skija.FilterMode;
import io.github.humbleui.skija.MipmapMode;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.SamplingMode;
import io.github.humbleui.types.Rect;

/// How a painting is looked at for one frame; the same object for all frames.
public final class View implements AutoCloseable {
    private static final SamplingMode SHRINKING =
            new FilterMipmap(FilterMode.LINEAR, MipmapMode.LINEAR);

    final Paint paint = new Paint().setAntiAlias(true);
    final SamplingMode sampling;

    /// 0 to 255.
    int alpha = 255;

    /// Whether the canvas is moved by nothing, so that whole pixels fall on whole pixels.
    boolean straight = true;

    double cameraX;
    double cameraY;
    double cameraZoom = 1;

    View(boolean shrinks) {
        sampling = shrinks ? SHRINKING : SamplingMode.LINEAR;
    }

    void fade(int newAlpha) {
        alpha = newAlpha;
        paint.setAlpha(newAlpha);
    }

    boolean seesAll() {
        return cameraZoom <= 1;
    }

    /// What the camera sees of a picture of that size, never beyond its edges.
    Rect window(double width, double height) {
        double part = 1 / Math.max(1, cameraZoom);
        double left = Math.clamp(0.5 + cameraX - part / 2, 0, 1 - part);
        double top = Math.clamp(0.5 + cameraY - part / 2, 0, 1 - part);
        return Rect.makeXYWH(
                (float) (left * width),
                (float) (top * height),
                (float) (part * width),
                (float) (part * height));
    }

    @Override
    public void close() {
        paint.close();
    }
}
