package studio.longplay.app.preview;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.render.preview.PreviewState;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.function.Supplier;

/// Paints what shines through a frame: the one before it, or that and the one after it, half each.
/// Beyond the programme's ends there is none, and the frame itself takes its place, which nobody
/// sees.
final class OnionPainter implements FramePainter {
    private static final int NO_LOWEST_BITS = 0xFEFEFEFE;

    private final Onion onion;
    private final FramePainter before;
    private final @Nullable FramePainter after;
    private @Nullable Scratch scratch;

    private record Scratch(Arena memory, Pixels first, Pixels second) {}

    OnionPainter(Onion onion, Supplier<FramePainter> painters) {
        this.onion = onion;
        before = painters.get();
        after = onion.after() ? painters.get() : null;
    }

    @Override
    public boolean paint(PreviewState state, long frame, boolean captions, Pixels into)
            throws StudioFault {
        long earlier = frame < onion.frames() ? frame : frame - onion.frames();
        FramePainter second = after;
        if (second == null) {
            return before.paint(state, earlier, captions, into);
        }
        long count = state.duration().toFramesCeiling(PreviewState.RATE);
        long later = frame + onion.frames() < count ? frame + onion.frames() : frame;
        Scratch on = scratch(into);
        boolean news = before.paint(state, earlier, captions, on.first);
        news |= second.paint(state, later, captions, on.second);
        if (news) {
            mix(on.first.bgra(), on.second.bgra(), into.bgra());
        }
        return news;
    }

    private Scratch scratch(Pixels like) {
        Scratch had = scratch;
        if (had != null
                && had.first.width() == like.width()
                && had.first.height() == like.height()) {
            return had;
        }
        forget();
        Arena memory = Arena.ofConfined();
        Scratch made =
                new Scratch(
                        memory,
                        Pixels.allocate(memory, like.width(), like.height()),
                        Pixels.allocate(memory, like.width(), like.height()));
        scratch = made;
        return made;
    }

    /// The mean of each byte, four at once.
    private static void mix(MemorySegment one, MemorySegment other, MemorySegment into) {
        for (long at = 0; at < into.byteSize(); at += 4) {
            int a = one.get(ValueLayout.JAVA_INT_UNALIGNED, at);
            int b = other.get(ValueLayout.JAVA_INT_UNALIGNED, at);
            int mean = (a & b) + (((a ^ b) & NO_LOWEST_BITS) >>> 1);
            into.set(ValueLayout.JAVA_INT_UNALIGNED, at, mean);
        }
    }

    private void forget() {
        Scratch had = scratch;
        scratch = null;
        if (had != null) {
            had.memory.close();
        }
    }

    @Override
    public void close() {
        before.close();
        FramePainter second = after;
        if (second != null) {
            second.close();
        }
        forget();
    }
}
