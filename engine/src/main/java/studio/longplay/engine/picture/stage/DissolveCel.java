package studio.longplay.engine.picture.stage;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.types.IRect;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.Patches;

/// A backdrop that comes over the one below it in its first frames.
///
/// While it dissolves, two backdrops are drawn for each frame; after that it costs nothing.
public final class DissolveCel implements Cel {
    private static final int WHOLE = 255;

    /// The bits of a look above those of the backdrop's own: what is missing of its opacity.
    private static final int MISSING_SHIFT = 48;

    private final Cel backdrop;
    private final int lengthFrames;

    /// @param backdrop closed with this cel
    public DissolveCel(Cel backdrop, int lengthFrames) {
        this.backdrop = backdrop;
        this.lengthFrames = lengthFrames;
    }

    @Override
    public long look(long age) throws StudioFault {
        return backdrop.look(age) | (long) (WHOLE - opacity(age)) << MISSING_SHIFT;
    }

    @Override
    public IRect reach() {
        return backdrop.reach();
    }

    @Override
    public IRect changed(long lookBefore, long lookNow) {
        return covers(lookBefore) && covers(lookNow)
                ? backdrop.changed(lookBefore, lookNow)
                : reach();
    }

    @Override
    public void differ(long lookBefore, long lookNow, Patches into) {
        if (covers(lookBefore) && covers(lookNow)) {
            backdrop.differ(lookBefore, lookNow, into);
        } else {
            Cel.super.differ(lookBefore, lookNow, into);
        }
    }

    @Override
    public boolean covers(long look) {
        return look >>> MISSING_SHIFT == 0 && backdrop.covers(look);
    }

    @Override
    public void paint(Canvas canvas, long age) throws StudioFault {
        int opacity = opacity(age);
        if (opacity == WHOLE) {
            backdrop.paint(canvas, age);
            return;
        }
        int saved = canvas.saveLayerAlpha(reach().toRect(), opacity);
        backdrop.paint(canvas, age);
        canvas.restoreToCount(saved);
    }

    @Override
    public void imprint(Imprint onto, long age) throws StudioFault {
        onto.fading(opacity(age));
        backdrop.imprint(onto, age);
        onto.fading(WHOLE);
    }

    /// Already a little on the first frame, not yet whole on the last, slow at both ends.
    private int opacity(long age) {
        double come = Math.min((age + 1) / (lengthFrames + 1.0), 1);
        return (int) Math.round(WHOLE * come * come * (3 - 2 * come));
    }

    @Override
    public void close() {
        backdrop.close();
    }
}
