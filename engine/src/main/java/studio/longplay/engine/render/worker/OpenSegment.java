package studio.longplay.engine.render.worker;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.picture.Atelier;
import studio.longplay.engine.picture.Decoding;
import studio.longplay.engine.picture.MediaLookup;
import studio.longplay.engine.picture.SegmentPainter;
import studio.longplay.engine.picture.SegmentPicture;

import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.Map;

/// The segment a worker drew last: its painter is kept, because its next group is likely to be
/// asked for next, and films need not be sought in nor pictures decoded again. Films that the next
/// segment shows, too, stay open.
final class OpenSegment implements AutoCloseable {
    private final Atelier atelier;
    private final KeptFilms films = new KeptFilms();
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
        leave();
        if (last == null || !last.media().equals(request.mediaByDigest())) {
            films.close();
        }
        films.decode(request.alone());
        SegmentPainter painter = painter(picture, request);
        Arena arena = Arena.ofConfined();
        Pixels pixels = Pixels.allocate(arena, picture.width(), picture.height());
        Held opened = new Held(picture, request.mediaByDigest(), painter, arena, pixels);
        held = opened;
        return opened;
    }

    private SegmentPainter painter(SegmentPicture picture, WorkerRequest.Segment request)
            throws StudioFault {
        MediaLookup media =
                new MediaLookup() {
                    @Override
                    public Path find(String mediaDigest) throws StudioFault {
                        return request.file(mediaDigest);
                    }

                    @Override
                    public Decoding decoding() {
                        return films;
                    }
                };
        try {
            return new SegmentPainter(picture, media, atelier);
        } finally {
            films.closeUnused();
        }
    }

    /// Forgets the segment and its films.
    @Override
    public void close() {
        leave();
        films.close();
    }

    private void leave() {
        Held last = held;
        held = null;
        if (last != null) {
            last.painter().close();
            last.arena().close();
        }
    }
}
