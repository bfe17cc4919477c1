package studio.longplay.app.preview;

/// The size a picture is painted at, in pixels of the screen: 16 to 9, even numbers.
///
/// @param width pixels; 0 where there is no room
/// @param height pixels
public record PictureSize(int width, int height) {
    /// No room for a picture.
    public static final PictureSize NONE = new PictureSize(0, 0);

    private static final int LEAST_WIDTH = 32;
    private static final int LARGEST_WIDTH = 3840;

    /// The largest that fits into a room.
    public static PictureSize inside(double roomWidth, double roomHeight) {
        int width = even(Math.min(roomWidth, roomHeight * 16 / 9));
        if (width < LEAST_WIDTH) {
            return NONE;
        }
        int height = 2 * (int) Math.rint(width * 9.0 / 32);
        return new PictureSize(width, Math.min(height, even(roomHeight)));
    }

    /// That wide, whatever the room.
    public static PictureSize wide(double width) {
        return inside(width, width);
    }

    /// That high.
    static PictureSize high(int lines) {
        return inside(lines * 16.0 / 9, lines);
    }

    /// Larger, but no larger than the largest film.
    PictureSize times(double factor) {
        return factor == 1
                ? this
                : inside(Math.min(LARGEST_WIDTH, width * factor), (double) height * factor);
    }

    public boolean isEmpty() {
        return width == 0;
    }

    private static int even(double pixels) {
        return 2 * (int) (pixels / 2);
    }
}
