package studio.longplay.engine.picture.scenery;

/// A city's skyline in haze, its windows lit by dusk and night; some lights go out, others on.
final class City implements Place {
    private static final int ROWS = 4;

    @Override
    public void paint(Site site, Brush brush) {
        Palette p = site.palette;
        Air air = new Air(site, brush);
        brush.sky(0.8);
        if (p.isStarry()) {
            air.stars(0.4, 220);
        }
        double lightX = site.aspect() * site.between(0.25, 0.75);
        brush.luminary(lightX, p.isStarry() ? 0.18 : 0.46);
        air.clouds(0.02, 0.46, 0.003);
        brush.glow(lightX, 0.86, 0.9, Tint.alpha(Tint.mix(p.accent, p.light, 0.4), 0.35));
        double[][] lamps = new double[60][];
        for (int row = 0; row < ROWS; row++) {
            row(site, brush, row / (ROWS - 1.0), lamps);
            if (row == 1) {
                int haze = Tint.mix(p.skyLow, p.light, 0.2);
                air.bank(new Air.Bank(0.52, 0.84, haze, haze, 0.55, 0.4, 6, 0.005));
            }
        }
        windowsThatChange(site, lamps);
        brush.vignette(0.5);
    }

    private static void row(Site site, Brush brush, double near, double[][] lamps) {
        Palette p = site.palette;
        int colour = Tint.mix(Tint.mix(p.skyLow, p.far, 0.45), p.near, near * 0.97);
        double x = -0.05;
        while (x < site.aspect() + 0.05) {
            double wide = site.between(0.05, 0.12) * (0.7 + 0.8 * near);
            double tall = site.between(0.10, 0.30) * (1.15 - 0.35 * near);
            double top = 0.90 + 0.06 * near - tall;
            tower(brush, new double[] {x, top, wide, near}, colour, site);
            if (p.isDark() || p == Palette.SAD || p == Palette.DAWN) {
                windows(site, brush, new double[] {x, top, wide, near}, lamps);
            }
            x += wide * site.between(0.84, near > 0.5 ? 1.0 : 1.1);
        }
    }

    /// @param box left, top, width, nearness
    private static void tower(Brush brush, double[] box, int colour, Site site) {
        double left = box[0];
        double top = box[1];
        double right = left + box[2];
        int foot = Tint.mix(colour, site.palette.skyLow, 0.35 * (1 - box[3]));
        brush.fill(
                new double[] {left, top, right, 1.01},
                new int[] {Tint.opaque(colour), Tint.opaque(foot)},
                new float[] {0, 1});
        int style = site.random.nextInt(4);
        double middle = (left + right) / 2;
        if (style == 0) {
            double step = box[2] * 0.22;
            brush.fill(
                    new double[] {left + step, top - 0.022, right - step, top + 0.01},
                    new int[] {Tint.opaque(colour), Tint.opaque(colour)},
                    new float[] {0, 1});
        } else if (style == 1 && box[3] < 0.9) {
            double thin = 0.0012;
            brush.shape(
                    new double[] {middle - thin, top, middle, top - 0.07, middle + thin, top},
                    Tint.opaque(colour));
        } else if (style == 2) {
            brush.shape(
                    new double[] {
                        left, top + 0.001, middle, top - box[2] * 0.28, right, top + 0.001
                    },
                    Tint.opaque(colour));
        }
    }

    private static void windows(Site site, Brush brush, double[] box, double[][] lamps) {
        double near = box[3];
        double step = 0.009 + 0.007 * near;
        double size = step * 0.42;
        double share = site.between(0.12, 0.42);
        for (double y = box[1] + step; y < 0.97; y += step * 1.25) {
            for (double x = box[0] + step * 0.7; x < box[0] + box[2] - step; x += step) {
                if (site.random.nextDouble() > share) {
                    continue;
                }
                double warm = site.random.nextDouble();
                int rgb = Tint.mix(site.palette.accent, 0xFFF2D8, warm * 0.7);
                double bright = (0.25 + 0.65 * near) * site.between(0.5, 1);
                brush.fill(
                        new double[] {x, y, x + size, y + size * 1.25},
                        new int[] {Tint.alpha(rgb, bright), Tint.alpha(rgb, bright * 0.8)},
                        new float[] {0, 1});
                int slot = site.random.nextInt(lamps.length * 12);
                if (near > 0.6 && slot < lamps.length) {
                    lamps[slot] = new double[] {x + size / 2, y + size * 0.62, size * 3.2};
                }
            }
        }
    }

    private static void windowsThatChange(Site site, double[][] lamps) {
        double[] phase = new double[lamps.length];
        for (int i = 0; i < phase.length; i++) {
            phase[i] = site.between(0, 200);
        }
        site.add(
                new Swarm(
                                Brush.light(32, Tint.opaque(site.palette.accent)),
                                site.box(0, 0.5, site.aspect(), 1),
                                lamps.length,
                                (i, seconds, spot) -> {
                                    spot.opacity = 0;
                                    if (lamps[i] != null) {
                                        double size = site.px(lamps[i][2]);
                                        spot.set(
                                                site.px(lamps[i][0]),
                                                site.px(lamps[i][1]),
                                                size,
                                                size);
                                        double swing = Turning.swing(seconds, 1, phase[i]);
                                        spot.opacity = Math.clamp(swing * 4, 0, 1) * 0.75;
                                    }
                                })
                        .glimmering(15));
    }
}
