package studio.longplay.engine.picture.scenery;

import io.github.humbleui.skija.BlendMode;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.Shader;
import io.github.humbleui.types.IRect;

/// Deep space: nebulae, stars, and the lit limb of a planet.
final class Space implements Place {
    @Override
    public void paint(Site site, Brush brush) {
        Palette p = site.palette;
        brush.wash(new int[] {0xFF010208, 0xFF04060F, 0xFF020309}, new float[] {0, 0.5f, 1});
        nebula(site, brush, Tint.mix(p.skyMiddle, 0x3A4AC0, 0.35), 0.75);
        nebula(site, brush, Tint.mix(p.skyLow, p.accent, 0.4), 0.5);
        nebula(site, brush, Tint.mix(p.light, 0x80C8E8, 0.4), 0.25);
        new Air(site, brush).stars(1.0, 900);
        planet(site, brush);
        brush.vignette(0.5);
    }

    private static void nebula(Site site, Brush brush, int rgb, double strength) {
        float shift = (float) site.between(0, 900);
        double middleX = site.between(0.2, 0.8);
        double middleY = site.between(0.15, 0.6);
        int columns = 480;
        int rows = 270;
        brush.lay(
                Texture.fine(
                        columns,
                        rows,
                        rgb,
                        (x, y) -> {
                            float wx = site.noise.sum(x * 0.006f + shift, y * 0.006f, 0, 3);
                            float wy = site.noise.sum(x * 0.006f, y * 0.006f + shift, 0, 3);
                            float n =
                                    site.noise.sum(
                                            x * 0.009f + wx * 1.6f, y * 0.009f + wy * 1.6f, 0, 6);
                            double dx = (x / (double) columns - middleX) * 1.5;
                            double dy = y / (double) rows - middleY;
                            double body = StrictMath.exp(-(dx * dx + dy * dy) * 3.2);
                            double thick = Math.clamp(0.42 + n * 0.9, 0, 1);
                            return (float) (thick * thick * body * strength);
                        }),
                site.all(),
                1,
                BlendMode.SCREEN);
    }

    /// A great disc from below, dark but for its sunlit edge, whose air breathes light.
    private static void planet(Site site, Brush brush) {
        Palette p = site.palette;
        double x = site.aspect() * site.between(0.3, 0.7);
        double radius = 1.5;
        double y = 0.80 + radius;
        int air = Tint.mix(p.light, 0x78B8FF, 0.6);
        ring(site, new double[] {x, y, radius, 0.16, 0.55}, air);
        brush.disc(x, y, radius, 0xFF03050B, 0.0006);
        ring(site, new double[] {x, y, radius, -0.11, 0.5}, air);
        ring(site, new double[] {x, y, radius, 0.014, 0.9}, Tint.lighter(air, 0.5));
        double sunX = x + site.between(-0.3, 0.3);
        double sunY = y - Math.sqrt(radius * radius - (sunX - x) * (sunX - x));
        IRect place = site.box(sunX - 0.45, sunY - 0.45, sunX + 0.45, sunY + 0.45);
        brush.glow(sunX, sunY, 0.12, Tint.alpha(Tint.lighter(p.light, 0.5), 0.95));
        site.add(
                new Pulse(
                        Brush.light(256, Tint.opaque(p.light)),
                        place,
                        new Pulse.Rhythm(0.45, 0.7, 0.04, 0.2)));
    }

    /// @param m centre x and y, radius, how far light reaches out (or in, negative), its strength
    private static void ring(Site site, double[] m, int rgb) {
        double outer = Math.max(m[2], m[2] + m[3]);
        float edge = (float) (m[2] / outer);
        float end = (float) ((m[2] + m[3]) / outer);
        int lit = Tint.alpha(rgb, m[4]);
        int half = Tint.alpha(rgb, m[4] * 0.3);
        int none = Tint.alpha(rgb, 0);
        float middle = (edge * 2 + end) / 3;
        int[] colours =
                m[3] > 0 ? new int[] {none, lit, half, none} : new int[] {none, half, lit, none};
        float[] stops =
                m[3] > 0
                        ? new float[] {edge - 0.0015f, edge, middle, 1}
                        : new float[] {end, middle, edge - 0.0006f, 1};
        try (Shader shader =
                        Shader.makeRadialGradient(
                                site.px(m[0]), site.px(m[1]), site.px(outer), colours, stops);
                Paint paint =
                        new Paint()
                                .setShader(shader)
                                .setDither(true)
                                .setBlendMode(BlendMode.SCREEN)) {
            site.canvas.drawPaint(paint);
        }
    }
}
