package studio.longplay.engine.media;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.time.FrameRate;

/// A reader that tells what a film shows before it turns it into anything, and gives it in the
/// colours of an encoder where the film has the same.
public interface PlanarReader {
    /// Goes to the picture that shows at the start of frame number `frame` of a film of that rate.
    ///
    /// @return false if the clip is over by then
    /// @throws StudioFault.Media as [VideoReader#frameAt]
    boolean goTo(long frame, FrameRate outRate) throws StudioFault;

    /// Whether the picture gone to has 8 bits, 4:2:0, BT.709 and limited range, and stands upright:
    /// then it need not become RGB to be encoded.
    boolean isPlain();

    /// Gives the picture gone to last.
    ///
    /// @throws StudioFault.Media `media.unreadable` if its pixels are of a kind we cannot turn
    void draw(Pixels into) throws StudioFault;

    /// Gives the picture gone to last, which [#isPlain].
    void print(PlanarFrame into) throws StudioFault;
}
