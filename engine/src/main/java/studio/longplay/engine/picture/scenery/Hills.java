package studio.longplay.engine.picture.scenery;

/// Rolling hills and heath: ridges paling into the distance, heather and a bent tree in front, mist
/// between them.
final class Hills implements Place {
    private static final int RIDGES = 6;

    @Override
    public void paint(Site site, Brush brush) {
        Palette p = site.palette;
        Air air = new Air(site, brush);
        brush.sky(0.62);
        if (p.isStarry()) {
            air.stars(0.5, 420);
        }
        double sunX = site.aspect() * site.between(0.24, 0.76);
        brush.luminary(sunX, p.isStarry() ? 0.2 : site.between(0.40, 0.48));
        air.clouds(0.0, 0.50, 0.0035);
        ridges(site, brush, sunX);
        int mist = Tint.mix(p.skyLow, p.light, 0.25);
        air.bank(new Air.Bank(0.55, 0.80, mist, mist, 0.58, 0.5, 6, 0.008));
        brush.vignette(0.55);
    }

    private static void ridges(Site site, Brush brush, double sunX) {
        Palette p = site.palette;
        Land land = new Land(site);
        double treeX = sunX > site.aspect() / 2 ? 0.3 : site.aspect() - 0.3;
        for (int i = 0; i < RIDGES; i++) {
            double near = i / (RIDGES - 1.0);
            int base = Tint.mix(Tint.mix(p.skyLow, p.far, 0.35 + 0.65 * near), p.near, near * near);
            int foot =
                    i == RIDGES - 1
                            ? Tint.darker(base, 0.55)
                            : Tint.mix(base, p.skyLow, 0.5 * (1 - near));
            double top = 0.55 + 0.31 * near * (0.55 + 0.45 * near);
            double swing = 0.04 + 0.045 * near;
            float[] line =
                    land.ridge(
                            new Land.Ridge(
                                    top, swing, 0.6 + 0.8 * near, 3 + i / 2, 0.2, base, foot));
            if (i == 1) {
                brush.glow(sunX, 0.58, 0.55, Tint.alpha(p.light, 0.3));
            }
            if (i == 4) {
                copse(site, land, line, Tint.opaque(Tint.darker(base, 0.35)));
            }
            if (i >= 3) {
                int blade = Tint.opaque(Tint.mix(base, p.near, 0.5));
                land.grass(line, 0.007 + 0.05 * (near - 0.5), 500 * (i - 2), blade);
            }
            if (i == RIDGES - 1) {
                double foot0 = land.heightAt(line, treeX);
                new Flora(site)
                        .bareTree(treeX, foot0, 0.42, site.between(-0.2, 0.2), Tint.opaque(base));
            }
        }
    }

    /// A few far trees in one clump on a ridge.
    private static void copse(Site site, Land land, float[] line, int argb) {
        Flora flora = new Flora(site);
        double middle = site.between(0.2, site.aspect() - 0.2);
        for (int i = 0; i < 9; i++) {
            double x = middle + site.random.nextGaussian() * 0.07;
            flora.bareTree(x, land.heightAt(line, x), site.between(0.05, 0.085), 0, argb);
        }
    }
}
