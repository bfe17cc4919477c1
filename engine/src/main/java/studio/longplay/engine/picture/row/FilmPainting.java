package studio.longplay.engine.picture.row;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.Pixmap;
import io.github.humbleui.types.Rect;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.media.VideoReader;
import studio.longplay.engine.picture.easel.Easel;
import studio.longplay.engine.picture.stage.FilmEnd;
import studio.longplay.engine.picture.stage.FilmFrames;
import studio.longplay.engine.picture.stage.Imprint;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;

/// A film of the user's at any moment and speed; what was shown last is not read again.
public final class FilmPainting implements Painting {
    /// A frame for every tick, so that any moment can be asked for.
    private static final FrameRate TICKS = new FrameRate((int) MediaTime.TICKS_PER_SECOND, 1);

    private static final long NONE = -1;

    private final FilmFrames frames;
    private final Film film;
    private @Nullable Image image;
    private long shown = NONE;
    private long over = Long.MAX_VALUE;
    private long last = NONE;

    /// What is shown of a film.
    ///
    /// @param width of what its reader gives
    /// @param height of what its reader gives
    /// @param place in the frame, of the film's shape
    /// @param start where its own time begins in the file, in ticks
    /// @param stated how long the file says it is, in ticks
    /// @param holdsLast whether its last picture stays when it is over; otherwise nothing is there
    /// @param step a frame of the programme, in ticks
    public record Film(
            int width,
            int height,
            Rect place,
            long start,
            long stated,
            boolean holdsLast,
            long step) {}

    /// @param reader closed with this
    public FilmPainting(VideoReader reader, Film film) {
        frames = new FilmFrames(reader, film.width, film.height);
        this.film = film;
    }

    /// The moment that shows, which is read here, for only reading tells whether the film is over.
    @Override
    public long look(long ticks) throws StudioFault {
        long wanted = Math.max(0, film.start + ticks);
        if (wanted == shown) {
            return shown;
        }
        if (wanted < over && read(wanted)) {
            return wanted;
        }
        over = Math.min(over, wanted);
        return film.holdsLast ? readLast() : NOTHING;
    }

    private boolean read(long ticks) throws StudioFault {
        boolean there = frames.read(ticks, TICKS);
        if (there) {
            forget();
            shown = ticks;
        }
        return there;
    }

    /// The last picture, looked for once, in frames of the programme.
    private long readLast() throws StudioFault {
        if (last == NONE) {
            long begin = Math.min(film.stated, over) / film.step - FilmEnd.DOUBT;
            FilmEnd end = new FilmEnd(frame -> read(frame * film.step));
            last = end.before(Math.ceilDiv(over, film.step), begin) * film.step;
        } else if (shown != last) {
            read(last);
        }
        return last;
    }

    @Override
    public Rect place() {
        return film.place;
    }

    @Override
    public boolean hides() {
        return true;
    }

    @Override
    public void paint(Canvas canvas, long ticks, View view) throws StudioFault {
        look(ticks);
        Rect window = view.window(film.width, film.height);
        canvas.drawImageRect(image(), window, film.place, view.sampling, view.paint, false);
    }

    @Override
    public void imprint(Imprint onto, int opacity) {
        onto.film(frames, opacity);
    }

    private Image image() throws StudioFault {
        Image now = image;
        if (now == null) {
            Pixels pixels = frames.pixels();
            try (Pixmap map =
                    Pixmap.make(
                            Easel.opaque(film.width, film.height),
                            pixels.bgra().address(),
                            Math.toIntExact(pixels.rowBytes()))) {
                now = Image.makeRasterFromPixmap(map);
            }
            image = now;
        }
        return now;
    }

    private void forget() {
        if (image != null) {
            image.close();
            image = null;
        }
    }

    @Override
    public void close() {
        forget();
        frames.close();
    }
}
