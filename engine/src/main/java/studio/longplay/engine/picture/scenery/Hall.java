package studio.longplay.engine.picture.scenery;

import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.Path;
import io.github.humbleui.skija.PathBuilder;
import io.github.humbleui.skija.Shader;

/// A vaulted hall of stone seen down its length: by torchlight as a castle, by tall windows as a
/// church.
final class Hall implements Place {
    private static final int BAYS = 6;

    private final boolean church;

    /// @param church lit by a window at its end and not by torches
    Hall(boolean church) {
        this.church = church;
    }

    @Override
    public void paint(Site site, Brush brush) {
        Palette p = site.palette;
        int stone = Tint.mix(Tint.mix(p.far, 0x8A8078, 0.5), p.near, 0.25);
        HallPlan plan = HallPlan.of(site);
        brush.wash(
                new int[] {
                    Tint.opaque(Tint.darker(stone, 0.75)), Tint.opaque(Tint.darker(stone, 0.7))
                },
                new float[] {0, 1});
        for (int bay = 0; bay < BAYS; bay++) {
            arch(site, plan, bay, stone);
        }
        end(site, brush, plan);
        floor(site, plan);
        HallCloth cloth = new HallCloth(site, brush, plan);
        cloth.carpet(plan.bay(BAYS - 1));
        if (!church) {
            cloth.banners();
        }
        if (church) {
            shaft(site, plan);
            Motes.dust(site, 44, Tint.mix(p.light, 0xFFFFFF, 0.4));
        } else {
            for (int bay = 1; bay <= 4; bay++) {
                if (!plan.hangs(bay)) {
                    torches(site, brush, plan, bay);
                }
            }
        }
        brush.vignette(0.8);
    }

    private void arch(Site site, HallPlan plan, int bay, int stone) {
        double[] outer = plan.bay(bay - 0.35);
        double[] inner = plan.bay(bay);
        double depth = bay / (double) BAYS;
        int lamp = church ? site.palette.light : site.palette.accent;
        int base = Tint.mix(stone, lamp, church ? 0.07 + 0.25 * depth : 0.22 - 0.1 * depth);
        int lit = Tint.darker(base, 0.72 - (church ? 0.62 * depth : 0.38 * depth));
        try (PathBuilder builder = new PathBuilder();
                Shader shader =
                        Shader.makeLinearGradient(
                                0,
                                site.px(inner[2] - inner[0]),
                                0,
                                site.px(inner[1]),
                                new int[] {
                                    Tint.opaque(Tint.darker(lit, 0.55)),
                                    Tint.opaque(lit),
                                    Tint.opaque(Tint.darker(lit, 0.4))
                                },
                                new float[] {0, 0.6f, 1});
                Paint paint = new Paint().setShader(shader).setDither(true).setAntiAlias(true)) {
            builder.setFillMode(io.github.humbleui.skija.PathFillMode.EVEN_ODD);
            outline(site, builder, plan, outer, 1.25);
            outline(site, builder, plan, inner, 1);
            try (Path path = builder.detach()) {
                site.canvas.drawPath(path, paint);
            }
        }
        joints(site, plan, bay, lit);
    }

    /// An arch on two piers, closed below: pointed in a church, low in a castle.
    private void outline(
            Site site, PathBuilder builder, HallPlan plan, double[] bay, double wider) {
        float left = site.px(plan.middle() - bay[0] * wider);
        float right = site.px(plan.middle() + bay[0] * wider);
        float foot = site.px(bay[1] + (wider > 1 ? 0.6 : 0));
        float spring = site.px(bay[2]);
        float rise = site.px(bay[0] * wider * (church ? 1.3 : 0.8) * plan.point());
        float crown = spring - rise;
        float centre = site.px(plan.middle());
        float shoulder = site.px(bay[0] * wider * (church ? 0.42 : 0.5));
        float steep = rise * (church ? 0.13f : 0.12f);
        builder.moveTo(left, foot)
                .lineTo(left, spring)
                .cubicTo(
                        left,
                        spring - rise * 0.55f,
                        centre - shoulder,
                        crown + steep,
                        centre,
                        crown)
                .cubicTo(
                        centre + shoulder,
                        crown + steep,
                        right,
                        spring - rise * 0.55f,
                        right,
                        spring)
                .lineTo(right, foot)
                .closePath();
    }

    /// The stone bars of a church's great window.
    private static void tracery(Site site, Brush brush, HallPlan plan, double[] last) {
        int bar = Tint.opaque(Tint.mix(site.palette.near, site.palette.far, 0.4));
        int[] bars = {bar, bar};
        float[] ends = {0, 1};
        double sill = last[1] - 0.035;
        for (int i = 1; i <= plan.mullions(); i++) {
            double across = 2.0 * i / (plan.mullions() + 1) - 1;
            double x = plan.middle() + across * last[0];
            double top = last[2] - last[0] * plan.point() * (1.25 - 1.06 * Math.abs(across));
            brush.fill(new double[] {x - 0.0025, top, x + 0.0025, sill}, bars, ends);
        }
        double[] crossings = {last[2], (last[2] + sill) / 2, sill};
        for (double y : crossings) {
            brush.fill(
                    new double[] {
                        plan.middle() - last[0], y - 0.002, plan.middle() + last[0], y + 0.002
                    },
                    bars,
                    ends);
        }
    }

    /// Courses of stone on the piers.
    private static void joints(Site site, HallPlan plan, int bay, int lit) {
        double[] inner = plan.bay(bay);
        double[] outer = plan.bay(bay - 0.35);
        try (Paint paint =
                new Paint()
                        .setColor(Tint.alpha(Tint.darker(lit, 0.7), 0.5))
                        .setAntiAlias(true)
                        .setStroke(true)
                        .setStrokeWidth(site.px(0.0022 * inner[3] + 0.0004))) {
            for (int course = 0; course < 14; course++) {
                double part = course / 14.0;
                double yIn = inner[2] + (inner[1] - inner[2]) * part;
                double yOut = outer[2] + (outer[1] - outer[2]) * part;
                for (int side = -1; side <= 1; side += 2) {
                    site.canvas.drawLine(
                            site.px(plan.middle() + side * inner[0]),
                            site.px(yIn),
                            site.px(plan.middle() + side * outer[0]),
                            site.px(yOut),
                            paint);
                }
            }
        }
    }

    private void end(Site site, Brush brush, HallPlan plan) {
        Palette p = site.palette;
        double[] last = plan.bay(BAYS - 1);
        double half = last[0];
        int light = church ? Tint.lighter(p.light, 0.25) : Tint.mix(p.accent, p.near, 0.45);
        try (PathBuilder builder = new PathBuilder();
                Shader shader =
                        Shader.makeLinearGradient(
                                0,
                                site.px(last[2] - half),
                                0,
                                site.px(last[1]),
                                new int[] {
                                    Tint.opaque(light), Tint.opaque(Tint.darker(light, 0.45))
                                });
                Paint paint = new Paint().setShader(shader).setDither(true).setAntiAlias(true)) {
            outline(site, builder, plan, last, 1);
            try (Path path = builder.detach()) {
                site.canvas.drawPath(path, paint);
            }
        }
        if (church) {
            tracery(site, brush, plan, last);
        }
        brush.glow(
                plan.middle(),
                last[2],
                church ? 0.75 : 0.45,
                Tint.alpha(light, church ? 0.75 : 0.4));
    }

    private void floor(Site site, HallPlan plan) {
        double[] far = plan.bay(BAYS - 1);
        double[] near = plan.bay(-0.6);
        Palette p = site.palette;
        int lamp = church ? p.light : p.accent;
        double[] outline = {
            plan.middle() - far[0],
            far[1],
            plan.middle() + far[0],
            far[1],
            plan.middle() + near[0],
            near[1],
            plan.middle() - near[0],
            near[1]
        };
        int stone = Tint.darker(Tint.mix(p.far, 0x8A8078, 0.5), 0.72);
        try (Shader shader =
                        Shader.makeLinearGradient(
                                0,
                                site.px(far[1]),
                                0,
                                site.px(1),
                                new int[] {
                                    Tint.opaque(Tint.mix(stone, lamp, church ? 0.65 : 0.35)),
                                    Tint.opaque(Tint.mix(stone, lamp, 0.1)),
                                    Tint.opaque(Tint.darker(stone, 0.55))
                                },
                                new float[] {0, 0.4f, 1});
                Paint paint = new Paint().setShader(shader).setDither(true).setAntiAlias(true)) {
            new Brush(site).shape(outline, paint);
        }
    }

    private static void shaft(Site site, HallPlan plan) {
        site.add(
                new Pulse(
                        Brush.light(256, Tint.opaque(site.palette.light)),
                        site.box(plan.middle() - 0.55, 0.0, plan.middle() + 0.55, 0.95),
                        new Pulse.Rhythm(0.10, 0.28, 0.04, 0)));
    }

    private static void torches(Site site, Brush brush, HallPlan plan, int bay) {
        double[] at = plan.bay(bay - 0.17);
        double y = at[1] - (at[1] - at[2]) * 0.62;
        int fire = Tint.mix(site.palette.accent, 0xFFA040, 0.6);
        for (int side = -1; side <= 1; side += 2) {
            double x = plan.middle() + side * at[0] * 0.98;
            double size = 0.42 * at[3];
            brush.glow(x, y, size * 1.5, Tint.alpha(fire, 0.5));
            brush.shape(
                    new double[] {
                        x - size * 0.018,
                        y,
                        x + size * 0.018,
                        y,
                        x + size * 0.008,
                        y + size * 0.24,
                        x - size * 0.008,
                        y + size * 0.24
                    },
                    Tint.opaque(site.palette.near));
            Pulse.Rhythm rhythm =
                    new Pulse.Rhythm(0.45, 0.85, site.between(0.5, 0.8), site.random.nextDouble());
            site.add(
                    new Pulse(
                            Brush.light(192, Tint.opaque(fire)),
                            site.box(x - size, y - size, x + size, y + size),
                            rhythm));
            site.add(
                    new Pulse(
                            Brush.light(96, 0xFFFFF0C8),
                            site.box(
                                    x - size * 0.07,
                                    y - size * 0.24,
                                    x + size * 0.07,
                                    y + size * 0.06),
                            new Pulse.Rhythm(0.75, 1, 0.9, rhythm.phase())));
        }
    }
}
