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

import java.lang.foreign.Arena;

/// A film clip of the user's; when it is over, its last picture stays.
public final class FilmCel implements Cel {
    private final VideoReader reader;
    private final long startFrame;
    private final FrameSize size;
    private final FrameRate rate;
    private final Arena arena = Arena.ofConfined();
    private final Pixels pixels;
    private final Surface surface;
    private long lastAge = Long.MAX_VALUE;
    private long heldAge = -1;

    /// @param reader of the frame's size; closed with this cel
    /// @param startFrame the clip's frame shown at age 0, counted at `rate`
    public FilmCel(VideoReader reader, long startFrame, FrameSize size, FrameRate rate) {
        this.reader = reader;
        this.startFrame = startFrame;
        this.size = size;
        this.rate = rate;
        pixels = Pixels.allocate(arena, size.width(), size.height());
        surface = Easel.over(pixels);
        surface.getCanvas().clear(0xFF000000);
    }

    /// Reads the picture, for only reading tells whether the clip is over.
    @Override
    public long look(long age) throws StudioFault {
        long wanted = Math.min(age, lastAge);
        if (wanted != heldAge) {
            if (!read(wanted)) {
                lastAge = lastBefore(wanted);
                wanted = lastAge;
            }
            heldAge = wanted;
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
        surface.draw(canvas, 0, 0, null);
    }

    private boolean read(long age) throws StudioFault {
        // The painter keeps copies of a surface by its generation; the reader writes behind it.
        surface.notifyContentWillChange(ContentChangeMode.DISCARD);
        return reader.frameAt(startFrame + age, rate, pixels);
    }

    /// Finds the age of the clip's last picture and reads it; 0 if even its start is past its end.
    private long lastBefore(long overAge) throws StudioFault {
        // The picture read last is most often the one before.
        long there = heldAge >= 0 && heldAge < overAge ? heldAge : 0;
        long over = overAge;
        while (over - there > 1) {
            long middle = (there + over) / 2;
            if (read(middle)) {
                there = middle;
            } else {
                over = middle;
            }
        }
        read(there);
        return there;
    }

    @Override
    public void close() {
        surface.close();
        reader.close();
        arena.close();
    }
}
