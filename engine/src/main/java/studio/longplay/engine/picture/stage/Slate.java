package studio.longplay.engine.picture.stage;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.PaintMode;
import io.github.humbleui.skija.Surface;
import io.github.humbleui.types.Rect;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.picture.easel.Easel;
import studio.longplay.engine.picture.lettering.Lettering;
import studio.longplay.engine.picture.lettering.SetText;
import studio.longplay.engine.picture.lettering.TextLook;

/// What stands for a file that is missing or cannot be read: a plain dark plate with its name.
public final class Slate {
    private static final int GROUND = 0xFF1B1E24;
    private static final int EDGE = 0xFF4A505C;
    private static final int LETTERS = 0xFFC9CDD4;

    private Slate() {}

    /// An image as large as the frame.
    ///
    /// @param name of the file
    public static Image of(String name, Lettering lettering, FrameSize size) throws StudioFault {
        float em = size.unit() * 0.052f;
        float width = (float) Math.floor(size.safeWidth());
        TextLook look =
                new TextLook(TextLook.Family.SANS, true, em, width, 3, true, LETTERS, 0.01f);
        float line = Math.max(1, Math.round(size.unit() * 0.004f));
        try (Surface surface = Easel.surface(size.width(), size.height(), true);
                Paint edge = new Paint().setColor(EDGE);
                SetText text = lettering.set(name, look)) {
            Canvas canvas = surface.getCanvas();
            canvas.clear(GROUND);
            edge.setMode(PaintMode.STROKE).setStrokeWidth(line);
            float inset = Math.round(size.unit() * 0.02f) + line / 2;
            canvas.drawRect(
                    Rect.makeLTRB(inset, inset, size.width() - inset, size.height() - inset), edge);
            int y = Math.round((size.height() - text.height()) / 2);
            text.paint(canvas, Math.round(size.safeX()), y);
            return surface.makeImageSnapshot();
        }
    }
}
