package studio.longplay.engine.picture.stage;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.media.PlanarFrame;
import studio.longplay.engine.media.PlanarReader;
import studio.longplay.engine.media.VideoReader;
import studio.longplay.engine.time.FrameRate;

import java.lang.foreign.Arena;

/// The pictures of a film, one at a time. One that an encoder can take as it is becomes RGB only
/// when somebody asks for that.
public final class FilmFrames implements AutoCloseable {
    private final VideoReader reader;
    private final @Nullable PlanarReader planar;
    private final Arena arena = Arena.ofConfined();
    private final Pixels pixels;
    private boolean plain;
    private boolean drawn = true;
    private boolean lost;
    private long heldFrame;
    private FrameRate heldRate = FrameRate.FPS_30;

    /// @param reader of that size; closed with this
    public FilmFrames(VideoReader reader, int width, int height) {
        this.reader = reader;
        planar = reader.planar();
        pixels = Pixels.allocate(arena, width, height);
    }

    /// Reads a frame.
    ///
    /// @return false if the film is over by then; the frame read before stays
    /// @throws StudioFault as [VideoReader#frameAt]
    public boolean read(long frame, FrameRate rate) throws StudioFault {
        if (planar == null) {
            return reader.frameAt(frame, rate, pixels);
        }
        lost = !planar.goTo(frame, rate);
        if (lost) {
            return false;
        }
        heldFrame = frame;
        heldRate = rate;
        plain = planar.isPlain();
        drawn = !plain;
        if (!plain) {
            planar.draw(pixels);
        }
        return true;
    }

    /// Where [#pixels] are; their memory never changes.
    public Pixels memory() {
        return pixels;
    }

    /// The frame read last.
    public Pixels pixels() throws StudioFault {
        if (!drawn && planar != null) {
            goBack(planar);
            planar.draw(pixels);
            drawn = true;
        }
        return pixels;
    }

    /// Whether the frame read last can be had by [#print], at that size.
    public boolean isPlain(int width, int height) {
        return plain && pixels.width() == width && pixels.height() == height;
    }

    /// Gives the frame read last, which [#isPlain].
    public void print(PlanarFrame into) throws StudioFault {
        if (planar == null) {
            throw new IllegalStateException("there is nothing plain to print");
        }
        goBack(planar);
        planar.print(into);
    }

    /// To the frame read last, after looking for one behind the film's end.
    private void goBack(PlanarReader film) throws StudioFault {
        if (lost) {
            boolean _ = film.goTo(heldFrame, heldRate);
            lost = false;
        }
    }

    @Override
    public void close() {
        reader.close();
        arena.close();
    }
}
