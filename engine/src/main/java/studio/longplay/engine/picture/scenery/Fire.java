package studio.longplay.engine.picture.scenery;

import io.github.humbleui.skija.BlendMode;

/// The glow of a fire below the frame: breathing light, smoke, rising embers.
final class Fire implements Place {
    @Override
    public void paint(Site site, Brush brush) {
        Palette p = site.palette;
        int fire = Tint.mix(p.accent, 0xFF7A1E, 0.6);
        int dark = Tint.mix(Tint.darker(p.near, 0.3), 0x140805, 0.5);
        brush.wash(
                new int[] {
                    Tint.opaque(Tint.darker(dark, 0.4)),
                    Tint.opaque(dark),
                    Tint.opaque(Tint.mix(dark, fire, 0.35))
                },
                new float[] {0, 0.55f, 1});
        double middle = site.aspect() / 2;
        brush.glow(middle, 1.12, 1.25, Tint.alpha(fire, 0.75));
        brush.glow(middle, 1.08, 0.6, Tint.alpha(Tint.mix(fire, 0xFFD080, 0.5), 0.7));
        smoke(site, brush, fire);
        for (int i = 0; i < 3; i++) {
            double x = middle + (i - 1) * 0.42;
            double size = 0.62;
            site.add(
                    new Pulse(
                            Brush.light(192, Tint.opaque(Tint.mix(fire, 0xFFB050, 0.35))),
                            site.box(x - size, 1.02 - size, x + size, 1.02 + size),
                            new Pulse.Rhythm(0.12, 0.55, 0.32 + 0.09 * i, i * 0.31)));
        }
        Motes.embers(site, 130, 0.05, Tint.mix(fire, 0xFFC878, 0.45));
        brush.vignette(0.7);
    }

    private static void smoke(Site site, Brush brush, int fire) {
        float shift = (float) site.between(0, 500);
        brush.lay(
                Texture.fine(
                        320,
                        180,
                        Tint.mix(fire, 0xFFC890, 0.2),
                        (x, y) -> {
                            float warp = site.noise.sum(x * 0.012f, y * 0.012f + shift, 0, 3);
                            float n =
                                    site.noise.sum(
                                            x * 0.022f + warp, y * 0.012f + shift + warp, 0, 5);
                            double low = y / 180.0;
                            return (float) (Math.clamp(0.35 + n, 0, 1) * low * low * 0.35);
                        }),
                site.all(),
                1,
                BlendMode.SCREEN);
    }
}
