package studio.longplay.engine.picture.stage;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.types.IRect;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.Patches;

/// One sheet over the others (the word is the animators'), drawn for an age: the frames since its
/// layer began.
public interface Cel extends AutoCloseable {
    /// What [#look] says when nothing is seen of this cel.
    long UNSEEN = -1;

    /// A number that is equal for two ages only when this cel looks the same at both.
    ///
    /// @return below `2^48`
    /// @throws StudioFault if what decides it cannot be read
    long look(long age) throws StudioFault;

    /// The part of the frame it may ever touch, in pixels.
    IRect reach();

    /// The part that may differ between two looks, in both of which the cel is seen.
    default IRect changed(long lookBefore, long lookNow) {
        return reach();
    }

    /// Marks the part that may differ between two looks, in both of which the cel is seen.
    default void differ(long lookBefore, long lookNow, Patches into) {
        IRect part = changed(lookBefore, lookNow);
        into.add(part.getLeft(), part.getTop(), part.getRight(), part.getBottom());
    }

    /// Whether nothing below it can be seen while it has that look.
    default boolean covers(long look) {
        return false;
    }

    /// Says what it lays over the frame, where that can be said without drawing it.
    ///
    /// @throws StudioFault if what decides it cannot be read
    default void imprint(Imprint onto, long age) throws StudioFault {
        onto.refuse();
    }

    /// Draws it; the canvas is left as it was found.
    void paint(Canvas canvas, long age) throws StudioFault;

    @Override
    void close();
}
