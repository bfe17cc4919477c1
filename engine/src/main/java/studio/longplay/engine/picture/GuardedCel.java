package studio.longplay.engine.picture;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Image;
import io.github.humbleui.types.IRect;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.Patches;
import studio.longplay.engine.picture.stage.Cel;
import studio.longplay.engine.picture.stage.Imprint;
import studio.longplay.engine.picture.stage.Slate;

/// A backdrop from a file that becomes a slate when the file cannot be read, or be read on, if
/// whoever gave the file allows it.
final class GuardedCel implements Cel {
    private static final long BROKEN = (1L << 48) - 1;

    private final String mediaDigest;
    private final Fallback fallback;
    private @Nullable Cel cel;
    private @Nullable Image slate;

    private GuardedCel(String mediaDigest, Fallback fallback) {
        this.mediaDigest = mediaDigest;
        this.fallback = fallback;
    }

    /// Makes a cel.
    @FunctionalInterface
    interface Making {
        Cel make() throws StudioFault;
    }

    /// @throws StudioFault what went wrong, if no slate is wanted
    static Cel of(Making making, String mediaDigest, Fallback fallback) throws StudioFault {
        GuardedCel guarded = new GuardedCel(mediaDigest, fallback);
        try {
            guarded.cel = making.make();
        } catch (StudioFault fault) {
            guarded.give(fault);
        }
        return guarded;
    }

    private void give(StudioFault fault) throws StudioFault {
        fallback.media().failed(mediaDigest, fault);
        String sentence = fallback.sentence(mediaDigest);
        slate = Slate.of(sentence, fallback.atelier().lettering(), fallback.size());
    }

    @Override
    public long look(long age) throws StudioFault {
        Cel shown = cel;
        if (slate == null && shown != null) {
            try {
                return shown.look(age);
            } catch (StudioFault fault) {
                give(fault);
            }
        }
        return BROKEN;
    }

    @Override
    public IRect reach() {
        return fallback.size().all();
    }

    @Override
    public IRect changed(long lookBefore, long lookNow) {
        Cel shown = cel;
        return shown == null || lookBefore == BROKEN || lookNow == BROKEN
                ? reach()
                : shown.changed(lookBefore, lookNow);
    }

    @Override
    public void differ(long lookBefore, long lookNow, Patches into) {
        Cel shown = cel;
        if (shown == null || lookBefore == BROKEN || lookNow == BROKEN) {
            Cel.super.differ(lookBefore, lookNow, into);
        } else {
            shown.differ(lookBefore, lookNow, into);
        }
    }

    @Override
    public boolean covers(long look) {
        Cel shown = cel;
        return look == BROKEN || (shown != null && shown.covers(look));
    }

    @Override
    public void imprint(Imprint onto, long age) throws StudioFault {
        Cel shown = cel;
        if (slate == null && shown != null) {
            shown.imprint(onto, age);
        } else {
            onto.refuse();
        }
    }

    @Override
    public void paint(Canvas canvas, long age) throws StudioFault {
        Cel shown = cel;
        Image plate = slate;
        if (plate != null) {
            canvas.drawImage(plate, 0, 0);
        } else if (shown != null) {
            shown.paint(canvas, age);
        }
    }

    @Override
    public void close() {
        if (cel != null) {
            cel.close();
        }
        if (slate != null) {
            slate.close();
        }
    }
}
