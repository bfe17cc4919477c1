package studio.longplay.engine.picture.stage;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.types.IRect;

import studio.longplay.engine.picture.scenery.Scenery;

/// A place drawn by ourselves, which others may be looking at too: it is not closed with this cel.
public final class SceneryCel implements Cel {
    private final Scenery scenery;
    private final FrameSize size;
    private final double rate;

    /// @param rate frames per second
    public SceneryCel(Scenery scenery, FrameSize size, double rate) {
        this.scenery = scenery;
        this.size = size;
        this.rate = rate;
    }

    @Override
    public long look(long age) {
        return scenery.moves() ? age : 0;
    }

    @Override
    public IRect reach() {
        return size.all();
    }

    @Override
    public IRect changed(long lookBefore, long lookNow) {
        return scenery.moving();
    }

    @Override
    public boolean covers(long look) {
        return true;
    }

    @Override
    public void paint(Canvas canvas, long age) {
        scenery.paint(canvas, age / rate);
    }

    @Override
    public void close() {}
}
