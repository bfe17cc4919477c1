package studio.longplay.engine.picture.stage;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.ImageFilter;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.Surface;
import io.github.humbleui.types.RRect;
import io.github.humbleui.types.Rect;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.picture.easel.Easel;
import studio.longplay.engine.picture.lettering.Lettering;
import studio.longplay.engine.picture.lettering.SetText;
import studio.longplay.engine.picture.lettering.TextLook;

import java.util.List;

/// Burned-in captions: at most two centred lines on a dark plate, inside the safe area.
public final class CaptionPlate {
    private static final int PLATE = 0x99080A0E;

    private CaptionPlate() {}

    /// The plate of a caption, there at once and gone at once.
    ///
    /// @param lines kept as they are where they fit; else smaller, never cut
    public static Cel of(Lettering lettering, FrameSize size, List<String> lines, long lengthFrames)
            throws StudioFault {
        float em = size.unit() * 0.046f;
        int padX = Math.round(em * 0.55f);
        int padY = Math.round(em * 0.26f);
        TextLook look =
                new TextLook(
                        TextLook.Family.SANS,
                        true,
                        em,
                        (float) Math.floor(size.safeWidth() - 2 * padX),
                        Math.max(2, lines.size()),
                        true,
                        0xFFFFFFFF,
                        0);
        try (SetText text = lettering.set(String.join("\n", lines), look)) {
            Image image = plate(text, padX, padY);
            int x = (size.width() - image.getWidth()) / 2;
            int y = (int) Math.floor(size.height() - size.safeY()) - image.getHeight();
            SheetCel.Glide glide = new SheetCel.Glide(x, y, 0, 0, 0, size);
            return new SheetCel(image, glide, new Appearance(lengthFrames, 1, 1));
        }
    }

    private static Image plate(SetText text, int padX, int padY) {
        int width = (int) Math.ceil(text.width()) + 2 * padX;
        int height = (int) Math.ceil(text.height()) + 2 * padY;
        float sigma = text.sizePixels() * 0.03f;
        try (Surface surface = Easel.surface(width, height, false);
                Paint plate = new Paint().setColor(PLATE).setAntiAlias(true);
                ImageFilter blur = ImageFilter.makeDropShadow(0, sigma, sigma, sigma, 0xC0000000);
                Paint shadowed = new Paint().setImageFilter(blur)) {
            Canvas canvas = surface.getCanvas();
            canvas.clear(0);
            canvas.drawRRect(RRect.makeXYWH(0, 0, width, height, padY), plate);
            canvas.saveLayer(Rect.makeWH(width, height), shadowed);
            text.paint(canvas, padX - (int) Math.floor(text.left()), padY);
            canvas.restore();
            return surface.makeImageSnapshot();
        }
    }
}
