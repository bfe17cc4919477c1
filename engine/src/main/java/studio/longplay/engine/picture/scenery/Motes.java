package studio.longplay.engine.picture.scenery;

/// Small bright things in the air.
final class Motes {
    private Motes() {}

    /// Dust in light: slow, large and faint, wandering on closed curves.
    static void dust(Site site, int count, int rgb) {
        double[] x = new double[count];
        double[] y = new double[count];
        double[] size = new double[count];
        double[] phase = new double[count];
        for (int i = 0; i < count; i++) {
            x[i] = site.between(0, site.aspect());
            y[i] = site.between(0.12, 0.86);
            size[i] = site.px(site.between(0.004, 0.011));
            phase[i] = site.between(0, 100);
        }
        site.add(
                new Swarm(
                        Brush.light(32, Tint.opaque(rgb)),
                        site.box(0, 0.02, site.aspect(), 0.96),
                        count,
                        (i, seconds, spot) -> {
                            double across = Turning.swing(seconds, 1, phase[i] * 1.33);
                            double along = Turning.swing(seconds, 1 + i % 2, phase[i] * 2.25);
                            double px = x[i] + 0.020 * across;
                            double py = y[i] + 0.012 * along;
                            spot.set(site.px(px), site.px(py), size[i], size[i]);
                            spot.opacity =
                                    0.22 + 0.2 * Turning.swing(seconds, 1 + i % 3 / 2, phase[i]);
                        }));
    }

    /// Embers that rise from the bottom, sway, and go out.
    ///
    /// @param top where the last of them go out, in heights
    static void embers(Site site, int count, double top, int rgb) {
        double[] x = new double[count];
        double[] size = new double[count];
        int[] lives = new int[count];
        double[] phase = new double[count];
        for (int i = 0; i < count; i++) {
            x[i] = site.aspect() * (0.5 + 0.22 * site.random.nextGaussian());
            size[i] = site.px(0.007 + 0.014 * site.random.nextDouble() * site.random.nextDouble());
            lives[i] = Turning.times(site.between(7, 15));
            phase[i] = site.between(0, 40);
        }
        site.add(
                new Swarm(
                        Brush.light(32, Tint.opaque(rgb)),
                        site.box(0, top, site.aspect(), 1),
                        count,
                        (i, seconds, spot) -> {
                            double age = Turning.way(seconds, lives[i], phase[i]);
                            double sway = 0.03 * StrictMath.sin(age * 9 + phase[i]);
                            double rise = 1.02 - (1.02 - top) * age;
                            spot.set(site.px(x[i] + sway), site.px(rise), size[i], size[i]);
                            spot.opacity = Math.min(1, 6 * age) * (1 - age) * (1 - age) * 1.3;
                        }));
    }
}
