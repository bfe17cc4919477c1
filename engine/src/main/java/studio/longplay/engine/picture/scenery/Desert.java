package studio.longplay.engine.picture.scenery;

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
        slope(site, crest, new int[] {lit, Tint.mix(lit, shade, 0.3)}, swing);
        double lean = sunX > site.aspect() / 2 ? -1 : 1;
        flank(site, crest, shade, swing * 2.4, lean);
    }

    private static void slope(Site site, float[] crest, int[] rgb, double swing) {
        float top = min(crest);
        try (PathBuilder builder = new PathBuilder();
                Shader shader =
                        Shader.makeLinearGradient(
                                0,
                                site.px(top),
                                0,
                                site.px(top + 3 * swing),
                                new int[] {Tint.opaque(rgb[0]), Tint.opaque(rgb[1])});
                Paint paint = new Paint().setShader(shader).setDither(true).setAntiAlias(true)) {
            builder.moveTo(-2, site.height + 2f);
            for (int i = 0; i < crest.length; i++) {
                builder.lineTo(i * (float) site.width / (crest.length - 1), site.px(crest[i]));
            }
            try (Path path =
                    builder.lineTo(site.width + 2f, site.height + 2f).closePath().detach()) {
                site.canvas.drawPath(path, paint);
            }
        }
    }

    /// The side away from the light: from the crest down to a line that swings sideways.
    private static void flank(Site site, float[] crest, int rgb, double depth, double lean) {
        float top = min(crest);
        int[] colours = {Tint.alpha(rgb, 0.85), Tint.alpha(rgb, 0.45), Tint.alpha(rgb, 0)};
        try (PathBuilder builder = new PathBuilder();
                Shader shader =
                        Shader.makeLinearGradient(
                                0, site.px(top), 0, site.px(top + depth * 1.3), colours);
                Paint paint = new Paint().setShader(shader).setDither(true).setAntiAlias(true)) {
            int last = crest.length - 1;
            builder.moveTo(0, site.px(crest[0]));
            for (int i = 1; i <= last; i++) {
                builder.lineTo(i * (float) site.width / last, site.px(crest[i]));
            }
            for (int i = last; i >= 0; i--) {
                int ahead = Math.clamp(i + (int) (lean * 10), 0, last);
                double falls = Math.max(0, (crest[ahead] - crest[i]) * 9);
                double deep = depth * Math.min(1, falls);
                builder.lineTo(
                        i * (float) site.width / last + (float) (lean * site.px(deep * 0.55)),
                        site.px(crest[i] + deep));
            }
            try (Path path = builder.closePath().detach()) {
                site.canvas.drawPath(path, paint);
            }
        }
    }

    private static float min(float[] line) {
        float least = line[0];
        for (float y : line) {
            least = Math.min(least, y);
        }
        return least;
    }
}
