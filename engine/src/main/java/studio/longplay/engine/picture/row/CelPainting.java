package studio.longplay.engine.picture.row;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.types.Rect;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.picture.stage.Cel;
import studio.longplay.engine.picture.stage.FrameSize;

/// A cel that has its own way of coming and going, like a chapter's card.
public final class CelPainting implements Painting {
    private final Cel cel;
    private final long beginFrame;
    private final long ticksPerFrame;
    private final Rect place;

    /// @param cel closed with this
    /// @param beginFrame of its own time, at which the cel's age is 0
    public CelPainting(Cel cel, FrameSize size, long beginFrame, long ticksPerFrame) {
        this.cel = cel;
        this.beginFrame = beginFrame;
        this.ticksPerFrame = ticksPerFrame;
        place = size.allAsFloats();
    }

    @Override
    public long look(long ticks) throws StudioFault {
        return cel.look(age(ticks));
    }

    @Override
    public Rect place() {
        return place;
    }

    @Override
    public boolean hides() {
        return false;
    }

    @Override
    public void paint(Canvas canvas, long ticks, View view) throws StudioFault {
        int saved = view.alpha == 255 ? canvas.save() : canvas.saveLayerAlpha(place, view.alpha);
        cel.paint(canvas, age(ticks));
        canvas.restoreToCount(saved);
    }

    private long age(long ticks) {
        return Math.floorDiv(ticks, ticksPerFrame) - beginFrame;
    }

    @Override
    public void close() {
        cel.close();
    }
}
