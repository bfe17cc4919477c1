package studio.longplay.engine.picture.row;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.types.Rect;

import studio.longplay.engine.picture.stage.FrameSize;

/// One colour all over the frame.
public final class ColourPainting implements Painting {
    private final int rgb;
    private final Rect place;

    /// @param rgb `0xRRGGBB`
    public ColourPainting(int rgb, FrameSize size) {
        this.rgb = rgb & 0xFFFFFF;
        place = size.allAsFloats();
    }

    @Override
    public long look(long ticks) {
        return 0;
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
    public void paint(Canvas canvas, long ticks, View view) {
        view.paint.setColor(view.alpha << 24 | rgb);
        canvas.drawRect(place, view.paint);
    }

    @Override
    public void close() {}
}
