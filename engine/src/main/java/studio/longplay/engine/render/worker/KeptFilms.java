package studio.longplay.engine.render.worker;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.media.PlanarFrame;
import studio.longplay.engine.media.PlanarReader;
import studio.longplay.engine.media.VideoReader;
import studio.longplay.engine.picture.Decoding;
import studio.longplay.engine.picture.Still;
import studio.longplay.engine.time.FrameRate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Decodes here. A film that a painter closes stays open for the next painter, which is likely to
/// go on with it: opening one costs as much as decoding a dozen pictures.
///
/// A film handed out again begins anew, so that its pictures do not depend on who had it before,
/// unless the next picture is the first one asked for: what a film shows after a key frame is the
/// same whether it was gone to or sought; one that failed is closed.
final class KeptFilms implements Decoding, AutoCloseable {
    private final Map<Path, Film> looks = new HashMap<>();
    private final List<Kept> unused = new ArrayList<>();
    private boolean alone;

    /// Says how films that are opened from now on are decoded: in one thread where all processors
    /// have other work, since several threads for a film take a fifth more of them.
    void decode(boolean inOneThread) {
        alone = inOneThread;
    }

    @Override
    public Film look(Path film) throws StudioFault {
        Film known = looks.get(film);
        if (known == null) {
            known = HERE.look(film);
            looks.put(film, known);
        }
        return known;
    }

    @Override
    public VideoReader film(Path file, int width, int height) throws StudioFault {
        for (Kept kept : unused) {
            if (kept.file.equals(file) && kept.width == width && kept.height == height) {
                unused.remove(kept);
                return kept;
            }
        }
        return new Kept(file, width, height, opened(file, width, height));
    }

    private VideoReader opened(Path file, int width, int height) throws StudioFault {
        return alone
                ? VideoReader.openAlone(file, width, height)
                : VideoReader.open(file, width, height);
    }

    @Override
    public Still still(Path file) throws StudioFault {
        return HERE.still(file);
    }

    /// Closes what was given back and not asked for since.
    void closeUnused() {
        unused.forEach(kept -> kept.reader.close());
        unused.clear();
    }

    /// Forgets everything: the files may be others.
    @Override
    public void close() {
        closeUnused();
        looks.clear();
    }

    /// A film that is handed out; closing it gives it back.
    private final class Kept implements VideoReader, PlanarReader {
        private final Path file;
        private final int width;
        private final int height;
        private final VideoReader reader;
        private final @Nullable PlanarReader planar;
        private boolean failed;

        private Kept(Path file, int width, int height, VideoReader reader) {
            this.file = file;
            this.width = width;
            this.height = height;
            this.reader = reader;
            planar = reader.planar();
        }

        private PlanarReader plates() {
            if (planar == null) {
                throw new IllegalStateException(file + " is not read in planes");
            }
            return planar;
        }

        @Override
        public boolean frameAt(long frame, FrameRate outRate, Pixels into) throws StudioFault {
            failed = true;
            boolean there = reader.frameAt(frame, outRate, into);
            failed = false;
            return there;
        }

        @Override
        public boolean runUp(long frame, FrameRate outRate, long budgetNanos) throws StudioFault {
            failed = true;
            boolean there = reader.runUp(frame, outRate, budgetNanos);
            failed = false;
            return there;
        }

        @Override
        public boolean nearestTo(long frame, FrameRate outRate, Pixels into) throws StudioFault {
            failed = true;
            boolean there = reader.nearestTo(frame, outRate, into);
            failed = false;
            return there;
        }

        @Override
        public void keepPassed(long bytes) {
            reader.keepPassed(bytes);
        }

        @Override
        public @Nullable PlanarReader planar() {
            return planar == null ? null : this;
        }

        @Override
        public boolean goTo(long frame, FrameRate outRate) throws StudioFault {
            failed = true;
            boolean there = plates().goTo(frame, outRate);
            failed = false;
            return there;
        }

        @Override
        public boolean isPlain() {
            return plates().isPlain();
        }

        @Override
        public void draw(Pixels into) throws StudioFault {
            failed = true;
            plates().draw(into);
            failed = false;
        }

        @Override
        public void print(PlanarFrame into) throws StudioFault {
            plates().print(into);
        }

        @Override
        public void close() {
            if (!failed && reader.rewind()) {
                unused.add(this);
            } else {
                reader.close();
            }
        }
    }
}
