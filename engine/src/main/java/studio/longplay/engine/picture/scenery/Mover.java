package studio.longplay.engine.picture.scenery;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.types.IRect;

import studio.longplay.engine.media.Patches;

/// Something in a place that moves: a pure function of the time since the place came into view.
interface Mover extends AutoCloseable {
    /// All it can ever touch, in pixels.
    IRect reach();

    /// For how many frames it is drawn the same, at least 1: what moves slowly need not move on
    /// each.
    ///
    /// @param framesPerSecond of the film
    default int heldFrames(double framesPerSecond) {
        return 1;
    }

    /// Marks what differs between two different moments.
    default void differ(double secondsBefore, double secondsNow, Patches into) {
        IRect reach = reach();
        into.add(reach.getLeft(), reach.getTop(), reach.getRight(), reach.getBottom());
    }

    /// Draws it and leaves the canvas as it was; allocates nothing that grows with time.
    void paint(Canvas canvas, double seconds);

    @Override
    void close();
}
