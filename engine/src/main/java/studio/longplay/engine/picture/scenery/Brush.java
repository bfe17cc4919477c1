package studio.longplay.engine.picture.scenery;

import io.github.humbleui.skija.BlendMode;
import io.github.humbleui.skija.FilterBlurMode;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.ImageInfo;
import io.github.humbleui.skija.MaskFilter;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.Path;
import io.github.humbleui.skija.PathBuilder;
import io.github.humbleui.skija.SamplingMode;
import io.github.humbleui.skija.Shader;
import io.github.humbleui.skija.Surface;
import io.github.humbleui.types.IRect;
import io.github.humbleui.types.Rect;

import studio.longplay.engine.picture.easel.Easel;

import java.util.Objects;

/// The strokes that all places share; all gradients are dithered, so that none shows bands.
final class Brush {
    /// Textures are enlarged well up to this width, and cheaply from there.
    private static final int FINE_TEXELS = 900;

    private final Site site;

    Brush(Site site) {
        this.site = site;
    }

    /// Fills the frame from top to bottom.
    ///
    /// @param stops heights at which the colours stand
    void wash(int[] colours, float[] stops) {
        fill(new double[] {0, 0, site.aspect(), 1}, colours, stops);
    }

    /// Fills a box `{left, top, right, bottom}` from its top to its bottom; colours are
    /// `0xAARRGGBB`, stops 0 to 1.
    void fill(double[] box, int[] colours, float[] stops) {
        float top = site.px(box[1]);
        float bottom = site.px(box[3]);
        try (Shader shader = Shader.makeLinearGradient(0, top, 0, bottom, colours, stops);
                Paint paint = new Paint().setShader(shader).setDither(true)) {
            site.canvas.drawRect(
                    Rect.makeLTRB(site.px(box[0]), top, site.px(box[2]), bottom), paint);
        }
    }

    /// The sky of the palette down to `horizon`, and its last colour below.
    void sky(double horizon) {
        Palette p = site.palette;
        float h = (float) horizon;
        wash(
                new int[] {
                    Tint.opaque(p.skyTop),
                    Tint.opaque(Tint.mix(p.skyTop, p.skyMiddle, 0.55)),
                    Tint.opaque(p.skyMiddle),
                    Tint.opaque(Tint.mix(p.skyMiddle, p.skyLow, 0.6)),
                    Tint.opaque(p.skyLow),
                    Tint.opaque(p.skyLow)
                },
                new float[] {0, h * 0.3f, h * 0.55f, h * 0.8f, h, 1});
    }

    /// A soft round light, brightest in its middle.
    void glow(double x, double y, double radius, int argb) {
        glow(x, y, radius, argb, BlendMode.SCREEN);
    }

    void glow(double x, double y, double radius, int argb, BlendMode mode) {
        try (Shader shader =
                        Shader.makeRadialGradient(
                                site.px(x), site.px(y), site.px(radius), falloff(argb), STOPS);
                Paint paint = new Paint().setShader(shader).setDither(true).setBlendMode(mode)) {
            float r = site.px(radius);
            site.canvas.drawRect(
                    Rect.makeLTRB(site.px(x) - r, site.px(y) - r, site.px(x) + r, site.px(y) + r),
                    paint);
        }
    }

    private static final float[] STOPS = {0, 0.1f, 0.22f, 0.36f, 0.52f, 0.7f, 0.86f, 1};
    private static final float[] FALL = {1, 0.8f, 0.58f, 0.37f, 0.2f, 0.08f, 0.02f, 0};

    /// A falloff near to a Gaussian's: a straight one shows its rim.
    private static int[] falloff(int argb) {
        int[] colours = new int[FALL.length];
        for (int i = 0; i < FALL.length; i++) {
            colours[i] = Tint.alpha(argb, (argb >>> 24) / 255.0 * FALL[i]);
        }
        return colours;
    }

    /// A round light as an image of its own, for movers.
    static Image light(int sizePixels, int argb) {
        try (Surface surface = Easel.surface(sizePixels, sizePixels, false);
                Shader shader =
                        Shader.makeRadialGradient(
                                sizePixels / 2f,
                                sizePixels / 2f,
                                sizePixels / 2f,
                                falloff(argb),
                                STOPS);
                Paint paint = new Paint().setShader(shader).setDither(true)) {
            surface.getCanvas().clear(0);
            surface.getCanvas().drawPaint(paint);
            return surface.makeImageSnapshot();
        }
    }

    /// The moon by night, a hazy sun by day: a disc that melts into its halo.
    void luminary(double x, double y) {
        Palette p = site.palette;
        int light = p.light;
        boolean moon = p.isStarry();
        double radius = moon ? 0.030 : 0.036;
        glow(x, y, moon ? 0.34 : 0.75, Tint.alpha(light, moon ? 0.26 : 0.42));
        glow(x, y, radius * 4.2, Tint.alpha(light, moon ? 0.4 : 0.75));
        glow(x, y, radius * 2, Tint.alpha(light, 0.6));
        disc(x, y, radius, Tint.alpha(Tint.lighter(light, 0.55), 0.95), moon ? 0.05 : 0.16);
        if (moon) {
            disc(x - radius * 0.3, y - radius * 0.2, radius * 0.3, Tint.alpha(p.skyTop, 0.10), 0.2);
            disc(
                    x + radius * 0.35,
                    y + radius * 0.3,
                    radius * 0.22,
                    Tint.alpha(p.skyTop, 0.09),
                    0.2);
        }
    }

    /// @param softness blur of its edge, in radii
    void disc(double x, double y, double radius, int argb, double softness) {
        try (MaskFilter blur =
                        MaskFilter.makeBlur(
                                FilterBlurMode.NORMAL, Math.max(0.1f, site.px(radius * softness)));
                Paint paint = new Paint().setColor(argb).setAntiAlias(true).setMaskFilter(blur)) {
            site.canvas.drawCircle(site.px(x), site.px(y), site.px(radius), paint);
        }
    }

    /// Fills an outline `{x0, y0, x1, y1, ...}` in heights with one colour.
    void shape(double[] outline, int argb) {
        try (Paint paint = new Paint().setColor(argb).setAntiAlias(true)) {
            shape(outline, paint);
        }
    }

    void shape(double[] outline, Paint paint) {
        try (PathBuilder builder = new PathBuilder()) {
            builder.moveTo(site.px(outline[0]), site.px(outline[1]));
            for (int i = 2; i < outline.length; i += 2) {
                builder.lineTo(site.px(outline[i]), site.px(outline[i + 1]));
            }
            try (Path path = builder.closePath().detach()) {
                site.canvas.drawPath(path, paint);
            }
        }
    }

    /// Darkens the corners, as a lens does.
    ///
    /// @param strength 0 to 1
    void vignette(double strength) {
        float x = site.width / 2f;
        float y = site.height * 0.48f;
        float radius = (float) Math.hypot(x, site.height * 0.55);
        int dark = Tint.darker(site.palette.near, 0.7);
        int[] colours = {
            Tint.alpha(dark, 0),
            Tint.alpha(dark, 0),
            Tint.alpha(dark, strength * 0.35),
            Tint.alpha(dark, strength)
        };
        try (Shader shader =
                        Shader.makeRadialGradient(
                                x, y, radius, colours, new float[] {0, 0.5f, 0.78f, 1});
                Paint paint = new Paint().setShader(shader).setDither(true)) {
            site.canvas.drawPaint(paint);
        }
    }

    /// Draws a small texture enlarged over a box and closes it.
    void lay(Image texture, IRect box, double opacity, BlendMode mode) {
        if (texture.getWidth() < FINE_TEXELS && texture.getWidth() < box.getWidth()) {
            lay(doubled(texture), box, opacity, mode);
            return;
        }
        Rect source = Rect.makeWH(texture.getWidth(), texture.getHeight());
        try (texture;
                Paint paint =
                        new Paint().setAlphaf((float) opacity).setBlendMode(mode).setDither(true)) {
            site.canvas.drawImageRect(
                    texture, source, box.toRect(), SamplingMode.LINEAR, paint, true);
        }
    }

    /// Enlarged well by two, so that the last and largest step may be a cheap one.
    private static Image doubled(Image texture) {
        try (texture) {
            ImageInfo info = texture.getImageInfo();
            ImageInfo larger = info.withWidthHeight(info.getWidth() * 2, info.getHeight() * 2);
            return Objects.requireNonNull(texture.makeScaled(larger, SamplingMode.MITCHELL));
        }
    }
}
