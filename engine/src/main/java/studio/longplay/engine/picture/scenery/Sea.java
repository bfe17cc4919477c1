package studio.longplay.engine.picture.scenery;

/// Open sea under sun or moon, its light broken on slow waves.
final class Sea implements Place {
    private static final double HORIZON = 0.56;

    /// Of a band's texture.
    private static final int ROWS = 56;

    /// The frame for which waves are counted, in heights.
    private static final float WIDE = 16 / 9f;

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
        int crest = Tint.mix(site.palette.skyLow, site.palette.light, 0.4);
        int trough = Tint.darker(deep, 0.5);
        for (int i = 0; i < 3; i++) {
            int columns = Math.round(Site.TEXELS * site.aspect() / (1 + i / 2));
            Flow.Course course =
                    new Flow.Course(
                            site.box(0, edges[i], site.aspect(), edges[i + 1] + 0.002),
                            columns,
                            ROWS,
                            (0.004 + 0.004 * i) * columns / site.aspect() * (i == 1 ? -1 : 1));
            float perColumn = (26 - 8 * i) * site.aspect() / WIDE / columns;
            Flow.Grain grain =
                    new Flow.Grain(
                            perColumn, 0.24f - 0.05f * i, (float) site.between(0, 300), 3, 0);
            WaveInk ink = new WaveInk(columns, ROWS, crest, trough);
            site.add(new Flow(site.noise, course, grain, ink));
        }
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
                                    double slide = 0.007 * Turning.swing(seconds, 1, phase[i]);
                                    spot.set(
                                            site.px(fx[i] + slide),
                                            site.px(fy[i]),
                                            site.px(wide[i]),
                                            site.px(wide[i] * 0.26));
                                    double flash = Turning.swing(seconds, 1 + i % 3, phase[i] * 5);
                                    spot.opacity = flash <= -0.2 ? 0 : 0.85 * (flash + 0.2) / 1.2;
                                })
                        .glimmering(15));
    }
}
