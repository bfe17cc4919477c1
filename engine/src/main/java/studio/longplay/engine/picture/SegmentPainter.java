package studio.longplay.engine.picture;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.Pixels;

/// Draws the frames of one segment, one after another, on the thread that made it.
public final class SegmentPainter implements AutoCloseable {
    /// Part of every segment's address: changes when the same picture is drawn differently.
    public static final String VERSION = "picture-1";

    public SegmentPainter(SegmentPicture picture, MediaLookup media) throws StudioFault {
        this.picture = picture;
    }

    private final SegmentPicture picture;

    /// Draws a frame.
    ///
    /// @param frame 0 to `frameCount - 1`
    /// @param into of the segment's size; must not be changed by others between two calls
    /// @return false if the frame is identical to the one painted before: then nothing was drawn
    public boolean paint(int frame, Pixels into) throws StudioFault {
        into.bgra().asSlice(0, picture.width()).fill((byte) 0);
        return frame == 0;
    }

    @Override
    public void close() {}
}
