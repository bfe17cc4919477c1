package studio.longplay.engine.picture.stage;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.types.IRect;

import studio.longplay.engine.fault.StudioFault;

/// One sheet over the others (the word is the animators'), drawn for an age: the frames since its
/// layer began.
public interface Cel extends AutoCloseable {
    /// What [#look] says when nothing is seen of this cel.
    long UNSEEN = -1;

    /// A number that is equal for two ages exactly when this cel looks the same at both.
    long look(long age);

    /// The part of the frame it may ever touch, in pixels.
    IRect reach();

    /// The part that may change from one age to another while the cel is seen at both.
    default IRect moving() {
        return reach();
    }

    /// Whether nothing below it can be seen.
    default boolean covers() {
        return false;
    }

    /// Draws it; the canvas is left as it was found.
    void paint(Canvas canvas, long age) throws StudioFault;

    @Override
    void close();
}
