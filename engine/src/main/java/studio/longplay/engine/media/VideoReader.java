package studio.longplay.engine.media;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.ffmpeg.ClipReader;
import studio.longplay.engine.time.FrameRate;

import java.nio.file.Path;

/// Reads the pictures of a film clip, scaled and cut so that they fill a frame of a given size.
///
/// Frames asked for in rising order are decoded once each; a jump seeks to the key frame before.
/// One thread opens, uses and closes it.
public interface VideoReader extends AutoCloseable {
    /// Loads what decodes, so that the first clip need not wait for it.
    ///
    /// @throws StudioFault.Resource `ffmpeg.missing`
    static void load() throws StudioFault {
        ClipReader.load();
    }

    /// Opens a clip for frames of that size.
    ///
    /// @throws StudioFault.Input `media.missing`
    /// @throws StudioFault.Media `media.unreadable` if it has no pictures that we can decode
    static VideoReader open(Path file, int width, int height) throws StudioFault {
        return ClipReader.open(file, width, height);
    }

    /// Opens a clip that is decoded by the thread which asks, and by no others: the cheapest way
    /// where as many clips are read as there are processors. The pictures are the same.
    ///
    /// @throws StudioFault as [#open]
    static VideoReader openAlone(Path file, int width, int height) throws StudioFault {
        return ClipReader.openAlone(file, width, height);
    }

    /// Opens a clip of which only the pictures that stand alone are decoded: quick and coarse, for
    /// thumbnails. Each shows until the next, the last for ever.
    ///
    /// @throws StudioFault as [#open]
    static VideoReader openKeys(Path file, int width, int height) throws StudioFault {
        return ClipReader.openKeys(file, width, height);
    }

    /// Gives the picture that shows at the start of frame number `frame` of a film of that rate.
    ///
    /// @return false if the clip is over by then; `into` keeps what it held
    /// @throws StudioFault.Media `media.truncated` if the file ends before its index says,
    ///   `media.damaged` if it cannot be decoded
    boolean frameAt(long frame, FrameRate outRate, Pixels into) throws StudioFault;

    /// Works towards a frame for a limited time; asked again, it goes on from where it stopped.
    ///
    /// @param budgetNanos how long at most; one picture is decoded in any case
    /// @return whether [#frameAt] has its answer without decoding more
    /// @throws StudioFault as [#frameAt]
    boolean runUp(long frame, FrameRate outRate, long budgetNanos) throws StudioFault;

    /// Gives that one of the pictures at hand whose time is nearest to a frame's; at most one is
    /// decoded.
    ///
    /// @return false if there is none; `into` keeps what it held
    /// @throws StudioFault as [#frameAt]
    boolean nearestTo(long frame, FrameRate outRate, Pixels into) throws StudioFault;

    /// Keeps pictures that were passed from now on, so that a few steps back cost nothing.
    ///
    /// @param bytes of memory for them; 0 keeps none, as at first
    void keepPassed(long bytes);

    /// Forgets what was read: from then on it gives what a reader opened now would give.
    ///
    /// @return false if it cannot; then another has to be opened
    default boolean rewind() {
        return false;
    }

    /// The same clip for one who need not have it as RGB; null if this reader cannot.
    default @Nullable PlanarReader planar() {
        return null;
    }

    @Override
    void close();
}
