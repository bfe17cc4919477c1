package studio.longplay.engine.picture.scenery;

import io.github.humbleui.skija.BlendMode;
import io.github.humbleui.skija.FilterBlurMode;
import io.github.humbleui.skija.MaskFilter;
import io.github.humbleui.skija.Paint;

/// A quiet room: a tall window, its light across wall and floor, dust in the beam.
final class Room implements Place {
    /// An upright frame, in which only the window has room.
    private static final double NARROW = 0.9;

    private static final double FLOOR = 0.80;

    @Override
    public void paint(Site site, Brush brush) {
        Palette p = site.palette;
        int wall = Tint.mix(Tint.mix(p.far, p.near, 0.45), p.accent, 0.10);
        brush.fill(
                new double[] {0, 0, site.aspect(), FLOOR},
                new int[] {Tint.opaque(Tint.darker(wall, 0.45)), Tint.opaque(wall)},
                new float[] {0, 1});
        panels(site, brush, wall);
        int boards = Tint.mix(p.near, p.accent, 0.16);
        brush.fill(
                new double[] {0, FLOOR, site.aspect(), 1},
                new int[] {Tint.opaque(boards), Tint.opaque(Tint.darker(boards, 0.6))},
                new float[] {0, 1});
        boolean left = site.random.nextBoolean();
        boolean narrow = site.aspect() < NARROW;
        double x = site.aspect() * (narrow ? 0.5 : left ? 0.22 : 0.78);
        int side = left ? 1 : -1;
        window(site, brush, x);
        beam(site, new double[] {x - 0.13, x + 0.13, side * 0.55, 0.16});
        beam(site, new double[] {x - 0.115, x - 0.01, side * 0.55, 0.12});
        beam(site, new double[] {x + 0.01, x + 0.115, side * 0.55, 0.12});
        curtain(site, x - 0.23, x - 0.095);
        curtain(site, x + 0.095, x + 0.23);
        brush.glow(x + side * 0.62, 0.92, 0.42, Tint.alpha(p.light, 0.30));
        if (!narrow) {
            furniture(site, brush, side);
        }
        breath(site, x + side * 0.2);
        Motes.dust(site, 60, Tint.mix(p.light, 0xFFFFFF, 0.3));
        brush.vignette(0.75);
    }

    private static void panels(Site site, Brush brush, int wall) {
        int line = Tint.darker(wall, 0.35);
        int lip = Tint.lighter(wall, 0.10);
        double rail = 0.60;
        brush.fill(
                new double[] {0, rail, site.aspect(), rail + 0.012},
                new int[] {Tint.opaque(lip), Tint.opaque(line)},
                new float[] {0, 1});
        brush.fill(
                new double[] {0, FLOOR - 0.035, site.aspect(), FLOOR},
                new int[] {Tint.opaque(lip), Tint.opaque(Tint.darker(wall, 0.5))},
                new float[] {0, 1});
        for (double x = 0.06; x < site.aspect(); x += 0.26) {
            double[] outer = {x, rail + 0.035, x + 0.2, FLOOR - 0.06};
            brush.fill(
                    outer,
                    new int[] {Tint.alpha(line, 0.8), Tint.alpha(lip, 0.5)},
                    new float[] {0, 1});
            brush.fill(
                    new double[] {
                        outer[0] + 0.005, outer[1] + 0.005, outer[2] - 0.005, outer[3] - 0.005
                    },
                    new int[] {
                        Tint.opaque(Tint.darker(wall, 0.10)), Tint.opaque(Tint.darker(wall, 0.04))
                    },
                    new float[] {0, 1});
        }
    }

    private static void window(Site site, Brush brush, double x) {
        Palette p = site.palette;
        double top = 0.10;
        double bottom = 0.58;
        double half = 0.13;
        int frame = Tint.mix(p.near, p.accent, 0.12);
        brush.glow(x, 0.34, 0.62, Tint.alpha(p.light, 0.5));
        brush.fill(
                new double[] {x - half - 0.018, top - 0.018, x + half + 0.018, bottom + 0.018},
                new int[] {Tint.opaque(Tint.lighter(frame, 0.12)), Tint.opaque(frame)},
                new float[] {0, 1});
        brush.fill(
                new double[] {x - half, top, x + half, bottom},
                new int[] {
                    Tint.opaque(Tint.mix(p.skyMiddle, p.light, 0.35)),
                    Tint.opaque(Tint.mix(p.skyLow, p.light, 0.5)),
                    Tint.opaque(Tint.lighter(p.light, 0.25))
                },
                new float[] {0, 0.6f, 1});
        int bar = Tint.opaque(Tint.darker(frame, 0.1));
        int[] bars = {bar, bar};
        float[] ends = {0, 1};
        brush.fill(new double[] {x - 0.006, top, x + 0.006, bottom}, bars, ends);
        for (int i = 1; i < 4; i++) {
            double y = top + (bottom - top) * i / 4;
            brush.fill(new double[] {x - half, y - 0.004, x + half, y + 0.004}, bars, ends);
        }
        brush.glow(x, 0.36, 0.34, Tint.alpha(p.light, 0.45));
    }

    private static void curtain(Site site, double left, double right) {
        Palette p = site.palette;
        int cloth = Tint.mix(Tint.mix(p.far, p.accent, 0.4), p.near, 0.35);
        int folds = 7;
        Brush brush = new Brush(site);
        for (int i = 0; i < folds; i++) {
            double a = left + (right - left) * i / folds;
            double b = left + (right - left) * (i + 1) / folds;
            double shade = i % 2 == 0 ? 0.12 : 0.42;
            double sway = site.between(-0.004, 0.004);
            brush.shape(
                    new double[] {a, 0.06, b + 0.001, 0.06, b + sway + 0.001, 0.66, a + sway, 0.66},
                    Tint.opaque(Tint.darker(cloth, shade)));
        }
    }

    /// @param m window's left and right, sideways reach on the floor, opacity
    private static void beam(Site site, double[] m) {
        double[] outline = {
            m[0], 0.12, m[1], 0.12, m[1] + m[2] * 1.35, 1.02, m[0] + m[2] * 1.2, 1.02
        };
        try (MaskFilter blur = MaskFilter.makeBlur(FilterBlurMode.NORMAL, site.px(0.02));
                Paint paint =
                        new Paint()
                                .setColor(Tint.alpha(site.palette.light, m[3]))
                                .setAntiAlias(true)
                                .setBlendMode(BlendMode.SCREEN)
                                .setMaskFilter(blur)) {
            new Brush(site).shape(outline, paint);
        }
    }

    /// A table with a book and a candlestick, dark against the wall.
    private static void furniture(Site site, Brush brush, int side) {
        int dark = Tint.opaque(Tint.darker(site.palette.near, 0.35));
        double x = site.aspect() / 2 + side * 0.50;
        double top = 0.715;
        brush.shape(
                new double[] {
                    x - 0.25, top, x + 0.25, top, x + 0.24, top + 0.022, x - 0.24, top + 0.022
                },
                dark);
        for (int leg = -1; leg <= 1; leg += 2) {
            double foot = x + leg * 0.21;
            brush.shape(
                    new double[] {
                        foot - 0.011, top, foot + 0.011, top, foot + 0.007, 0.9, foot - 0.007, 0.9
                    },
                    dark);
        }
        brush.shape(
                new double[] {
                    x - 0.12,
                    top,
                    x - 0.11,
                    top - 0.028,
                    x - 0.03,
                    top - 0.016,
                    x + 0.05,
                    top - 0.030,
                    x + 0.06,
                    top
                },
                dark);
        candle(site, brush, x, top, dark);
    }

    private static void candle(Site site, Brush brush, double x, double top, int dark) {
        brush.shape(
                new double[] {
                    x + 0.145,
                    top,
                    x + 0.163,
                    top - 0.07,
                    x + 0.163,
                    top - 0.13,
                    x + 0.177,
                    top - 0.13,
                    x + 0.177,
                    top - 0.07,
                    x + 0.195,
                    top
                },
                dark);
        site.add(
                new Pulse(
                        Brush.light(160, Tint.opaque(Tint.mix(site.palette.accent, 0xFFE2A8, 0.5))),
                        site.box(x + 0.05, top - 0.27, x + 0.29, top - 0.03),
                        new Pulse.Rhythm(0.5, 0.85, 0.5, 0)));
    }

    private static void breath(Site site, double x) {
        site.add(
                new Pulse(
                        Brush.light(256, Tint.opaque(site.palette.light)),
                        site.box(x - 0.6, 0.05, x + 0.6, 1.0),
                        new Pulse.Rhythm(0.02, 0.13, 0.03, 0)));
    }
}
