package studio.longplay.app.preview;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.render.preview.PreviewState;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// Paints each frame in one shade: its number.
final class FlatPainter implements FramePainter {
    /// What was painted, in order, as `frame@WIDTHxHEIGHT`, with `+` for captions.
    final List<String> painted = new CopyOnWriteArrayList<>();

    volatile Optional<StudioFault> fault = Optional.empty();
    volatile boolean closed;

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
