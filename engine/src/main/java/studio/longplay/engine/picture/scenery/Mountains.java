package studio.longplay.engine.picture.scenery;

/// Mountain ranges with snow on the far ones, mist in the valleys, spruces in front.
final class Mountains implements Place {
    @Override
    public void paint(Site site, Brush brush) {
        Palette p = site.palette;
        Air air = new Air(site, brush);
        brush.sky(0.66);
        if (p.isStarry()) {
            air.stars(0.45, 480);
        }
        double sunX = site.aspect() * site.between(0.25, 0.75);
        brush.luminary(sunX, p.isStarry() ? 0.16 : site.between(0.26, 0.36));
        air.clouds(0.02, 0.42, 0.003);
        Land land = new Land(site);
        int snow = Tint.mix(p.light, p.skyLow, 0.45);
        range(site, land, new double[] {0.46, 0.16, 0.85, 0.42}, snow);
        range(site, land, new double[] {0.58, 0.11, 0.7, 0.62}, -1);
        brush.glow(sunX, 0.6, 0.6, Tint.alpha(p.light, 0.22));
        range(site, land, new double[] {0.68, 0.10, 0.62, 0.82}, -1);
        int mist = Tint.mix(p.skyLow, p.light, 0.2);
        air.bank(new Air.Bank(0.56, 0.86, mist, mist, 0.6, 0.62, 6, 0.007));
        wood(site, land);
        brush.vignette(0.5);
    }

    /// @param m mean height, swing, wavelength, nearness 0 to 1
    /// @param snow colour of the caps, negative for none
    private static void range(Site site, Land land, double[] m, int snow) {
        Palette p = site.palette;
        int base = Tint.mix(Tint.mix(p.skyLow, p.far, 0.4 + 0.6 * m[3]), p.near, m[3] * m[3] * 0.7);
        int foot = Tint.mix(base, p.skyLow, 0.55 * (1 - m[3]) + 0.12);
        Land.Ridge ridge = new Land.Ridge(m[0], m[1], m[2], 7, 0.85, base, foot);
        float[] line = land.ridge(ridge);
        if (snow >= 0) {
            new Snow(site).onto(line, ridge, snow);
        }
    }

    private static void wood(Site site, Land land) {
        Palette p = site.palette;
        Flora flora = new Flora(site);
        for (int row = 0; row < 3; row++) {
            double near = row / 2.0;
            int colour = Tint.mix(Tint.mix(p.far, p.near, 0.65), p.near, near);
            int foot = Tint.darker(colour, 0.4 * near);
            float[] line =
                    land.ridge(new Land.Ridge(0.83 + 0.075 * row, 0.035, 0.9, 4, 0, colour, foot));
            int count = (int) (site.aspect() * (44 - 13 * row));
            for (int i = 0; i < count; i++) {
                double x = site.between(-0.05, site.aspect() + 0.05);
                double tall = site.between(0.05, 0.085) * (1 + 0.75 * row);
                flora.pine(x, land.heightAt(line, x) + 0.012, tall, Tint.opaque(colour));
            }
        }
    }
}
