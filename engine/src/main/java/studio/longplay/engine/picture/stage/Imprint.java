package studio.longplay.engine.picture.stage;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.types.IRect;

import studio.longplay.engine.fault.StudioFault;

/// Takes down what a frame is put together from, from the bottom up, so that it need not be drawn:
/// films that fill it, veils of one colour, and small sheets.
public interface Imprint {
    /// Draws a sheet.
    @FunctionalInterface
    interface Drawing {
        /// Draws it where it stands in the frame, as it looks at that age.
        void on(Canvas canvas, long age) throws StudioFault;
    }

    /// Of films that follow, how much is seen; 255 ends that.
    void fading(int opacity);

    /// Lays a film over what is there.
    ///
    /// @param opacity 0 to 255
    void film(FilmFrames film, int opacity);

    /// Lays one colour over the whole frame.
    ///
    /// @param alpha 0 to 255
    /// @param rgb `0xRRGGBB`
    void veil(int alpha, int rgb);

    /// Lays something over a part of the frame.
    ///
    /// @param part beyond which it never reaches
    void sheet(IRect part, Drawing drawing);

    /// Says that there is something that has to be drawn.
    void refuse();
}
