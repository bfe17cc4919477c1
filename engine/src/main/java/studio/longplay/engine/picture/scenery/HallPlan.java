package studio.longplay.engine.picture.scenery;

/// What the seed decides about a vaulted hall.
///
/// @param middle where the hall's axis lies, in heights from the left
/// @param shrink how much smaller each bay is than the one before it
/// @param point how steep the arches are, 1 is usual
/// @param hangings colour of banners and carpet, `0xRRGGBB`
/// @param banners 0 none, 1 on every second pier, 2 on the others
/// @param carpet whether one lies along the hall
/// @param mullions upright bars of the great window
record HallPlan(
        double middle,
        double shrink,
        double point,
        int hangings,
        int banners,
        boolean carpet,
        int mullions) {
    private static final int[] DYES = {0x8A2A2A, 0x2E4A7E, 0x3F6B3A, 0x9A742A, 0x643674};

    static HallPlan of(Site site) {
        int dye = DYES[site.random.nextInt(DYES.length)];
        return new HallPlan(
                site.aspect() / 2 + site.between(-0.2, 0.2),
                site.between(0.62, 0.70),
                site.between(0.85, 1.15),
                Tint.mix(dye, site.palette.far, 0.2),
                site.random.nextInt(3),
                site.random.nextInt(3) > 0,
                1 + site.random.nextInt(3));
    }

    /// How near a bay is: its half width, its floor's and springing's heights, its scale.
    double[] bay(double bay) {
        double scale = StrictMath.pow(shrink, bay);
        return new double[] {1.05 * scale, 0.52 + 0.56 * scale, 0.52 - 0.34 * scale, scale};
    }

    /// Whether a banner hangs on that bay's piers, in the place of a torch.
    boolean hangs(int bay) {
        return banners > 0 && bay % 2 == banners - 1;
    }
}
