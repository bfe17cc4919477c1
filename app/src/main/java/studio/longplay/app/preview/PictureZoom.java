package studio.longplay.app.preview;

/// Which part of the picture is seen, and how large.
///
/// @param factor 1 shows all of it, as large as the room allows
/// @param x what is in the middle of the room, in picture widths right of the picture's middle
/// @param y what is in the middle of the room, in picture heights below the picture's middle
public record PictureZoom(double factor, double x, double y) {
    /// All of it.
    public static final PictureZoom FIT = new PictureZoom(1, 0, 0);

    /// The nearest there is.
    public static final double MOST = 8;

    public PictureZoom {
        factor = Math.clamp(factor, 1, MOST);
        double reach = (1 - 1 / factor) / 2;
        // Adding zero makes -0 a 0, so that what shows all is equal to what shows all.
        x = Math.clamp(x, -reach, reach) + 0.0;
        y = Math.clamp(y, -reach, reach) + 0.0;
    }

    public boolean isFit() {
        return factor == 1;
    }

    /// Nearer or farther, what is under the pointer staying there.
    ///
    /// @param pointerX from the room's middle, in widths of the fitted picture
    /// @param pointerY from the room's middle, in heights of the fitted picture
    public PictureZoom by(double times, double pointerX, double pointerY) {
        double next = Math.clamp(factor * times, 1, MOST);
        double shift = 1 / factor - 1 / next;
        return new PictureZoom(next, x + pointerX * shift, y + pointerY * shift);
    }

    /// Dragged.
    ///
    /// @param right in widths of the fitted picture
    /// @param down in heights of the fitted picture
    public PictureZoom dragged(double right, double down) {
        return new PictureZoom(factor, x - right / factor, y - down / factor);
    }
}
