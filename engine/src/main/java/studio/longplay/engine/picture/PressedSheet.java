package studio.longplay.engine.picture;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Surface;
import io.github.humbleui.types.IRect;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.media.PlanarFrame;
import studio.longplay.engine.media.PlanarSheet;
import studio.longplay.engine.picture.easel.Easel;
import studio.longplay.engine.picture.stage.Cel;
import studio.longplay.engine.picture.stage.Imprint;

import java.lang.foreign.Arena;

/// A part of the frame that is drawn by itself, over nothing, when its look changes.
final class PressedSheet implements AutoCloseable {
    private final IRect place;
    private final Arena arena = Arena.ofConfined();
    private final Pixels pixels;
    private final Surface surface;
    private final PlanarSheet sheet;
    private long shown = Cel.UNSEEN;

    /// @param place even on all sides
    PressedSheet(IRect place) {
        this.place = place;
        pixels = Pixels.allocate(arena, place.getWidth(), place.getHeight());
        surface = Easel.translucentOver(pixels);
        sheet =
                new PlanarSheet(
                        place.getLeft(), place.getTop(), place.getWidth(), place.getHeight());
    }

    /// Where something that reaches so far is put: in whole pixels of chroma, and one more to the
    /// right, into which the last column reaches.
    static IRect place(IRect part, int width, int height) {
        return IRect.makeLTRB(
                Math.max(0, part.getLeft()) & ~1,
                Math.max(0, part.getTop()) & ~1,
                Math.min(width, ((part.getRight() + 1) & ~1) + 2),
                Math.min(height, (part.getBottom() + 1) & ~1));
    }

    IRect place() {
        return place;
    }

    void forget() {
        shown = Cel.UNSEEN;
    }

    /// Draws it, unless it shows that look.
    void show(long look, Imprint.Drawing drawing, long age) throws StudioFault {
        if (look == shown) {
            return;
        }
        Canvas canvas = surface.getCanvas();
        canvas.clear(0);
        int saved = canvas.save();
        canvas.translate(-place.getLeft(), -place.getTop());
        drawing.on(canvas, age);
        canvas.restoreToCount(saved);
        sheet.take(pixels);
        shown = look;
    }

    void put(PlanarFrame onto) {
        sheet.put(onto);
    }

    @Override
    public void close() {
        surface.close();
        arena.close();
    }
}
