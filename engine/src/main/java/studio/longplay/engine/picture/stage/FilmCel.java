package studio.longplay.engine.picture.stage;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.ContentChangeMode;
import io.github.humbleui.skija.Surface;
import io.github.humbleui.types.IRect;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.media.VideoReader;
import studio.longplay.engine.picture.easel.Easel;
import studio.longplay.engine.time.FrameRate;

/// A film clip of the user's; when it is over, its last picture stays.
public final class FilmCel implements Cel {
    private static final long NONE = -1;
    private static final int WHOLE = 255;

    private final FilmFrames frames;
    private final long startFrame;
    private final long statedFrames;
    private final FrameSize size;
    private final FrameRate rate;
    private final Surface surface;
    private long lastFrame = Long.MAX_VALUE;
    private long heldFrame = NONE;

    /// A clip in frames of the film's own rate.
    ///
    /// @param startFrame of the clip, shown at age 0
    /// @param statedFrames how long the file says it is; nothing but speed hangs on it
    public record Cut(long startFrame, long statedFrames) {}

    /// @param reader of the frame's size; closed with this cel
    /// @param cut what of the clip is shown
    public FilmCel(VideoReader reader, Cut cut, FrameSize size, FrameRate rate) {
        frames = new FilmFrames(reader, size.width(), size.height());
        startFrame = cut.startFrame;
        statedFrames = cut.statedFrames;
        this.size = size;
        this.rate = rate;
        surface = Easel.over(frames.memory());
        surface.getCanvas().clear(0xFF000000);
    }

    /// The clip's frame that shows, which is read here, for only reading tells whether it is over.
    @Override
    public long look(long age) throws StudioFault {
        long wanted = Math.min(startFrame + age, lastFrame);
        if (wanted != heldFrame) {
            if (!read(wanted)) {
                lastFrame = lastBefore(wanted);
                wanted = lastFrame;
            }
            heldFrame = wanted;
        }
        return wanted;
    }

    @Override
    public IRect reach() {
        return size.all();
    }

    @Override
    public boolean covers(long look) {
        return true;
    }

    @Override
    public void paint(Canvas canvas, long age) throws StudioFault {
        look(age);
        // The painter keeps copies of a surface by its generation; the reader writes behind it.
        surface.notifyContentWillChange(ContentChangeMode.DISCARD);
        Pixels _ = frames.pixels();
        surface.draw(canvas, 0, 0, null);
    }

    @Override
    public void imprint(Imprint onto, long age) throws StudioFault {
        look(age);
        onto.film(frames, WHOLE);
    }

    private boolean read(long frame) throws StudioFault {
        return frames.read(frame, rate);
    }

    /// Finds the clip's last frame and reads it.
    private long lastBefore(long over) throws StudioFault {
        long begin = heldFrame == NONE ? Math.min(statedFrames, over) - FilmEnd.DOUBT : heldFrame;
        return new FilmEnd(this::read).before(over, begin);
    }

    @Override
    public void close() {
        surface.close();
        frames.close();
    }
}
