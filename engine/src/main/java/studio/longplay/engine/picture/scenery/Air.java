package studio.longplay.engine.picture.scenery;

import io.github.humbleui.skija.Image;

/// Clouds, mist and stars.
final class Air {
    /// The size of the largest shapes, in heights.
    private static final float UNIT = 0.24f;

    private static final int OCTAVES = 4;

    /// How far shapes pass at least in a loop, in their own widths; what would go less far stands.
    private static final double LEAST_WAY = 0.3;

    private final Site site;
    private final Brush brush;

    Air(Site site, Brush brush) {
        this.site = site;
        this.brush = brush;
    }

    /// A bank of air.
    ///
    /// @param top its upper edge, in heights
    /// @param bottom its lower edge, in heights
    /// @param light colour where it is thick, `0xRRGGBB`
    /// @param shade colour of its underside
    /// @param cover 0 is clear, 1 overcast
    /// @param opacity of its thickest part, 0 to 1
    /// @param stretch how much wider than high its shapes are
    /// @param heightsPerSecond how fast it passes to the left; 0 stays
    record Bank(
            double top,
            double bottom,
            int light,
            int shade,
            double cover,
            double opacity,
            double stretch,
            double heightsPerSecond) {}

    /// Lays a bank that passes slowly, or bakes one that stays.
    void bank(Bank bank) {
        int columns = Math.round(Site.TEXELS * site.aspect());
        int rows = (int) Math.max(24, Math.round((bank.bottom - bank.top) * Site.TEXELS));
        Flow.Course course =
                new Flow.Course(
                        site.box(0, bank.top, site.aspect(), bank.bottom),
                        columns,
                        rows,
                        bank.heightsPerSecond * Site.TEXELS);
        float unit = Site.TEXELS * UNIT;
        Flow.Grain grain =
                new Flow.Grain(
                        (float) (1 / (unit * bank.stretch)),
                        1 / unit,
                        (float) site.between(0, 500),
                        OCTAVES,
                        standing(bank));
        Flow flow =
                new Flow(site.noise, course, grain, new CloudInk(site.noise, bank, columns, rows));
        if (bank.heightsPerSecond == 0) {
            flow.paint(site.canvas, 0);
            flow.close();
        } else {
            site.add(flow);
        }
    }

    /// Octaves whose shapes are too large to be exchanged for others on so short a way.
    private static int standing(Bank bank) {
        double way = Math.abs(bank.heightsPerSecond) * Scenery.LOOP_SECONDS;
        double shape = UNIT * bank.stretch;
        int standing = 0;
        while (standing < OCTAVES && way < LEAST_WAY * shape) {
            shape /= 2;
            standing++;
        }
        return standing;
    }

    /// The clouds of the palette: fair weather or overcast, lit from the light's side.
    void clouds(double top, double bottom, double heightsPerSecond) {
        Palette p = site.palette;
        int light = Tint.mix(p.light, p.skyLow, p.isStarry() ? 0.7 : 0.25);
        int shade = Tint.mix(p.skyMiddle, p.skyTop, 0.35);
        double cover =
                switch (p) {
                    case STORM, SAD -> 0.80;
                    case TENSE, DARK -> 0.68;
                    case EPIC, WARM, DUSK -> 0.56;
                    case CALM, JOYFUL, HOPEFUL, MYSTERIOUS, DAWN, DAY, NIGHT -> 0.5;
                };
        bank(new Bank(top, bottom, light, shade, cover, 0.92, 2.6, heightsPerSecond));
    }

    /// Stars down to `horizon`; a few of them twinkle.
    void stars(double horizon, int count) {
        for (int i = 0; i < count; i++) {
            double x = site.between(0, site.aspect());
            double y = site.random.nextDouble() * horizon;
            double size = 0.0007 + 0.0013 * StrictMath.pow(site.random.nextDouble(), 5);
            double bright = site.between(0.25, 0.95) * (1 - 0.75 * y / horizon);
            int colour = Tint.mix(0xFFE9D0, 0xCFE0FF, site.random.nextDouble());
            brush.disc(x, y, size, Tint.alpha(colour, bright), 0.35);
        }
        twinkling(horizon, Math.max(6, count / 40));
    }

    private void twinkling(double horizon, int count) {
        double[] x = new double[count];
        double[] y = new double[count];
        double[] size = new double[count];
        double[] phase = new double[count];
        for (int i = 0; i < count; i++) {
            x[i] = site.px(site.between(0.02, site.aspect() - 0.02));
            y[i] = site.px(site.between(0.02, horizon * 0.75));
            size[i] = site.px(site.between(0.010, 0.020));
            phase[i] = site.between(0, 50);
        }
        Image sprite = Brush.light(48, 0xFFFFFFFF);
        site.add(
                new Swarm(
                                sprite,
                                site.box(0, 0, site.aspect(), horizon),
                                count,
                                (i, seconds, spot) -> {
                                    spot.set(x[i], y[i], size[i], size[i]);
                                    double swing = Turning.swing(seconds, 2 + i % 2, phase[i]);
                                    spot.opacity = 0.45 + 0.35 * swing;
                                })
                        .glimmering(15));
    }
}
