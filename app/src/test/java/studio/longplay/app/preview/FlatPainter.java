package studio.longplay.app.preview;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.render.preview.Haste;
import studio.longplay.engine.render.preview.Painted;
import studio.longplay.engine.render.preview.PreviewState;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/// Paints each frame in one shade: its number.
final class FlatPainter implements FramePainter {
    /// The shade of what is only near a frame.
    static final int NEAR = 251;

    /// What was painted, in order, as `frame@WIDTHxHEIGHT`, with `+` for captions.
    final List<String> painted = new CopyOnWriteArrayList<>();

    volatile Optional<StudioFault> fault = Optional.empty();
    volatile boolean closed;

    /// While it is closed, frames wanted in haste are not there.
    volatile CountDownLatch slow = new CountDownLatch(0);

    /// Frames that were left because another was wanted.
    final List<Long> left = new CopyOnWriteArrayList<>();

    /// Told with the next frame.
    final Map<String, StudioFault> unshown = new ConcurrentHashMap<>();

    @Override
    public boolean paint(PreviewState state, long frame, boolean captions, Pixels into)
            throws StudioFault {
        if (fault.isPresent()) {
            throw fault.get();
        }
        into.bgra().fill((byte) frame);
        painted.add(frame + "@" + into.width() + "x" + into.height() + (captions ? "+" : ""));
        return true;
    }

    @Override
    public Painted paint(PreviewState state, long frame, boolean captions, Pixels into, Haste haste)
            throws StudioFault {
        while (slow.getCount() > 0) {
            switch (haste.now()) {
                case WAIT -> LockSupport.parkNanos(1_000_000);
                case NEAREST -> {
                    into.bgra().fill((byte) NEAR);
                    return Painted.NEAR;
                }
                case NOTHING -> {
                    left.add(frame);
                    throw new CancellationException();
                }
            }
        }
        paint(state, frame, captions, into);
        return Painted.EXACT;
    }

    @Override
    public Map<String, StudioFault> newFaults() {
        Map<String, StudioFault> told = Map.copyOf(unshown);
        unshown.clear();
        return told;
    }

    @Override
    public void close() {
        closed = true;
    }
}
