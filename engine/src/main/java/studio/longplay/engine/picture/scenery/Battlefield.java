package studio.longplay.engine.picture.scenery;

/// A field after the battle: spears and torn banners against smoke and far fires.
final class Battlefield implements Place {
    @Override
    public void paint(Site site, Brush brush) {
        Palette p = site.palette;
        Air air = new Air(site, brush);
        brush.sky(0.7);
        int fire = Tint.mix(p.accent, 0xE2622A, 0.5);
        double x = site.aspect() * site.between(0.3, 0.7);
        brush.luminary(x, 0.44);
        air.clouds(0, 0.52, 0.004);
        Land land = new Land(site);
        int far = Tint.mix(p.far, p.skyLow, 0.45);
        land.ridge(new Land.Ridge(0.64, 0.03, 1, 4, 0.2, far, Tint.mix(far, p.skyLow, 0.3)));
        for (int i = 0; i < 4; i++) {
            double at = site.between(0.1, site.aspect() - 0.1);
            brush.glow(at, 0.66, site.between(0.1, 0.22), Tint.alpha(fire, 0.7));
            double size = 0.15;
            site.add(
                    new Pulse(
                            Brush.light(96, Tint.opaque(fire)),
                            site.box(at - size, 0.66 - size, at + size, 0.66 + size),
                            new Pulse.Rhythm(0.1, 0.6, site.between(0.3, 0.5), 0.25 * i)));
        }
        int middle = Tint.mix(p.far, p.near, 0.65);
        float[] row = land.ridge(new Land.Ridge(0.74, 0.03, 0.9, 4, 0.1, middle, middle));
        spears(site, land, row, new double[] {44, 0.10}, Tint.opaque(middle));
        int smoke = Tint.mix(Tint.mix(p.skyMiddle, p.near, 0.3), fire, 0.12);
        air.bank(new Air.Bank(0.46, 0.86, smoke, Tint.darker(smoke, 0.3), 0.6, 0.7, 2.6, 0.010));
        int near = Tint.darker(p.near, 0.2);
        float[] front =
                land.ridge(new Land.Ridge(0.88, 0.03, 0.8, 5, 0.1, near, Tint.darker(near, 0.5)));
        spears(site, land, front, new double[] {20, 0.26}, Tint.opaque(near));
        land.grass(front, 0.03, 900, Tint.opaque(near));
        Motes.embers(site, 46, 0.2, Tint.mix(fire, 0xFFC080, 0.4));
        brush.vignette(0.6);
    }

    /// @param m how many, and how tall in heights
    private static void spears(Site site, Land land, float[] line, double[] m, int argb) {
        Brush brush = new Brush(site);
        for (int i = 0; i < m[0]; i++) {
            double x = site.between(0, site.aspect());
            double foot = land.heightAt(line, x) + 0.02;
            double tall = m[1] * site.between(0.5, 1.1);
            double lean = tall * site.between(-0.45, 0.45);
            double thick = m[1] * 0.011;
            double topX = x + lean;
            double topY = foot - tall;
            brush.shape(
                    new double[] {
                        x - thick,
                        foot,
                        topX - thick * 0.6,
                        topY,
                        topX + thick * 0.6,
                        topY,
                        x + thick,
                        foot
                    },
                    argb);
            if (site.random.nextInt(4) == 0) {
                banner(site, brush, new double[] {topX, topY, m[1], lean}, argb);
            } else {
                double head = m[1] * 0.05;
                double dx = lean / tall * head * 2;
                brush.shape(
                        new double[] {
                            topX - head * 0.3,
                            topY,
                            topX + dx,
                            topY - head * 2,
                            topX + head * 0.3,
                            topY
                        },
                        argb);
            }
        }
    }

    /// @param at the pole's top x and y, its size and its lean
    private static void banner(Site site, Brush brush, double[] at, int argb) {
        double wide = at[2] * site.between(0.3, 0.5);
        double tall = at[2] * site.between(0.2, 0.32);
        double down = tall / at[2] * -at[3];
        brush.shape(
                new double[] {
                    at[0],
                    at[1],
                    at[0] + wide * 0.5,
                    at[1] + tall * 0.12,
                    at[0] + wide,
                    at[1] + tall * 0.02,
                    at[0] + wide * 0.86,
                    at[1] + tall * 0.45,
                    at[0] + wide * 0.97,
                    at[1] + tall * 0.9,
                    at[0] + wide * 0.62,
                    at[1] + tall * 0.72,
                    at[0] + wide * 0.35,
                    at[1] + tall,
                    at[0] + down,
                    at[1] + tall * 0.92
                },
                argb);
    }
}
