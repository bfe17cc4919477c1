package studio.longplay.engine.picture.scenery;

import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.PaintStrokeCap;
import io.github.humbleui.skija.Path;
import io.github.humbleui.skija.PathBuilder;

/// Trees as silhouettes; no two are alike.
final class Flora {
    private static final int FORKS = 7;

    private final Site site;

    Flora(Site site) {
        this.site = site;
    }

    /// A spruce of `tall` heights that stands at (`x`, `foot`).
    void pine(double x, double foot, double tall, int argb) {
        double spread = tall * site.between(0.17, 0.23);
        int tiers = 9 + site.random.nextInt(5);
        try (PathBuilder builder = new PathBuilder();
                Paint paint = new Paint().setColor(argb).setAntiAlias(true)) {
            builder.moveTo(site.px(x), site.px(foot - tall));
            for (int i = 1; i <= tiers; i++) {
                branch(builder, x, foot, new Tier(tall, spread, i / (double) tiers, 1));
            }
            builder.lineTo(site.px(x + tall * 0.012), site.px(foot - tall * 0.05));
            builder.lineTo(site.px(x + tall * 0.012), site.px(foot + tall * 0.02));
            builder.lineTo(site.px(x - tall * 0.012), site.px(foot + tall * 0.02));
            builder.lineTo(site.px(x - tall * 0.012), site.px(foot - tall * 0.05));
            for (int i = tiers; i >= 1; i--) {
                branch(builder, x, foot, new Tier(tall, spread, i / (double) tiers, -1));
            }
            try (Path path = builder.closePath().detach()) {
                site.canvas.drawPath(path, paint);
            }
        }
    }

    private record Tier(double tall, double spread, double down, int side) {}

    private void branch(PathBuilder builder, double x, double foot, Tier tier) {
        double y = foot - tier.tall * (1 - tier.down * 0.95);
        double reach = tier.spread * StrictMath.pow(tier.down, 0.85) * site.between(0.8, 1.12);
        double inner = reach * site.between(0.42, 0.55);
        double droop = tier.tall * site.between(0.008, 0.03);
        float tipX = site.px(x + tier.side * reach);
        float tipY = site.px(y + droop);
        float innerX = site.px(x + tier.side * inner);
        float innerY = site.px(y - droop * 0.4);
        if (tier.side > 0) {
            builder.lineTo(tipX, tipY).lineTo(innerX, innerY);
        } else {
            builder.lineTo(innerX, innerY).lineTo(tipX, tipY);
        }
    }

    /// A leafless tree of about `tall` heights, bent by `lean`.
    void bareTree(double x, double foot, double tall, double lean, int argb) {
        try (Paint paint =
                new Paint()
                        .setColor(argb)
                        .setAntiAlias(true)
                        .setStroke(true)
                        .setStrokeCap(PaintStrokeCap.ROUND)) {
            double up = -Math.PI / 2 + lean;
            limb(new Limb(x, foot + tall * 0.03, up, tall * 0.27, tall * 0.034), FORKS, paint);
        }
    }

    private record Limb(double x, double y, double angle, double length, double thick) {}

    private void limb(Limb limb, int forks, Paint paint) {
        double bend = site.between(-0.16, 0.16);
        double midX = limb.x + StrictMath.cos(limb.angle + bend) * limb.length * 0.5;
        double midY = limb.y + StrictMath.sin(limb.angle + bend) * limb.length * 0.5;
        double endX = limb.x + StrictMath.cos(limb.angle) * limb.length;
        double endY = limb.y + StrictMath.sin(limb.angle) * limb.length;
        paint.setStrokeWidth(Math.max(0.6f, site.px(limb.thick)));
        try (PathBuilder builder = new PathBuilder()) {
            builder.moveTo(site.px(limb.x), site.px(limb.y))
                    .quadTo(site.px(midX), site.px(midY), site.px(endX), site.px(endY));
            try (Path path = builder.detach()) {
                site.canvas.drawPath(path, paint);
            }
        }
        if (forks == 0) {
            return;
        }
        int children = site.random.nextInt(5) == 0 ? 3 : 2;
        for (int i = 0; i < children; i++) {
            double side = children == 3 ? i - 1 : i * 2 - 1;
            double angle = limb.angle + side * site.between(0.18, 0.62) + site.between(-0.1, 0.1);
            double length = limb.length * site.between(0.68, 0.88);
            limb(new Limb(endX, endY, angle, length, limb.thick * 0.62), forks - 1, paint);
        }
    }

    /// A straight trunk through the whole height of a wood.
    void trunk(double x, double thick, double bottom, int argb) {
        double lean = site.between(-0.03, 0.03);
        double flare = thick * 0.9;
        double[] outline = {
            x + lean - thick * 0.36,
            -0.02,
            x + lean + thick * 0.36,
            -0.02,
            x + thick * 0.5,
            bottom - 0.08,
            x + thick * 0.5 + flare * 0.5,
            bottom,
            x - thick * 0.5 - flare * 0.5,
            bottom,
            x - thick * 0.5,
            bottom - 0.08
        };
        new Brush(site).shape(outline, argb);
        int stubs = 2 + site.random.nextInt(4);
        for (int i = 0; i < stubs; i++) {
            double y = site.between(0.02, 0.5);
            int side = site.random.nextBoolean() ? 1 : -1;
            double angle = -Math.PI / 2 + side * site.between(0.9, 1.5);
            try (Paint paint =
                    new Paint()
                            .setColor(argb)
                            .setAntiAlias(true)
                            .setStroke(true)
                            .setStrokeCap(PaintStrokeCap.ROUND)) {
                double start = x + lean * (1 - y) + side * thick * 0.3;
                limb(
                        new Limb(start, y, angle, thick * site.between(1.2, 2.6), thick * 0.16),
                        4,
                        paint);
            }
        }
    }
}
