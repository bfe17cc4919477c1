package studio.longplay.engine.picture.stage;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.Shader;
import io.github.humbleui.skija.Surface;
import io.github.humbleui.types.RRect;
import io.github.humbleui.types.Rect;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.picture.easel.Easel;
import studio.longplay.engine.picture.lettering.Lettering;
import studio.longplay.engine.picture.lettering.SetText;
import studio.longplay.engine.picture.lettering.TextLook;

/// The lower third: a speaker's name on a dark plate with a bar in the speaker's colour, which
/// stands left above the captions.
public final class NamePlate {
    /// The plate ends above the room of two caption lines.
    private static final float BOTTOM = 0.765f;

    private static final int PLATE = 0xC80B0E14;
    private static final int PLATE_END = 0x780B0E14;

    private NamePlate() {}

    /// The plate of a name, which glides in and fades out.
    ///
    /// @param rate frames per second, for the pace of the fades
    public static Cel of(
            Lettering lettering, FrameSize size, Name name, long lengthFrames, double rate)
            throws StudioFault {
        float em = size.unit() * 0.040f;
        TextLook look =
                new TextLook(
                        TextLook.Family.SANS,
                        true,
                        em,
                        (float) Math.floor(size.safeWidth() * 0.72f),
                        2,
                        false,
                        0xFFF7F5F0,
                        0.01f);
        try (SetText text = lettering.set(name.text(), look)) {
            Image image = plate(text, name.colourRgb(), em);
            int x = Math.round(size.safeX());
            int y = Math.round(size.height() * BOTTOM) - image.getHeight();
            SheetCel.Glide glide = new SheetCel.Glide(x, y, -size.width() * 0.018f, 0, 0, size);
            return new SheetCel(image, glide, Appearance.of(lengthFrames, 0.45, 0.4, rate));
        }
    }

    /// Who speaks, and in which colour, `0xRRGGBB`.
    public record Name(String text, int colourRgb) {}

    private static Image plate(SetText text, int colourRgb, float em) {
        int bar = Math.max(3, Math.round(em * 0.16f));
        int padX = Math.round(em * 0.62f);
        int padY = Math.round(em * 0.42f);
        int width = bar + 2 * padX + Math.round(padX * 0.6f) + (int) Math.ceil(text.width());
        int height = (int) Math.ceil(text.height()) + 2 * padY;
        float radius = em * 0.14f;
        try (Surface surface = Easel.surface(width, height, false);
                Shader shade =
                        Shader.makeLinearGradient(
                                0, 0, width, 0, new int[] {PLATE, PLATE, PLATE_END});
                Paint plate = new Paint().setShader(shade).setDither(true).setAntiAlias(true);
                Paint colour = new Paint().setColor(0xFF000000 | colourRgb).setAntiAlias(true)) {
            Canvas canvas = surface.getCanvas();
            canvas.clear(0);
            canvas.drawRRect(RRect.makeXYWH(0, 0, width, height, radius), plate);
            int saved = canvas.save();
            canvas.clipRect(Rect.makeWH(bar, height));
            canvas.drawRRect(RRect.makeXYWH(0, 0, 3f * bar, height, radius), colour);
            canvas.restoreToCount(saved);
            text.paint(canvas, bar + padX - (int) Math.floor(text.left()), padY);
            return surface.makeImageSnapshot();
        }
    }
}
