package studio.longplay.engine.picture.scenery;

import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.Path;
import io.github.humbleui.skija.PathBuilder;

/// A street or market in the evening: strings of lamps over dark roofs, lights out of focus.
final class Lanterns implements Place {
    @Override
    public void paint(Site site, Brush brush) {
        Palette p = site.palette;
        brush.sky(0.85);
        new Air(site, brush).clouds(0, 0.4, 0.0025);
        int warm = Tint.mix(p.accent, 0xFFC070, 0.4);
        brush.glow(site.aspect() / 2, 0.80, 0.8, Tint.alpha(warm, 0.5));
        for (int i = 0; i < 70; i++) {
            double depth = site.random.nextDouble();
            double x = site.aspect() / 2 + site.random.nextGaussian() * (0.12 + 0.3 * depth);
            double y = 0.76 + site.random.nextGaussian() * 0.045 * (1 + depth);
            double radius = 0.008 + 0.024 * depth;
            int rgb = Tint.mix(warm, 0xFFF0D0, site.random.nextDouble());
            brush.disc(x, y, radius, Tint.alpha(rgb, site.between(0.1, 0.4)), 0.12);
        }
        houses(site, brush, 1);
        houses(site, brush, -1);
        brush.fill(
                new double[] {0, 0.86, site.aspect(), 1},
                new int[] {
                    Tint.alpha(Tint.mix(p.near, warm, 0.25), 0.0),
                    Tint.opaque(Tint.mix(p.near, warm, 0.12))
                },
                new float[] {0, 0.5f});
        for (int string = 0; string < 4; string++) {
            string(site, brush, string, warm);
        }
        brush.vignette(0.6);
    }

    /// Roof by roof towards the middle, smaller and paler.
    private static void houses(Site site, Brush brush, int side) {
        Palette p = site.palette;
        for (int i = 5; i >= 0; i--) {
            double near = 1 - i / 6.0;
            int colour = Tint.mix(Tint.mix(p.far, p.skyMiddle, 0.3), p.near, 0.25 + 0.75 * near);
            double edge = site.aspect() / 2 + side * (0.16 + 0.80 * near * near);
            double inner = edge - side * 0.02;
            double outer = site.aspect() / 2 + side * (site.aspect() / 2 + 0.1);
            double eaves = 0.66 - 0.46 * near * near - site.between(0, 0.05);
            double ridge = eaves - site.between(0.05, 0.12) * (0.4 + near);
            double far = edge + side * (0.22 + 0.25 * near);
            brush.shape(
                    new double[] {
                        inner,
                        eaves,
                        (edge + far) / 2,
                        ridge,
                        far,
                        eaves,
                        outer,
                        eaves,
                        outer,
                        1.02,
                        edge,
                        1.02,
                        edge,
                        eaves
                    },
                    Tint.opaque(colour));
            window(site, brush, new double[] {edge, side, eaves, near});
        }
    }

    private static void window(Site site, Brush brush, double[] house) {
        int rgb = Tint.mix(site.palette.accent, 0xFFE0A0, 0.5);
        double scale = 0.02 + 0.05 * house[3];
        for (int i = 0; i < 3; i++) {
            if (site.random.nextInt(3) == 0) {
                continue;
            }
            double x = house[0] + house[1] * scale * (0.6 + i % 2 * 1.6);
            double y = house[2] + scale * (0.8 + i * 1.5);
            double left = Math.min(x, x + house[1] * scale * 0.6);
            brush.glow(left + scale * 0.3, y + scale * 0.4, scale * 2, Tint.alpha(rgb, 0.3));
            brush.fill(
                    new double[] {left, y, left + scale * 0.6, y + scale * 0.85},
                    new int[] {Tint.alpha(rgb, 0.85), Tint.alpha(Tint.darker(rgb, 0.35), 0.85)},
                    new float[] {0, 1});
        }
    }

    private static void string(Site site, Brush brush, int index, int rgb) {
        double near = 1 - index / 4.0;
        double half = 0.22 + 0.75 * near * near;
        double middle = site.aspect() / 2 + site.between(-0.05, 0.05);
        double top = 0.60 - 0.50 * near * near;
        double sag = 0.10 * near + 0.03;
        int lamps = 9;
        double size = 0.012 + 0.022 * near;
        try (PathBuilder builder = new PathBuilder();
                Paint wire =
                        new Paint()
                                .setColor(Tint.opaque(site.palette.near))
                                .setAntiAlias(true)
                                .setStroke(true)
                                .setStrokeWidth(site.px(0.0022 * near + 0.0007))) {
            builder.moveTo(site.px(middle - half), site.px(top))
                    .quadTo(
                            site.px(middle),
                            site.px(top + 2 * sag),
                            site.px(middle + half),
                            site.px(top));
            try (Path path = builder.detach()) {
                site.canvas.drawPath(path, wire);
            }
        }
        for (int i = 1; i < lamps; i++) {
            double t = i / (double) lamps;
            double x = middle - half + 2 * half * t;
            double y = top + 4 * sag * t * (1 - t) + size * 0.8;
            brush.disc(x, y, size * 0.55, Tint.opaque(Tint.mix(rgb, 0xFFF4DC, 0.55)), 0.12);
            brush.glow(x, y, size * 4, Tint.alpha(rgb, 0.55));
            Pulse.Rhythm rhythm = new Pulse.Rhythm(0.0, 0.4, 0.16, site.random.nextDouble());
            double r = size * 3.2;
            site.add(
                    new Pulse(
                            Brush.light(64, Tint.opaque(rgb)),
                            site.box(x - r, y - r, x + r, y + r),
                            rhythm));
        }
    }
}
