package studio.longplay.app.preview;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.media.Pixels;

/// Memory for one painted frame, and which frames it shows.
final class Plate {
    final Pixels pixels;

    /// The order in which plates were painted; 0 for never.
    long sequence;

    /// Whether it was painted before its time had come.
    boolean early;

    /// Whether it shows something like its frame, and not the frame.
    boolean near;

    private @Nullable FrameWish film;
    private long firstFrame;
    private long lastFrame;

    Plate(Pixels pixels) {
        this.pixels = pixels;
    }

    void painted(FrameWish wish, long number, boolean beforeItsTime) {
        film = wish;
        firstFrame = wish.frame();
        lastFrame = wish.frame();
        sequence = number;
        early = beforeItsTime;
        near = false;
    }

    /// It was painted with something like the frame that is wanted.
    void paintedNear(FrameWish wish, long number) {
        painted(wish, number, false);
        near = true;
    }

    /// It shows this frame as well, because both look the same.
    void alsoShows(FrameWish wish) {
        if (film == null || !film.isOfSameFilm(wish)) {
            firstFrame = wish.frame();
            lastFrame = wish.frame();
        }
        film = wish;
        firstFrame = Math.min(firstFrame, wish.frame());
        lastFrame = Math.max(lastFrame, wish.frame());
    }

    /// It is being painted: what it showed is gone.
    void wipe() {
        film = null;
    }

    boolean shows(FrameWish wish) {
        return film != null
                && !near
                && film.isOfSameFilm(wish)
                && wish.frame() >= firstFrame
                && wish.frame() <= lastFrame;
    }

    /// The wish's frame if it shows that, else the one it was painted for. For its holder only.
    long frameFor(FrameWish wish) {
        return shows(wish) ? wish.frame() : firstFrame;
    }

    /// Whether it may stand in for a wish that is not painted yet: it holds a picture, and not one
    /// whose time is still to come.
    boolean standsInFor(FrameWish wish) {
        if (film == null) {
            return false;
        }
        long ahead = Long.signum(wish.next()) * (firstFrame - wish.frame());
        return !early || (wish.next() != 0 && ahead <= 0);
    }
}
