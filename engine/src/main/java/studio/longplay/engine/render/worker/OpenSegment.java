package studio.longplay.engine.render.worker;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.picture.Atelier;
import studio.longplay.engine.picture.SegmentPainter;
import studio.longplay.engine.picture.SegmentPicture;

import java.lang.foreign.Arena;
import java.util.Map;

/// The segment a worker drew last: its painter is kept, because its next group is likely to be
/// asked for next, and films need not be sought in nor pictures decoded again.
final class OpenSegment implements AutoCloseable {
    private final Atelier atelier;
    private @Nullable Held held;

    OpenSegment(Atelier atelier) {
        this.atelier = atelier;
    }

    private record Held(
            SegmentPicture picture,
            Map<String, String> media,
            SegmentPainter painter,
            Arena arena,
            Pixels pixels) {}

    /// The painter of the request's segment, open until another segment is asked for.
    SegmentPainter painter(WorkerRequest.Segment request) throws StudioFault {
        return held(request).painter();
    }

    /// What the painter paints into.
    ///
    /// @throws IllegalStateException before [#painter]
    Pixels pixels() {
        if (held == null) {
            throw new IllegalStateException("no segment is open");
        }
        return held.pixels();
    }

    private Held held(WorkerRequest.Segment request) throws StudioFault {
        SegmentPicture picture = request.picture();
        Held last = held;
        if (last != null
                && last.picture().equals(picture)
                && last.media().equals(request.mediaByDigest())) {
            return last;
        }
        close();
        SegmentPainter painter = new SegmentPainter(picture, request::file, atelier);
        Arena arena = Arena.ofConfined();
        Pixels pixels = Pixels.allocate(arena, picture.width(), picture.height());
        Held opened = new Held(picture, request.mediaByDigest(), painter, arena, pixels);
        held = opened;
        return opened;
    }

    /// Forgets the segment.
    @Override
    public void close() {
        Held last = held;
        held = null;
        if (last != null) {
            last.painter().close();
            last.arena().close();
        }
    }
}
