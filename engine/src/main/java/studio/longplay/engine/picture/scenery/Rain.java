package studio.longplay.engine.picture.scenery;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.Shader;
import io.github.humbleui.skija.Surface;
import io.github.humbleui.types.Rect;

import studio.longplay.engine.picture.easel.Easel;

/// Rain on a window at night: lights out of focus behind it, drops on the glass, some running.
final class Rain implements Place {
    private static final int DROP_TEXELS = 64;

    @Override
    public void paint(Site site, Brush brush) {
        Palette p = site.palette;
        int deep = Tint.mix(p.near, p.skyTop, 0.55);
        int low = Tint.mix(p.far, p.near, 0.4);
        brush.wash(
                new int[] {
                    Tint.opaque(deep), Tint.opaque(low), Tint.opaque(Tint.darker(deep, 0.5))
                },
                new float[] {0, 0.55f, 1});
        for (int i = 0; i < 46; i++) {
            bokeh(site, brush);
        }
        brush.glow(site.aspect() * 0.5, 0.6, 0.9, Tint.alpha(p.accent, 0.14));
        try (Image drop = drop(p)) {
            for (int i = 0; i < 620; i++) {
                double size = 0.005 + 0.034 * StrictMath.pow(site.random.nextDouble(), 4);
                stamp(site, drop, size);
            }
        }
        running(site);
        brush.vignette(0.65);
    }

    private static void bokeh(Site site, Brush brush) {
        Palette p = site.palette;
        double x = site.between(-0.05, site.aspect() + 0.05);
        double y = 0.58 + 0.17 * site.random.nextGaussian();
        double radius = site.between(0.018, 0.062);
        int[] choices = {p.accent, p.light, Tint.mix(p.accent, 0xE85040, 0.6), p.skyLow};
        int rgb = choices[site.random.nextInt(choices.length)];
        brush.disc(x, y, radius, Tint.alpha(rgb, site.between(0.07, 0.34)), 0.10);
        brush.glow(x, y, radius * 2.2, Tint.alpha(rgb, 0.10));
    }

    /// A drop as a lens: dark above, bright below, a spark of light on its shoulder.
    private static Image drop(Palette p) {
        int size = DROP_TEXELS;
        try (Surface surface = Easel.surface(size, size, false);
                Shader body =
                        Shader.makeLinearGradient(
                                0,
                                0,
                                0,
                                size,
                                new int[] {
                                    Tint.alpha(Tint.darker(p.near, 0.4), 0.75),
                                    Tint.alpha(p.far, 0.35),
                                    Tint.alpha(Tint.mix(p.light, p.accent, 0.4), 0.85)
                                });
                Paint paint = new Paint().setShader(body).setAntiAlias(true);
                Paint spark = new Paint().setColor(0xE0FFFFFF).setAntiAlias(true)) {
            Canvas canvas = surface.getCanvas();
            canvas.clear(0);
            canvas.drawOval(Rect.makeXYWH(8, 4, size - 16f, size - 8f), paint);
            canvas.drawOval(Rect.makeXYWH(size * 0.32f, size * 0.2f, 7, 9), spark);
            return surface.makeImageSnapshot();
        }
    }

    private static void stamp(Site site, Image drop, double size) {
        float wide = site.px(size);
        float tall = wide * (float) site.between(1.0, 1.35);
        float x = site.px(site.between(0, site.aspect()));
        float y = site.px(site.random.nextDouble());
        try (Paint paint = new Paint().setAlphaf((float) site.between(0.45, 0.95))) {
            site.canvas.drawImageRect(
                    drop,
                    Rect.makeWH(DROP_TEXELS, DROP_TEXELS),
                    Rect.makeXYWH(x, y, wide, tall),
                    io.github.humbleui.skija.SamplingMode.MITCHELL,
                    paint,
                    true);
        }
    }

    private static void running(Site site) {
        int count = 34;
        double[] x = new double[count];
        double[] size = new double[count];
        int[] runs = new int[count];
        double[] phase = new double[count];
        for (int i = 0; i < count; i++) {
            x[i] = site.between(0.02, site.aspect() - 0.02);
            size[i] = site.between(0.012, 0.026);
            runs[i] = site.between(9, 26) < 14 ? 2 : 1;
            phase[i] = site.between(0, 60);
        }
        site.add(
                new Swarm(
                        drop(site.palette),
                        site.all(),
                        count,
                        (i, seconds, spot) -> {
                            double age = Turning.way(seconds, runs[i], phase[i]);
                            double halt = 0.2 * age * (1 - age);
                            double halting = age + halt * StrictMath.sin(age * 31 + phase[i]);
                            double y = -0.05 + 1.12 * halting;
                            double wander = 0.006 * StrictMath.sin(age * 17 + phase[i] * 3);
                            double tall = size[i] * 1.5;
                            spot.set(
                                    site.px(x[i] + wander),
                                    site.px(y),
                                    site.px(size[i]),
                                    site.px(tall));
                            spot.opacity = 0.9;
                        }));
    }
}
