package studio.longplay.engine.picture.scenery;

import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.types.IRect;

/// Open sea under sun or moon, its light broken on slow waves.
final class Sea implements Place {
    private static final double HORIZON = 0.56;

    @Override
    public void paint(Site site, Brush brush) {
        Palette p = site.palette;
        Air air = new Air(site, brush);
        brush.sky(HORIZON);
        if (p.isStarry()) {
            air.stars(0.5, 450);
        }
        double x = site.aspect() * site.between(0.32, 0.68);
        brush.luminary(x, p.isStarry() ? 0.22 : 0.40);
        air.clouds(0.02, 0.5, 0.003);
        int far = Tint.mix(p.skyLow, p.skyMiddle, 0.55);
        int deep = Tint.mix(Tint.mix(p.skyTop, p.skyMiddle, 0.3), p.near, 0.45);
        brush.fill(
                new double[] {0, HORIZON, site.aspect(), 1},
                new int[] {
                    Tint.opaque(Tint.mix(far, p.skyTop, 0.25)),
                    Tint.opaque(Tint.mix(far, deep, 0.6)),
                    Tint.opaque(deep),
                    Tint.opaque(Tint.darker(deep, 0.5))
                },
                new float[] {0, 0.16f, 0.5f, 1});
        brush.glow(x, HORIZON + 0.02, 0.5, Tint.alpha(p.light, 0.3));
        waves(site, deep);
        glitter(site, x);
        brush.vignette(0.5);
    }

    /// Three bands of waves, larger and faster towards us.
    private static void waves(Site site, int deep) {
        double[] edges = {HORIZON, 0.66, 0.80, 1.0};
        for (int i = 0; i < 3; i++) {
            IRect band = site.box(0, edges[i], site.aspect(), edges[i + 1] + 0.002);
            int view = Site.TEXELS / (1 + i / 2);
            int period = view;
            int rows = 56;
            int cells = 26 - 8 * i;
            Image texture = waveTexture(site, new int[] {view, period, rows, cells, deep, i});
            double speed = (0.004 + 0.004 * i) * view / site.aspect();
            site.add(
                    new Drift(
                            texture,
                            new Drift.Course(band, view, period, i == 1 ? -speed : speed),
                            new Paint()));
        }
    }

    /// @param m columns of the view and of a period, rows, waves across, deep colour, band
    private static Image waveTexture(Site site, int[] m) {
        Palette p = site.palette;
        float shift = (float) site.between(0, 300);
        int crest = Tint.mix(p.skyLow, p.light, 0.4);
        int trough = Tint.darker(m[4], 0.5);
        return Texture.of(
                m[0] + m[1],
                m[2],
                (column, y) -> {
                    double down = y / (double) m[2];
                    float rowScale = (float) (0.24 - 0.05 * m[5]);
                    float n =
                            site.noise.sum(
                                    column % m[1] * m[3] / (float) m[1],
                                    y * rowScale + shift,
                                    m[3],
                                    3);
                    double lit = Math.clamp(n * 1.5 - 0.12, 0, 1);
                    double dark = Math.clamp(-n * 1.3 - 0.1, 0, 1);
                    double edge = Math.min(1, 6 * Math.min(down + 0.02, 1.02 - down));
                    return lit > dark
                            ? Tint.alpha(crest, lit * 0.38 * edge)
                            : Tint.alpha(trough, dark * 0.5 * edge);
                });
    }

    /// The path of light: flecks that flash and fade where they are.
    private static void glitter(Site site, double x) {
        int count = 190;
        double[] fx = new double[count];
        double[] fy = new double[count];
        double[] wide = new double[count];
        double[] phase = new double[count];
        for (int i = 0; i < count; i++) {
            double down = StrictMath.pow(site.random.nextDouble(), 1.5);
            fy[i] = HORIZON + 0.006 + 0.36 * down;
            fx[i] = x + site.random.nextGaussian() * (0.022 + 0.12 * down);
            wide[i] = site.between(0.016, 0.038) * (0.6 + 1.9 * down);
            phase[i] = site.between(0, 60);
        }
        site.add(
                new Swarm(
                        Brush.light(64, Tint.opaque(Tint.lighter(site.palette.light, 0.5))),
                        site.box(x - 0.6, HORIZON, x + 0.6, 1),
                        count,
                        (i, seconds, spot) -> {
                            double slide = 0.012 * StrictMath.sin(seconds * 0.21 + phase[i]);
                            spot.set(
                                    site.px(fx[i] + slide),
                                    site.px(fy[i]),
                                    site.px(wide[i]),
                                    site.px(wide[i] * 0.26));
                            double flash = StrictMath.sin(seconds * 0.75 + phase[i] * 5);
                            spot.opacity = flash <= -0.2 ? 0 : 0.85 * (flash + 0.2) / 1.2;
                        }));
    }
}
