package studio.longplay.engine.picture.row;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.Surface;
import io.github.humbleui.types.Rect;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.picture.easel.Easel;
import studio.longplay.engine.picture.scenery.Scenery;
import studio.longplay.engine.picture.stage.FrameSize;
import studio.longplay.engine.picture.stage.Loop;

/// A place drawn by ourselves. It is drawn straight into the frame, and by way of a sheet of its
/// own only where it is moved.
public final class SceneryPainting implements Painting {
    private final Scenery scenery;
    private final Rect place;
    private final Loop loop;
    private final Surface sheet;
    private @Nullable Image drawn;
    private long drawnTicks;

    /// @param scenery not closed with this, others may be looking at it
    /// @param loop of the place, in ticks
    public SceneryPainting(Scenery scenery, FrameSize size, Loop loop) {
        this.scenery = scenery;
        this.loop = loop;
        place = size.allAsFloats();
        sheet = Easel.surface(size.width(), size.height(), true);
    }

    @Override
    public long look(long ticks) {
        return scenery.moves() ? loop.frameOf(ticks) : 0;
    }

    @Override
    public Rect place() {
        return place;
    }

    @Override
    public boolean hides() {
        return true;
    }

    @Override
    public Rect changing() {
        return scenery.moving().toRect();
    }

    @Override
    public void paint(Canvas canvas, long ticks, View view) {
        if (view.straight && view.seesAll()) {
            int saved =
                    view.alpha == 255 ? canvas.save() : canvas.saveLayerAlpha(place, view.alpha);
            scenery.paint(canvas, loop.momentOf(ticks));
            canvas.restoreToCount(saved);
            return;
        }
        Rect window = view.window(place.getWidth(), place.getHeight());
        canvas.drawImageRect(at(ticks), window, place, view.sampling, view.paint, false);
    }

    private Image at(long ticks) {
        Image image = drawn;
        if (image == null || (scenery.moves() && ticks != drawnTicks)) {
            if (image != null) {
                // Before drawing: the sheet would be copied for an image that still holds it.
                image.close();
            }
            scenery.paint(sheet.getCanvas(), loop.momentOf(ticks));
            image = sheet.makeImageSnapshot();
            drawn = image;
            drawnTicks = ticks;
        }
        return image;
    }

    @Override
    public void close() {
        if (drawn != null) {
            drawn.close();
        }
        sheet.close();
    }
}
