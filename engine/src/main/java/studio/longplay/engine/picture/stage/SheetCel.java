package studio.longplay.engine.picture.stage;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.SamplingMode;
import io.github.humbleui.types.IRect;
import io.github.humbleui.types.Rect;

/// An image drawn once beforehand that fades and glides into its place and fades out of it.
final class SheetCel implements Cel {
    private static final int VEIL_RGB = 0x06070A;

    private final Image image;
    private final Glide glide;
    private final Appearance appearance;
    private final Rect source;
    private final Paint paint = new Paint();
    private final boolean moved;
    private final Imprint.Drawing letters = this::paintImage;

    /// @param x left edge at rest, whole pixels
    /// @param y top edge at rest, whole pixels
    /// @param fromX pixels right of its rest where it begins
    /// @param fromY pixels below its rest where it begins
    /// @param veil darkness laid over the whole frame behind it, 0 to 1
    record Glide(int x, int y, float fromX, float fromY, float veil, FrameSize size) {}

    SheetCel(Image image, Glide glide, Appearance appearance) {
        this(image, glide, appearance, false);
    }

    /// @param moved whether the canvas is itself moved below a pixel
    SheetCel(Image image, Glide glide, Appearance appearance, boolean moved) {
        this.moved = moved;
        this.image = image;
        this.glide = glide;
        this.appearance = appearance;
        source = Rect.makeWH(image.getWidth(), image.getHeight());
    }

    @Override
    public long look(long age) {
        return appearance.look(age);
    }

    @Override
    public IRect reach() {
        if (glide.veil > 0) {
            return glide.size.all();
        }
        return imageReach();
    }

    private IRect imageReach() {
        int spareX = (int) Math.ceil(Math.abs(glide.fromX)) + 1;
        int spareY = (int) Math.ceil(Math.abs(glide.fromY)) + 1;
        return IRect.makeLTRB(
                glide.x - spareX,
                glide.y - spareY,
                glide.x + image.getWidth() + spareX,
                glide.y + image.getHeight() + spareY);
    }

    @Override
    public void paint(Canvas canvas, long age) {
        if (glide.veil > 0) {
            paint.setColor(veilAlpha(age) << 24 | VEIL_RGB);
            canvas.drawPaint(paint);
        }
        paintImage(canvas, age);
    }

    private int veilAlpha(long age) {
        return (int) Math.round(255 * glide.veil * appearance.presence(age));
    }

    @Override
    public void imprint(Imprint onto, long age) {
        if (glide.veil > 0) {
            onto.veil(veilAlpha(age), VEIL_RGB);
        }
        onto.sheet(imageReach(), letters);
    }

    private void paintImage(Canvas canvas, long age) {
        double presence = appearance.presence(age);
        float left = (float) (1 - appearance.risen(age));
        paint.setARGB((int) Math.round(255 * presence), 255, 255, 255);
        int saved = canvas.save();
        canvas.translate(glide.x + left * glide.fromX, glide.y + left * glide.fromY);
        boolean rests = left <= 0 && !moved;
        SamplingMode sampling = rests ? SamplingMode.DEFAULT : SamplingMode.LINEAR;
        canvas.drawImageRect(image, source, source, sampling, paint, true);
        canvas.restoreToCount(saved);
    }

    @Override
    public void close() {
        paint.close();
        image.close();
    }
}
