package studio.longplay.engine.picture.scenery;

/// A street or market between two rows of houses: under strings of lamps in the evening, under
/// pennants by day.
final class Lanterns implements Place {
    private static final int HOUSES = 6;

    /// Where the street begins far off, and how it widens and falls towards us.
    private static final double FAR_HALF = 0.16;

    private static final double FAR_Y = 0.78;
    private static final double FALL = 0.31;

    private static final int PLASTER = 0xCDB79A;

    @Override
    public void paint(Site site, Brush brush) {
        Palette p = site.palette;
        double middle = site.aspect() / 2 + site.between(-0.14, 0.14);
        int warm = Tint.mix(p.accent, 0xFFC070, 0.4);
        brush.sky(0.85);
        // They stay: what moves is drawn over the strings.
        new Air(site, brush).clouds(0, 0.4, 0);
        farEnd(site, brush, middle, warm);
        street(site, brush, middle, warm);
        houses(site, brush, middle, -1);
        houses(site, brush, middle, 1);
        FairStrings strings = new FairStrings(site, brush, middle, warm);
        for (int near = 0; near < 4; near++) {
            strings.hang((near + 1) / 4.0);
        }
        brush.vignette(0.55);
    }

    /// The houses across the street's end, with a tower, and the glow of what goes on there.
    private static void farEnd(Site site, Brush brush, double middle, int warm) {
        Palette p = site.palette;
        int haze = Tint.mix(Tint.mix(p.far, PLASTER, p.isDark() ? 0.05 : 0.2), p.skyLow, 0.4);
        double x = middle - FAR_HALF - 0.1;
        while (x < middle + FAR_HALF + 0.05) {
            double width = site.between(0.05, 0.1);
            double eaves = site.between(0.60, 0.68);
            gable(brush, new double[] {x, x + width, eaves, FAR_Y + 0.03}, 0.03, haze);
            x += width * 0.97;
        }
        double tower = middle + site.between(-0.09, 0.09);
        int pale = Tint.mix(haze, p.skyLow, 0.25);
        gable(brush, new double[] {tower - 0.016, tower + 0.016, 0.53, FAR_Y}, 0.085, pale);
        if (p.isDark()) {
            brush.glow(middle, FAR_Y, 0.5, Tint.alpha(warm, 0.55));
            crowdLights(site, brush, middle, warm);
        }
    }

    /// Lamps of the stalls, out of focus.
    private static void crowdLights(Site site, Brush brush, double middle, int warm) {
        for (int i = 0; i < 46; i++) {
            double depth = site.random.nextDouble();
            double x = middle + site.random.nextGaussian() * (0.06 + 0.1 * depth);
            double y = FAR_Y - 0.02 + site.random.nextGaussian() * 0.02 * (1 + depth);
            int rgb = Tint.mix(warm, 0xFFF0D0, site.random.nextDouble());
            double opacity = site.between(0.1, 0.4);
            brush.disc(x, y, 0.006 + 0.014 * depth, Tint.alpha(rgb, opacity), 0.12);
        }
    }

    /// A house front with a roof: `{left, right, eaves, foot}`.
    private static void gable(Brush brush, double[] front, double roof, int rgb) {
        double left = front[0];
        double right = front[1];
        double ridge = front[2] - roof;
        brush.shape(
                new double[] {
                    left,
                    front[3],
                    left,
                    front[2],
                    (left + right) / 2,
                    ridge,
                    right,
                    front[2],
                    right,
                    front[3]
                },
                Tint.opaque(rgb));
    }

    private static void street(Site site, Brush brush, double middle, int warm) {
        Palette p = site.palette;
        int stone = Tint.mix(p.near, p.isDark() ? p.far : 0xB0A594, p.isDark() ? 0.35 : 0.6);
        double spread = (1.1 - FAR_Y) / FALL;
        double[] outline = {
            middle - FAR_HALF,
            FAR_Y,
            middle + FAR_HALF,
            FAR_Y,
            middle + FAR_HALF + spread,
            1.1,
            middle - FAR_HALF - spread,
            1.1
        };
        brush.shape(outline, Tint.opaque(stone));
        double bottom = 1.01;
        double[] whole = {0, FAR_Y, site.aspect(), bottom};
        int far = Tint.alpha(p.isDark() ? warm : p.skyLow, p.isDark() ? 0.6 : 0.5);
        int near = Tint.alpha(Tint.darker(stone, 0.7), p.isDark() ? 0.8 : 0.45);
        brush.fill(whole, new int[] {far, Tint.alpha(stone, 0), near}, new float[] {0, 0.5f, 1});
        cobbles(site, brush, middle, stone);
    }

    /// Broken lines of shadow across the street, closer to each other far off.
    private static void cobbles(Site site, Brush brush, double middle, int stone) {
        int[] dark = {Tint.alpha(Tint.darker(stone, 0.6), 0.35), Tint.alpha(stone, 0)};
        for (int row = 0; row < 16; row++) {
            double t = (row + 1) / 17.0;
            double y = FAR_Y + 0.24 * t * t;
            double half = FAR_HALF + (y - FAR_Y) / FALL;
            for (int i = 0; i < 9; i++) {
                double x = middle + site.between(-half, half);
                double length = site.between(0.02, 0.09) * (0.3 + t);
                double thick = 0.002 + 0.004 * t;
                double[] box = {x, y, x + length, y + thick};
                brush.fill(box, dark, new float[] {0, 1});
            }
        }
    }

    /// House by house from the far end towards us; each hides part of the one behind it.
    private static void houses(Site site, Brush brush, double middle, int side) {
        for (int i = 0; i < HOUSES; i++) {
            double near = (i + 1 + site.between(-0.15, 0.15)) / HOUSES;
            double out = i == 0 ? FAR_HALF : FAR_HALF + 0.78 * near * near;
            double eaves = 0.64 - 0.44 * near * near + site.between(-0.06, 0.04);
            new StreetHouse(site, brush, side).paint(middle, out, eaves, near);
        }
    }

    /// The height of the street's edge, so far from its middle.
    static double edge(double out) {
        return FAR_Y + (out - FAR_HALF) * FALL;
    }
}
