package studio.longplay.engine.picture.scenery;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.types.IRect;

/// Something in a place that moves: a pure function of the time since the place came into view.
interface Mover extends AutoCloseable {
    /// All it can ever touch, in pixels.
    IRect reach();

    /// Draws it and leaves the canvas as it was; allocates nothing that grows with time.
    void paint(Canvas canvas, double seconds);

    @Override
    void close();
}
