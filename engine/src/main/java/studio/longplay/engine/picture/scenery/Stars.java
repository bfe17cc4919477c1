package studio.longplay.engine.picture.scenery;

import io.github.humbleui.skija.BlendMode;

/// The night sky: the Milky Way over a line of spruces.
final class Stars implements Place {
    @Override
    public void paint(Site site, Brush brush) {
        Palette p = site.palette;
        int top = Tint.mix(p.skyTop, 0x030716, 0.85);
        int low = Tint.mix(p.skyLow, 0x14264E, 0.8);
        brush.wash(
                new int[] {
                    Tint.opaque(top), Tint.opaque(Tint.mix(top, low, 0.35)), Tint.opaque(low)
                },
                new float[] {0, 0.5f, 0.95f});
        milkyWay(site, brush);
        Air air = new Air(site, brush);
        air.stars(0.92, 1100);
        brush.glow(site.aspect() * site.between(0.3, 0.7), 0.98, 0.8, Tint.alpha(p.light, 0.22));
        int mist = Tint.mix(low, p.light, 0.25);
        air.bank(new Air.Bank(0.68, 0.93, mist, mist, 0.5, 0.35, 6, 0.006));
        wood(site);
        brush.vignette(0.45);
    }

    private static void milkyWay(Site site, Brush brush) {
        double tilt = site.between(0.5, 0.8) * (site.random.nextBoolean() ? 1 : -1);
        double middle = site.between(0.42, 0.58);
        int columns = 480;
        int rows = 270;
        int tint = Tint.mix(site.palette.light, 0xB9C4F0, 0.55);
        for (int veil = 0; veil < 2; veil++) {
            float shift = (float) site.between(0, 400);
            int layer = veil;
            brush.lay(
                    Texture.fine(
                            columns,
                            rows,
                            veil == 0 ? tint : 0xE8C8D8,
                            (x, y) -> {
                                double across =
                                        (x / (double) columns - middle) * site.aspect()
                                                - (y / (double) rows - 0.5) * tilt * 1.6;
                                float n = site.noise.sum(x * 0.016f + shift, y * 0.016f, 0, 6);
                                double wide = layer == 0 ? 0.30 : 0.15;
                                double body = StrictMath.exp(-across * across / (wide * wide));
                                double rift = Math.clamp(0.55 + 0.95 * n, 0, 1);
                                return (float) (body * rift * (layer == 0 ? 0.34 : 0.24));
                            }),
                    site.all(),
                    1,
                    BlendMode.SCREEN);
        }
    }

    private static void wood(Site site) {
        Land land = new Land(site);
        Flora flora = new Flora(site);
        int colour = Tint.mix(site.palette.near, 0x02030A, 0.7);
        float[] line =
                land.ridge(new Land.Ridge(0.93, 0.03, 1.1, 3, 0, colour, Tint.darker(colour, 0.4)));
        int count = (int) (site.aspect() * 34);
        for (int i = 0; i < count; i++) {
            double x = site.between(-0.05, site.aspect() + 0.05);
            double edge = Math.abs(x / site.aspect() - 0.5) * 2;
            double tall = site.between(0.06, 0.12) + 0.17 * edge * edge * site.random.nextDouble();
            flora.pine(x, land.heightAt(line, x) + 0.012, tall, Tint.opaque(colour));
        }
    }
}
