package studio.longplay.engine.picture.scenery;

import io.github.humbleui.skija.BlendMode;
import io.github.humbleui.skija.Image;
import io.github.humbleui.types.IRect;

/// No place at all: folds of silk in the mood's colours, under slowly moving light.
final class Silk implements Place {
    private static final int COLUMNS = 480;
    private static final int ROWS = 270;

    @Override
    public void paint(Site site, Brush brush) {
        Palette p = site.palette;
        int deep = Tint.mix(p.skyTop, p.near, 0.45);
        brush.wash(
                new int[] {
                    Tint.opaque(deep),
                    Tint.opaque(Tint.mix(p.skyTop, p.skyMiddle, 0.55)),
                    Tint.opaque(Tint.mix(p.skyMiddle, p.near, 0.35))
                },
                new float[] {0, 0.5f, 1});
        folds(site, brush, p.skyMiddle, 0.55);
        folds(site, brush, p.skyLow, 0.42);
        folds(site, brush, p.light, 0.16);
        for (int i = 0; i < 2; i++) {
            light(site, i);
        }
        brush.vignette(0.6);
    }

    private static void folds(Site site, Brush brush, int rgb, double strength) {
        float shift = (float) site.between(0, 900);
        brush.lay(
                Texture.fine(
                        COLUMNS,
                        ROWS,
                        rgb,
                        (x, y) -> {
                            float u = x / (float) ROWS;
                            float v = y / (float) ROWS;
                            float warp = site.noise.sum(u * 0.55f + shift, v * 0.8f, 0, 2);
                            double wave =
                                    StrictMath.sin(
                                            (v * 1.25 + u * 0.7 + warp * 0.62) * 6.6 + shift);
                            double sheen = Math.max(0, wave);
                            return (float) (sheen * sheen * sheen * strength);
                        }),
                site.all(),
                1,
                BlendMode.SCREEN);
    }

    /// A wide light that comes and goes over a part of the folds.
    private static void light(Site site, int index) {
        double x = site.aspect() * (0.3 + 0.4 * index);
        double y = 0.35 + 0.3 * index;
        IRect place = site.box(x - 0.75, y - 0.65, x + 0.75, y + 0.65);
        Image light =
                Brush.light(
                        192, Tint.opaque(Tint.mix(site.palette.skyLow, site.palette.light, 0.4)));
        site.add(
                new Pulse(
                        light,
                        place,
                        new Pulse.Rhythm(0, 0.15, 0.035 + 0.01 * index, 0.4 * index)));
    }
}
