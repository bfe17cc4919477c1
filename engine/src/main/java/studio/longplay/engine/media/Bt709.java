package studio.longplay.engine.media;

/// The weights by which red, green and blue of 8 bits and full range make Y, Cb and Cr of 8 bits
/// and limited range, with 15 bits of fraction.
///
/// Each row sums exactly, so that grey stays grey. Source: ITU-R BT.709-6, 3.
public final class Bt709 {
    /// Bits of fraction.
    public static final int SHIFT = 15;

    private static final double KR = 0.2126;
    private static final double KB = 0.0722;

    public static final int Y_RED = fixed(219.0 / 255 * KR);
    public static final int Y_BLUE = fixed(219.0 / 255 * KB);
    public static final int Y_GREEN = fixed(219.0 / 255) - Y_RED - Y_BLUE;
    public static final int U_BLUE = fixed(112.0 / 255);
    public static final int U_RED = fixed(-112.0 / 255 * KR / (1 - KB));
    public static final int U_GREEN = -U_BLUE - U_RED;
    public static final int V_RED = fixed(112.0 / 255);
    public static final int V_BLUE = fixed(-112.0 / 255 * KB / (1 - KR));
    public static final int V_GREEN = -V_RED - V_BLUE;

    private Bt709() {}

    private static int fixed(double value) {
        return (int) StrictMath.round(value * (1 << SHIFT));
    }

    /// Y of a colour, 16 to 235.
    ///
    /// @param rgb `0xRRGGBB`
    public static int luma(int rgb) {
        return 16 + rounded(Y_RED, Y_GREEN, Y_BLUE, rgb);
    }

    /// Cb of a colour, 16 to 240.
    ///
    /// @param rgb `0xRRGGBB`
    public static int blue(int rgb) {
        return 128 + rounded(U_RED, U_GREEN, U_BLUE, rgb);
    }

    /// Cr of a colour, 16 to 240.
    ///
    /// @param rgb `0xRRGGBB`
    public static int red(int rgb) {
        return 128 + rounded(V_RED, V_GREEN, V_BLUE, rgb);
    }

    private static int rounded(int red, int green, int blue, int rgb) {
        int sum = red * (rgb >> 16 & 255) + green * (rgb >> 8 & 255) + blue * (rgb & 255);
        return (sum + (1 << (SHIFT - 1))) >> SHIFT;
    }
}
