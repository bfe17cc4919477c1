package studio.longplay.app.preview;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.media.Pixels;

import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.List;

/// The three plates between the thread that paints and the thread that shows: one is painted, one
/// is ready, one is being copied. Neither waits for the other but for the moment a plate changes
/// hands.
///
/// `same` frames in a row are no work: the plate painted last simply shows more of them. A plate
/// with something like a frame is shown, but never taken for that frame, nor for the one before.
final class Plates {
    /// Nothing new was shown.
    static final long NO_FRAME = -1;

    private static final int COUNT = 3;

    private final List<Plate> plates = new ArrayList<>();
    private @Nullable Arena memory;
    private @Nullable Plate last;
    private @Nullable Plate copied;
    private long painted;
    private long shown;
    private boolean shownNear;
    private int width;
    private int height;

    /// A plate to paint a wish on, of the wish's size; its old picture is gone. For the painter.
    synchronized Plate toPaint(FrameWish wish) throws InterruptedException {
        if (wish.width() != width || wish.height() != height) {
            resize(wish.width(), wish.height());
        }
        Plate oldest = null;
        for (Plate plate : plates) {
            boolean free = plate != last && plate != copied;
            if (free && (oldest == null || plate.sequence < oldest.sequence)) {
                oldest = plate;
            }
        }
        if (oldest == null) {
            throw new IllegalStateException("no plate is free");
        }
        oldest.wipe();
        return oldest;
    }

    private void resize(int newWidth, int newHeight) throws InterruptedException {
        while (copied != null) {
            wait();
        }
        letGo();
        Arena arena = Arena.ofShared();
        memory = arena;
        for (int i = 0; i < COUNT; i++) {
            plates.add(new Plate(Pixels.allocate(arena, newWidth, newHeight)));
        }
        width = newWidth;
        height = newHeight;
    }

    /// A plate was painted. For the painter.
    synchronized void painted(Plate plate, FrameWish wish, boolean early) {
        painted++;
        plate.painted(wish, painted, early);
        last = plate;
    }

    /// A plate was painted with something like a wish. For the painter.
    synchronized void paintedNear(Plate plate, FrameWish wish) {
        painted++;
        plate.paintedNear(wish, painted);
    }

    /// A wish looks like what was painted last. For the painter.
    synchronized void same(FrameWish wish, boolean early) {
        Plate plate = last;
        if (plate != null) {
            plate.alsoShows(wish);
            plate.early &= early;
        }
    }

    synchronized boolean has(FrameWish wish) {
        return find(wish) != null;
    }

    private @Nullable Plate find(FrameWish wish) {
        for (Plate plate : plates) {
            if (plate.shows(wish)) {
                return plate;
            }
        }
        return null;
    }

    /// Shows a wish, or what comes nearest to it. For the window's thread.
    ///
    /// @return the frame that is on the screen now, if it is the wish or has just come; else, and
    ///   if it is only something like the frame, [#NO_FRAME]
    long show(FrameWish wish, Screen screen) {
        Plate plate = toCopy(wish);
        if (plate == null) {
            return isShown(wish) ? wish.frame() : NO_FRAME;
        }
        try {
            screen.show(plate.pixels);
            return plate.near ? NO_FRAME : plate.frameFor(wish);
        } finally {
            copied();
        }
    }

    private synchronized @Nullable Plate toCopy(FrameWish wish) {
        Plate plate = find(wish);
        if (plate == null) {
            plate = newestFor(wish);
        }
        if (plate == null || plate.sequence == shown) {
            return null;
        }
        shown = plate.sequence;
        shownNear = plate.near;
        copied = plate;
        return plate;
    }

    private @Nullable Plate newestFor(FrameWish wish) {
        Plate newest = null;
        for (Plate plate : plates) {
            boolean newer = plate.sequence > (newest == null ? shown : newest.sequence);
            if (newer && plate.standsInFor(wish)) {
                newest = plate;
            }
        }
        return newest;
    }

    private synchronized void copied() {
        copied = null;
        notifyAll();
    }

    private synchronized boolean isShown(FrameWish wish) {
        Plate plate = find(wish);
        return plate != null && plate.sequence == shown;
    }

    /// Whether what is on the screen is only something like a frame.
    synchronized boolean isNearShown() {
        return shownNear;
    }

    /// The screen lost what it showed, so that it must be shown again.
    synchronized void forgetShown() {
        shown = 0;
    }

    /// Frees the memory. For the painter, in the end.
    synchronized void close() throws InterruptedException {
        while (copied != null) {
            wait();
        }
        letGo();
    }

    private void letGo() {
        plates.clear();
        last = null;
        Arena old = memory;
        memory = null;
        if (old != null) {
            old.close();
        }
        width = 0;
        height = 0;
    }
}
