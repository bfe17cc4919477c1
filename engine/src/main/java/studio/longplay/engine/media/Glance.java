package studio.longplay.engine.media;

/// A picture of a film, small and grey: enough to say that it is black or like another one.
///
/// Its memory is used again for the next picture; who wants to keep it copies it.
public final class Glance {
    /// Pixels of the longer side, at most.
    private static final int LONG_SIDE = 320;

    /// Each is the mean of so many across and down at least: what a coder makes of the same picture
    /// twice differs in details.
    private static final int LEAST_MEAN = 4;

    private final int width;
    private final int height;
    private final byte[] luma;

    /// For pictures of that shape.
    ///
    /// @param filmWidth pixels of the film
    /// @param filmHeight pixels of the film
    public Glance(int filmWidth, int filmHeight) {
        int longer = Math.max(filmWidth, filmHeight);
        int side = Math.max(1, Math.min(LONG_SIDE, longer / LEAST_MEAN));
        width = Math.max(1, filmWidth * side / longer);
        height = Math.max(1, filmHeight * side / longer);
        luma = new byte[width * height];
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /// Unsigned brightness from 0, black, to 255, white, row by row from the top; each is the mean
    /// of the pixels it stands for.
    public byte[] luma() {
        return luma;
    }
}
