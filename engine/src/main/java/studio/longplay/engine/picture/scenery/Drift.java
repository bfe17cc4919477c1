package studio.longplay.engine.picture.scenery;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.SamplingMode;
import io.github.humbleui.types.IRect;
import io.github.humbleui.types.Rect;

/// A wide texture that passes sideways for ever: clouds, mist, waves.
///
/// The texture holds one period and, after it, as much of its beginning as the band shows, so one
/// blit draws it at any moment and no seam is ever seen. Cost: the band's area.
final class Drift implements Mover {
    private final Image texture;
    private final Course course;
    private final Rect band;
    private final Rect whole;
    private final float scaleX;
    private final float scaleY;
    private final Paint paint;

    /// @param band where it shows, pixels
    /// @param viewTexels texture columns that the band's width shows
    /// @param periodTexels columns after which the texture repeats
    /// @param texelsPerSecond how fast it passes to the left; negative to the right
    record Course(IRect band, int viewTexels, int periodTexels, double texelsPerSecond) {}

    /// @param texture `periodTexels + viewTexels` columns; owned from now on
    /// @param paint opacity and blend mode; owned from now on
    Drift(Image texture, Course course, Paint paint) {
        this.texture = texture;
        this.course = course;
        this.paint = paint;
        band = course.band.toRect();
        whole = Rect.makeWH(texture.getWidth(), texture.getHeight());
        scaleX = course.band.getWidth() / (float) course.viewTexels;
        scaleY = course.band.getHeight() / (float) texture.getHeight();
    }

    @Override
    public IRect reach() {
        return course.band;
    }

    @Override
    public void paint(Canvas canvas, double seconds) {
        double texels = seconds * course.texelsPerSecond;
        double offset = texels - Math.floor(texels / course.periodTexels) * course.periodTexels;
        int saved = canvas.save();
        canvas.clipRect(band);
        canvas.translate((float) (band.getLeft() - offset * scaleX), band.getTop());
        canvas.scale(scaleX, scaleY);
        canvas.drawImageRect(texture, whole, whole, SamplingMode.LINEAR, paint, true);
        canvas.restoreToCount(saved);
    }

    @Override
    public void close() {
        paint.close();
        texture.close();
    }
}
