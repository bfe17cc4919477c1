package studio.longplay.engine.picture.scenery;

/// Rolling hills and heath: ridges paling into the distance, heather in front, mist between.
final class Hills implements Place {
    private static final int RIDGES = 6;

    @Override
    public void paint(Site site, Brush brush) {
        Palette p = site.palette;
        double horizon = 0.62;
        Air air = new Air(site, brush);
        brush.sky(horizon);
        if (p.isStarry()) {
            air.stars(0.5, 420);
        }
        double sunX = site.aspect() * site.between(0.22, 0.78);
        brush.orb(sunX, p.isStarry() ? 0.2 : site.between(0.36, 0.46), p.isStarry() ? 0.032 : 0.04);
        int cloudLight = Tint.mix(p.light, p.skyLow, 0.35);
        int cloudShade = Tint.mix(p.skyMiddle, p.skyTop, 0.3);
        double cover = p == Palette.STORM || p == Palette.TENSE || p == Palette.SAD ? 0.66 : 0.44;
        air.bank(new Air.Bank(0.02, 0.52, cloudLight, cloudShade, cover, 0.85, 3.2, 0.0035));
        ridges(site, brush, sunX);
        int mist = Tint.mix(p.skyLow, p.light, 0.25);
        air.bank(new Air.Bank(0.56, 0.80, mist, mist, 0.55, 0.5, 6, 0.008));
        brush.vignette(0.5);
    }

    private static void ridges(Site site, Brush brush, double sunX) {
        Palette p = site.palette;
        Land land = new Land(site);
        for (int i = 0; i < RIDGES; i++) {
            double near = i / (RIDGES - 1.0);
            int base = Tint.mix(Tint.mix(p.skyLow, p.far, 0.35 + 0.65 * near), p.near, near * near);
            int foot = Tint.mix(base, p.skyLow, 0.42 * (1 - near));
            float[] line =
                    land.ridge(
                            new Land.Ridge(
                                    0.56 + 0.30 * near * (0.55 + 0.45 * near),
                                    0.035 + 0.035 * near,
                                    0.65 + 0.75 * near,
                                    3 + i / 2,
                                    0.15,
                                    base,
                                    foot));
            if (i == 1) {
                brush.glow(sunX, 0.58, 0.55, Tint.alpha(p.light, 0.28));
            }
            if (i >= 3) {
                land.grass(
                        line,
                        0.006 + 0.022 * (near - 0.5),
                        700 * (i - 2),
                        Tint.opaque(Tint.mix(base, p.near, 0.35)));
            }
        }
    }
}
