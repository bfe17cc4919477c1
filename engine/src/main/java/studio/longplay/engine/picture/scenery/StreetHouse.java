package studio.longplay.engine.picture.scenery;

/// A house that stands along a street, seen from the side: front, roof, windows and an awning.
final class StreetHouse {
    private static final int[] PLASTERS = {0xD9C3A0, 0xC9A98A, 0xBFB6A6, 0xD0B49C, 0xB7A48C};
    private static final int[] CLOTHS = {0xB0483C, 0x3F6F8F, 0xC79A3C, 0x5B7F57};

    private final Site site;
    private final Brush brush;
    private final int side;

    /// @param side -1 left of the street, 1 right of it
    StreetHouse(Site site, Brush brush, int side) {
        this.site = site;
        this.brush = brush;
        this.side = side;
    }

    /// Paints it out to the frame's edge, where nearer houses hide it.
    ///
    /// @param out from the street's middle to its near corner, in heights
    /// @param near 0 is far off, 1 is beside us
    void paint(double middle, double out, double eaves, double near) {
        double edge = middle + side * out;
        double reach = out + 1.6;
        double far = middle + side * reach;
        double width = 0.24 + 0.3 * near;
        double ridge = eaves - site.between(0.05, 0.1) * (0.4 + near);
        int front = front(near);
        double top = eaves - 0.2 * near;
        int roof = Tint.darker(front, site.palette.isDark() ? 0.45 : 0.55);
        brush.shape(
                new double[] {
                    edge - side * 0.012,
                    eaves,
                    edge + side * width * 0.35,
                    ridge,
                    far,
                    top - 0.1,
                    far,
                    eaves
                },
                Tint.opaque(roof));
        brush.shape(
                new double[] {
                    edge, eaves, far, eaves, far, Lanterns.edge(reach), edge, Lanterns.edge(out)
                },
                Tint.opaque(front));
        shade(edge, new double[] {eaves, Lanterns.edge(out)}, near);
        windows(edge, eaves, near, front);
        if (near > 0.25) {
            awning(edge, out, near);
        }
    }

    private int front(double near) {
        Palette p = site.palette;
        int plaster = PLASTERS[site.random.nextInt(PLASTERS.length)];
        int body = Tint.mix(p.far, p.near, 0.15 + 0.75 * near);
        if (p.isDark()) {
            return Tint.mix(body, plaster, 0.05);
        }
        int haze = Tint.mix(Tint.mix(plaster, p.far, 0.3), p.skyLow, 0.3 * (1 - near));
        return Tint.mix(haze, body, 0.12 + 0.25 * near);
    }

    /// The corner towards the far end catches less light.
    private void shade(double edge, double[] height, double near) {
        double wide = 0.012 + 0.02 * near;
        double left = Math.min(edge, edge + side * wide);
        int dark = Tint.alpha(site.palette.near, 0.28);
        brush.fill(
                new double[] {left, height[0], left + wide, height[1]},
                new int[] {dark, Tint.alpha(site.palette.near, 0)},
                new float[] {0, 1});
    }

    private void windows(double edge, double eaves, double near, int front) {
        Palette p = site.palette;
        double scale = 0.022 + 0.05 * near;
        int lamp = Tint.mix(p.accent, 0xFFE0A0, 0.5);
        int glass = Tint.mix(Tint.darker(front, 0.62), p.skyMiddle, 0.22);
        for (int i = 0; i < 6; i++) {
            int floor = i / 2;
            double x = edge + side * scale * (0.75 + i % 2 * 1.55);
            double y = eaves + scale * (0.7 + floor * 1.75);
            double left = Math.min(x, x + side * scale * 0.62);
            boolean lit = p.isDark() && site.random.nextInt(5) < 3;
            int rgb = lit ? lamp : p.isDark() ? Tint.darker(front, 0.35) : glass;
            if (lit) {
                brush.glow(left + scale * 0.3, y + scale * 0.45, scale * 2, Tint.alpha(rgb, 0.3));
            }
            double[] box = {left, y, left + scale * 0.62, y + scale * 0.95};
            int low = Tint.darker(rgb, lit ? 0.35 : 0.15);
            brush.fill(box, new int[] {Tint.opaque(rgb), Tint.opaque(low)}, new float[] {0, 1});
            double[] sill = {
                left - scale * 0.06, box[3], box[2] + scale * 0.06, box[3] + 0.05 * scale
            };
            int stone = Tint.alpha(Tint.lighter(front, p.isDark() ? 0.08 : 0.35), 0.9);
            brush.fill(sill, new int[] {stone, stone}, new float[] {0, 1});
        }
    }

    /// Striped cloth over a stall at the foot of the house.
    private void awning(double edge, double out, double near) {
        Palette p = site.palette;
        int cloth = CLOTHS[site.random.nextInt(CLOTHS.length)];
        double width = 0.1 + 0.22 * near;
        double high = 0.05 + 0.15 * near;
        double drop = 0.03 + 0.05 * near;
        double into = 0.02 + 0.05 * near;
        int stripes = 6;
        double[] foot = {Lanterns.edge(out), Lanterns.edge(out + width)};
        stall(edge, foot, new double[] {width, high - drop, into});
        for (int i = 0; i < stripes; i++) {
            double a = i / (double) stripes;
            double b = (i + 1.0) / stripes;
            double yA = foot[0] + (foot[1] - foot[0]) * a - high * (1 + 0.25 * a);
            double yB = foot[0] + (foot[1] - foot[0]) * b - high * (1 + 0.25 * b);
            double xA = edge + side * width * a;
            double xB = edge + side * width * b;
            int rgb = i % 2 == 0 ? cloth : 0xEFE6D4;
            double dim = p.isDark() ? 0.62 : 0.12;
            brush.shape(
                    new double[] {
                        xA, yA, xB, yB, xB - side * into, yB + drop, xA - side * into, yA + drop
                    },
                    Tint.opaque(Tint.darker(Tint.mix(rgb, p.far, 0.25), dim)));
        }
    }

    /// The stall's inside: dark by day, lit in the evening.
    private void stall(double edge, double[] foot, double[] size) {
        Palette p = site.palette;
        int lamp = Tint.mix(p.accent, 0xFFD090, 0.5);
        double x = edge + side * size[0] * 0.5;
        double y = (foot[0] + foot[1]) / 2 - size[1] * 0.5;
        int inside = p.isDark() ? Tint.mix(p.near, lamp, 0.55) : Tint.mix(p.near, 0x4A3A2C, 0.6);
        double far = edge + side * size[0];
        brush.shape(
                new double[] {
                    edge,
                    foot[0],
                    far,
                    foot[1],
                    far,
                    foot[1] - size[1] * 1.3,
                    edge,
                    foot[0] - size[1] * 1.1
                },
                Tint.alpha(inside, p.isDark() ? 0.9 : 0.55));
        if (p.isDark()) {
            brush.glow(x, y, size[0] * 0.9, Tint.alpha(lamp, 0.4));
        }
    }
}
