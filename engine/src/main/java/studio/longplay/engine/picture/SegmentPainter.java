package studio.longplay.engine.picture;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.types.IRect;
import io.github.humbleui.types.Rect;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.Patches;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.media.PlanarFrame;
import studio.longplay.engine.picture.stage.Cel;

import java.util.ArrayList;
import java.util.List;

/// Draws the frames of one segment on the thread that made it.
///
/// Only what changes is drawn: a frame like the one before costs nothing, one in which a caption
/// changes costs the caption. Frames may be asked for in any order; the pixels depend only on the
/// segment's layers and the scene's frame number.
public final class SegmentPainter implements AutoCloseable {
    /// Part of every segment's address: changes when the same picture is drawn differently.
    public static final String VERSION = "picture-8";

    private static final String FILM_VERSION = VERSION + "-film-2";

    /// Of all pictures: what must be asked before it is known which of them show films.
    public static final List<String> VERSIONS = List.of(VERSION, FILM_VERSION);

    private final SegmentPicture picture;
    private final Atelier atelier;
    private final boolean ownsAtelier;
    private final List<Cel> cels = new ArrayList<>();
    private final List<PaintedBuffer> buffers = new ArrayList<>();
    private final long[] looks;
    private final long[] looksBefore;
    private final Patches changes;
    private final Patches stale;
    private final Press press;
    private boolean anyBefore;
    private boolean printedBefore;

    /// The version of a picture's address: films are put together in another way than the rest.
    public static String version(SegmentPicture picture) {
        return picture.showsFilms() ? FILM_VERSION : VERSION;
    }

    /// For a single segment; many segments in a row share an [Atelier].
    ///
    /// @throws StudioFault if a picture cannot be read or the painter cannot run
    public SegmentPainter(SegmentPicture picture, MediaLookup media) throws StudioFault {
        this(picture, media, new Atelier(), true);
    }

    /// @param atelier of this thread; not closed with this painter; one painter at a time
    /// @throws StudioFault if a picture cannot be read
    public SegmentPainter(SegmentPicture picture, MediaLookup media, Atelier atelier)
            throws StudioFault {
        this(picture, media, atelier, false);
    }

    private SegmentPainter(
            SegmentPicture picture, MediaLookup media, Atelier atelier, boolean ownsAtelier)
            throws StudioFault {
        this.picture = picture;
        this.atelier = atelier;
        this.ownsAtelier = ownsAtelier;
        looks = new long[picture.layers().size()];
        looksBefore = new long[looks.length];
        changes = new Patches(picture.width(), picture.height());
        stale = new Patches(picture.width(), picture.height());
        press = new Press(picture.width(), picture.height());
        LayerCels maker = new LayerCels(atelier, media, picture);
        boolean whole = false;
        try {
            for (Layer layer : picture.layers()) {
                cels.add(maker.cel(layer));
            }
            whole = true;
        } finally {
            if (!whole) {
                close();
            }
        }
    }

    /// Draws a frame.
    ///
    /// @param frame 0 to `frameCount - 1`
    /// @param into of the segment's size; others may read it but not write into it while the
    ///   segment is painted; several may be used in turn
    /// @return false if the frame is identical to the one painted before: then nothing was drawn,
    ///   whichever memory was given
    /// @throws StudioFault.Media if a film clip cannot be read on
    public boolean paint(int frame, Pixels into) throws StudioFault {
        return paint(frame, into, () -> null) != Painted.SAME;
    }

    /// What painting a frame came to.
    public enum Painted {
        /// It is identical to the one painted before: nothing was done.
        SAME,
        /// It lies in the memory for drawn frames.
        DRAWN,
        /// It lies in the encoder's own memory.
        PRINTED
    }

    /// Where frames may be put together in an encoder's own colours.
    @FunctionalInterface
    public interface Plates {
        /// Memory of the segment's size, into which nobody else writes until the frame was encoded.
        ///
        /// @return null if frames have to be drawn
        @Nullable PlanarFrame planes() throws StudioFault;
    }

    /// As [#paint(int, Pixels)], but frames of films are put together without being drawn where
    /// that is possible.
    ///
    /// @throws StudioFault.Media if a film clip cannot be read on
    public Painted paint(int frame, Pixels into, Plates plates) throws StudioFault {
        check(frame, into);
        long sceneFrame = picture.firstFrame() + frame;
        for (int i = 0; i < looks.length; i++) {
            looks[i] = look(i, sceneFrame);
        }
        changes.clear();
        if (anyBefore) {
            gather(looksBefore, changes);
        } else {
            changes.addAll();
        }
        System.arraycopy(looks, 0, looksBefore, 0, looks.length);
        if (changes.isEmpty()) {
            return Painted.SAME;
        }
        anyBefore = true;
        if (printed(sceneFrame, plates)) {
            printedBefore = true;
            return Painted.PRINTED;
        }
        if (printedBefore) {
            changes.addAll();
            printedBefore = false;
        }
        PaintedBuffer buffer = bufferOver(into);
        if (!buffer.shows(looks)) {
            draw(buffer, sceneFrame);
        }
        return Painted.DRAWN;
    }

    private boolean printed(long sceneFrame, Plates plates) throws StudioFault {
        press.begin();
        for (int i = Math.max(0, lowestSeen()); i < looks.length && !press.isRefused(); i++) {
            if (looks[i] != Cel.UNSEEN) {
                long age = sceneFrame - picture.layers().get(i).fromFrame();
                press.of(i, looks[i], age);
                cels.get(i).imprint(press, age);
            }
        }
        PlanarFrame planes = press.isPossible() ? plates.planes() : null;
        if (planes != null) {
            press.print(planes);
        }
        return planes != null;
    }

    /// Draws the next frame from scratch, as the first one.
    ///
    /// Frames that are kept are painted in the same order from the same beginning, that of their
    /// group of pictures: then nothing that was drawn for others can ever show in them.
    public void beginAnew() {
        anyBefore = false;
        printedBefore = false;
        press.beginAnew();
        buffers.forEach(PaintedBuffer::forget);
    }

    /// Where the frame painted last differs from the one painted before it, whichever memory they
    /// were painted into: all of it for the first, nothing if it was the same. Valid until the next
    /// frame is painted.
    public Patches changes() {
        return changes;
    }

    private void check(int frame, Pixels into) {
        if (frame < 0 || frame >= picture.frameCount()) {
            throw new IndexOutOfBoundsException("frame " + frame + " of " + picture.frameCount());
        }
        if (into.width() != picture.width() || into.height() != picture.height()) {
            throw new IllegalArgumentException("memory of another size than the segment's");
        }
    }

    private long look(int index, long sceneFrame) throws StudioFault {
        Layer layer = picture.layers().get(index);
        boolean there = sceneFrame >= layer.fromFrame() && sceneFrame < layer.toFrame();
        return there ? cels.get(index).look(sceneFrame - layer.fromFrame()) : Cel.UNSEEN;
    }

    /// Whole rows are drawn: along a row the painter adds up its way through an enlarged picture,
    /// so that a pixel would depend on where the drawn part of the row begins.
    private void draw(PaintedBuffer buffer, long sceneFrame) throws StudioFault {
        stale.clear();
        if (buffer.isPainted()) {
            gather(buffer.looks, stale);
            stale.widen();
        } else {
            stale.addAll();
        }
        Canvas canvas = buffer.surface.getCanvas();
        for (int i = 0; i < stale.count(); i++) {
            int saved = canvas.save();
            canvas.clipRect(
                    Rect.makeLTRB(stale.left(i), stale.top(i), stale.right(i), stale.bottom(i)));
            draw(canvas, sceneFrame);
            canvas.restoreToCount(saved);
        }
        buffer.remember(looks);
    }

    private void draw(Canvas canvas, long sceneFrame) throws StudioFault {
        int lowest = lowestSeen();
        if (lowest < 0 || !cels.get(lowest).covers(looks[lowest])) {
            canvas.clear(0xFF000000);
        }
        for (int i = Math.max(0, lowest); i < looks.length; i++) {
            if (looks[i] != Cel.UNSEEN) {
                cels.get(i).paint(canvas, sceneFrame - picture.layers().get(i).fromFrame());
            }
        }
    }

    /// The uppermost cel that hides all below it, else the lowest one seen, else -1.
    private int lowestSeen() {
        int lowest = -1;
        for (int i = looks.length - 1; i >= 0; i--) {
            if (looks[i] != Cel.UNSEEN) {
                lowest = i;
                if (cels.get(i).covers(looks[i])) {
                    break;
                }
            }
        }
        return lowest;
    }

    /// Marks everything that looks different from `before`.
    private void gather(long[] before, Patches into) {
        for (int i = 0; i < looks.length; i++) {
            if (looks[i] != before[i]) {
                Cel cel = cels.get(i);
                if (looks[i] != Cel.UNSEEN && before[i] != Cel.UNSEEN) {
                    cel.differ(before[i], looks[i], into);
                } else {
                    IRect part = cel.reach();
                    into.add(part.getLeft(), part.getTop(), part.getRight(), part.getBottom());
                }
            }
        }
    }

    private PaintedBuffer bufferOver(Pixels pixels) {
        for (PaintedBuffer buffer : buffers) {
            if (buffer.isOver(pixels)) {
                return buffer;
            }
        }
        PaintedBuffer buffer = new PaintedBuffer(pixels, looks.length);
        buffers.add(buffer);
        return buffer;
    }

    @Override
    public void close() {
        buffers.forEach(PaintedBuffer::close);
        press.close();
        cels.forEach(Cel::close);
        if (ownsAtelier) {
            atelier.close();
        } else {
            atelier.tidy();
        }
    }
}
