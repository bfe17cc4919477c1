package studio.longplay.engine.picture.scenery;

/// Arithmetic on `0xRRGGBB` and `0xAARRGGBB` colours.
final class Tint {
    private Tint() {}

    /// `part` 0 is `a`, 1 is `b`; alpha is mixed too.
    static int mix(int a, int b, double part) {
        int mixed = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            int from = a >>> shift & 255;
            int to = b >>> shift & 255;
            mixed |= (int) Math.round(from + (to - from) * Math.clamp(part, 0, 1)) << shift;
        }
        return mixed;
    }

    /// @param opacity 0 to 1
    static int alpha(int rgb, double opacity) {
        return (int) Math.round(255 * Math.clamp(opacity, 0, 1)) << 24 | (rgb & 0xFFFFFF);
    }

    static int opaque(int rgb) {
        return 0xFF000000 | rgb;
    }

    static int darker(int rgb, double part) {
        return mix(rgb, rgb & 0xFF000000, part);
    }

    static int lighter(int rgb, double part) {
        return mix(rgb, rgb | 0xFFFFFF, part);
    }
}
