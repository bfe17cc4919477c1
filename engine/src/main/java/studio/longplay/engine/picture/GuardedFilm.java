package studio.longplay.engine.picture;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.types.Rect;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.picture.row.Painting;
import studio.longplay.engine.picture.row.View;
import studio.longplay.engine.picture.stage.Imprint;

/// A film that becomes a slate on the frame from which it cannot be read on.
final class GuardedFilm implements Painting {
    private static final long BROKEN = Long.MAX_VALUE;

    private final Painting film;
    private final String mediaDigest;
    private final Fallback fallback;
    private @Nullable Painting slate;

    /// @param film closed with this
    GuardedFilm(Painting film, String mediaDigest, Fallback fallback) {
        this.film = film;
        this.mediaDigest = mediaDigest;
        this.fallback = fallback;
    }

    @Override
    public long look(long ticks) throws StudioFault {
        if (slate == null) {
            try {
                return film.look(ticks);
            } catch (StudioFault fault) {
                slate = fallback.broken(mediaDigest, fault);
            }
        }
        return BROKEN;
    }

    private Painting shown() {
        return slate == null ? film : slate;
    }

    @Override
    public Rect place() {
        return shown().place();
    }

    @Override
    public boolean hides() {
        return shown().hides();
    }

    @Override
    public void imprint(Imprint onto, int opacity) {
        shown().imprint(onto, opacity);
    }

    @Override
    public void paint(Canvas canvas, long ticks, View view) throws StudioFault {
        shown().paint(canvas, ticks, view);
    }

    @Override
    public void close() {
        film.close();
        if (slate != null) {
            slate.close();
        }
    }
}
