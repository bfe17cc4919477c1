package studio.longplay.engine.media.ffmpeg;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.time.MediaTime;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/// The pictures that were passed last, one after the other without a gap, so that a few steps back
/// need not be decoded from the key frame again.
final class PassedPictures implements AutoCloseable {
    private static final int MOST = 24;

    private final Deque<HeldPicture> pictures = new ArrayDeque<>();
    private long mostBytes;

    /// @param bytes of memory for all of them; 0 keeps none
    void keep(long bytes) {
        mostBytes = bytes;
    }

    /// Adds the picture that follows the one added last.
    ///
    /// @return an empty one in exchange
    HeldPicture add(HeldPicture passed) {
        if (!passed.isThere() || mostBytes < passed.bytes()) {
            forget();
            passed.forget();
            return passed;
        }
        long most = Math.min(MOST, mostBytes / Math.max(1, passed.bytes()));
        pictures.addLast(passed);
        HeldPicture free = pictures.size() > most ? pictures.removeFirst() : new HeldPicture();
        free.forget();
        while (pictures.size() > most) {
            pictures.removeFirst().close();
        }
        return free;
    }

    /// The one that shows at a time before the end of the last; null if that is too long ago.
    @Nullable HeldPicture showing(MediaTime wanted) {
        Iterator<HeldPicture> backwards = pictures.descendingIterator();
        while (backwards.hasNext()) {
            HeldPicture picture = backwards.next();
            if (!picture.start().isAfter(wanted)) {
                return picture;
            }
        }
        return null;
    }

    /// The first of them; null if there are none.
    @Nullable HeldPicture first() {
        return pictures.peekFirst();
    }

    void forget() {
        pictures.forEach(HeldPicture::close);
        pictures.clear();
    }

    @Override
    public void close() {
        forget();
    }
}
