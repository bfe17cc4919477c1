package studio.longplay.engine.media;

/// A picture of a film, small and grey: enough to say that it is black or like another one.
///
/// Its memory is used again for the next picture; who wants to keep it copies it.
public final class Glance {
    /// Pixels of the longer side.
    private static final int LONG_SIDE = 320;

    private final int width;
    private final int height;
    private final byte[] luma;

    /// For pictures of that shape.
    ///
    /// @param filmWidth pixels of the film
    /// @param filmHeight pixels of the film
    public Glance(int filmWidth, int filmHeight) {
        int longer = Math.max(filmWidth, filmHeight);
        width = Math.max(1, Math.min(filmWidth, filmWidth * LONG_SIDE / longer));
        height = Math.max(1, Math.min(filmHeight, filmHeight * LONG_SIDE / longer));
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
