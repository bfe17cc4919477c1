package studio.longplay.engine.picture.row;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.types.Rect;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.picture.stage.Imprint;

/// What a [Showing] shows: a still, a film, a place, words or a colour, at any moment of its time.
public interface Painting extends AutoCloseable {
    /// What [#look] says when nothing is there at that moment.
    long NOTHING = -1;

    /// A number that is equal for two moments only when they look the same.
    ///
    /// @param ticks of its own time
    /// @throws StudioFault if what decides it cannot be read
    long look(long ticks) throws StudioFault;

    /// Where it stands in the frame when nobody moves it, in pixels.
    Rect place();

    /// Whether it hides all that is below its place.
    boolean hides();

    /// The part of its place that differs from moment to moment.
    default Rect changing() {
        return place();
    }

    /// Says what it lays over the frame where it stands and nobody moves it, if that can be said
    /// without drawing it.
    ///
    /// @param opacity 0 to 255
    default void imprint(Imprint onto, int opacity) {
        onto.refuse();
    }

    /// Draws it as it was last looked at; the canvas is left as it was found.
    void paint(Canvas canvas, long ticks, View view) throws StudioFault;

    @Override
    void close();
}
