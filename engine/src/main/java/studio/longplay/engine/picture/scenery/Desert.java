package studio.longplay.engine.picture.scenery;

import io.github.humbleui.skija.BlendMode;
import io.github.humbleui.skija.ClipMode;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.Path;
import io.github.humbleui.skija.PathBuilder;
import io.github.humbleui.skija.Shader;

/// Dunes with lit and shaded flanks, sand blowing low over them.
final class Desert implements Place {
    private static final int DUNES = 6;

    @Override
    public void paint(Site site, Brush brush) {
        Palette p = site.palette;
        Air air = new Air(site, brush);
        brush.sky(0.55);
        if (p.isStarry()) {
            air.stars(0.5, 500);
        }
        double x = site.aspect() * site.between(0.3, 0.7);
        brush.luminary(x, p.isStarry() ? 0.2 : 0.36);
        air.bank(new Air.Bank(0.05, 0.42, p.light, p.skyMiddle, 0.36, 0.6, 4, 0.002));
        for (int i = 0; i < DUNES; i++) {
            dune(site, i / (DUNES - 1.0), x);
            if (i == 2) {
                brush.glow(x, 0.55, 0.7, Tint.alpha(p.light, 0.25));
            }
        }
        int dust = Tint.mix(p.skyLow, p.light, 0.4);
        air.bank(new Air.Bank(0.50, 0.72, dust, dust, 0.55, 0.4, 7, 0.014));
        brush.vignette(0.45);
    }

    private static void dune(Site site, double near, double sunX) {
        Palette p = site.palette;
        int sand = Tint.mix(Tint.mix(0xD9A566, p.skyLow, 0.5), p.near, p.isDark() ? 0.35 : 0.12);
        int lit = Tint.mix(Tint.mix(p.skyLow, sand, 0.35 + 0.65 * near), p.light, 0.22);
        int shade = Tint.mix(Tint.mix(lit, p.skyMiddle, 0.35), p.near, 0.30 + 0.45 * near);
        float shift = (float) site.between(0, 800);
        double top = 0.53 + 0.36 * near * (0.6 + 0.4 * near);
        double swing = 0.05 + 0.10 * near;
        int count = 400;
        float[] crest = new float[count + 1];
        for (int i = 0; i <= count; i++) {
            float x = i * site.aspect() / count;
            float n = site.noise.sum((float) (x / (0.75 + 0.7 * near)) + shift, shift, 0, 1);
            crest[i] = (float) (top - swing * (1 - 1.6 * Math.abs(n)) * 0.9);
        }
        int foot = Tint.mix(lit, shade, 0.3);
        try (Path body = body(site, crest)) {
            fill(site, body, new int[] {lit, foot}, min(crest), 3 * swing);
            site.canvas.save();
            site.canvas.clipPath(body, ClipMode.INTERSECT, true);
            shadow(site, crest, new double[] {swing, sunX > site.aspect() / 2 ? -1 : 1}, shade);
            site.canvas.restore();
        }
    }

    private static Path body(Site site, float[] crest) {
        try (PathBuilder builder = new PathBuilder()) {
            builder.moveTo(-2, site.height + 2f);
            for (int i = 0; i < crest.length; i++) {
                builder.lineTo(i * (float) site.width / (crest.length - 1), site.px(crest[i]));
            }
            return builder.lineTo(site.width + 2f, site.height + 2f).closePath().detach();
        }
    }

    private static void fill(Site site, Path body, int[] rgb, float top, double depth) {
        int[] colours = {Tint.opaque(rgb[0]), Tint.opaque(rgb[1])};
        try (Shader shader =
                        Shader.makeLinearGradient(
                                0, site.px(top), 0, site.px(top + depth), colours);
                Paint paint = new Paint().setShader(shader).setDither(true).setAntiAlias(true)) {
            site.canvas.drawPath(body, paint);
        }
    }

    /// The side away from the light: dark under the crest where the crest falls, and the ripples
    /// that wind has drawn into the sand.
    private static void shadow(Site site, float[] crest, double[] m, int rgb) {
        int rows = 200;
        float top = min(crest);
        double depth = Math.min(1 - top, m[0] * 5);
        float shift = (float) site.between(0, 500);
        Image texture =
                Texture.fine(
                        crest.length,
                        rows,
                        rgb,
                        (x, y) -> {
                            double down = top + depth * y / rows - crest[x];
                            int ahead = Math.clamp(x + (int) (m[1] * 14), 0, crest.length - 1);
                            double falls = (crest[ahead] - crest[x]) / m[0];
                            double away = Math.clamp(falls * 4.5, 0, 1);
                            float ripple =
                                    site.noise.sum(x * 0.05f + shift, y * 0.4f + shift, 0, 2);
                            double body = StrictMath.exp(-Math.max(0, down) / (m[0] * 1.5));
                            double under = StrictMath.exp(-Math.max(0, down) / (m[0] * 0.9));
                            return (float)
                                    (0.85 * away * under + 0.10 * ripple + 0.12 * (1 - body));
                        });
        new Brush(site)
                .lay(texture, site.box(0, top, site.aspect(), top + depth), 1, BlendMode.SRC_OVER);
    }

    private static float min(float[] line) {
        float least = line[0];
        for (float y : line) {
            least = Math.min(least, y);
        }
        return least;
    }
}
