package studio.longplay.engine.picture.stage;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.types.IRect;

import studio.longplay.engine.media.Patches;
import studio.longplay.engine.picture.scenery.Scenery;
import studio.longplay.engine.time.FrameRate;

/// A place drawn by ourselves, which others may be looking at too: it is not closed with this cel.
/// All that moves there comes again after [#loopFrames].
public final class SceneryCel implements Cel {
    private final Scenery scenery;
    private final FrameSize size;
    private final Loop loop;
    private final double framesPerSecond;

    public SceneryCel(Scenery scenery, FrameSize size, FrameRate rate) {
        this.scenery = scenery;
        this.size = size;
        loop = loop(rate);
        framesPerSecond = loop.frames() / loop.seconds();
    }

    /// How a place begins anew.
    public static Loop loop(FrameRate rate) {
        return Loop.of(Scenery.LOOP_SECONDS, rate);
    }

    /// Frames after which a place looks the same again: those of sixteen seconds, 480 at 30 frames
    /// a second.
    public static long loopFrames(FrameRate rate) {
        return loop(rate).frames();
    }

    @Override
    public long look(long age) {
        return (long) scenery.since((double) loop.frameOf(age), framesPerSecond);
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
    public void differ(long lookBefore, long lookNow, Patches into) {
        scenery.differ((double) lookBefore, (double) lookNow, framesPerSecond, into);
    }

    @Override
    public boolean covers(long look) {
        return true;
    }

    @Override
    public void paint(Canvas canvas, long age) {
        scenery.paint(canvas, (double) loop.frameOf(age), framesPerSecond);
    }

    @Override
    public void close() {}
}
