package studio.longplay.engine.picture.scenery;

import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.Shader;

/// The banners and the carpet of a hall.
final class HallCloth {
    private final Site site;
    private final Brush brush;
    private final HallPlan plan;

    HallCloth(Site site, Brush brush, HallPlan plan) {
        this.site = site;
        this.brush = brush;
        this.plan = plan;
    }

    /// A runner along the floor with a pale border.
    ///
    /// @param last the hall's last bay, where it ends
    void carpet(double[] last) {
        if (!plan.carpet()) {
            return;
        }
        runner(last, 0.34, Tint.mix(plan.hangings(), 0xE0C890, 0.45));
        runner(last, 0.30, plan.hangings());
    }

    private void runner(double[] last, double part, int rgb) {
        double[] near = plan.bay(-0.6);
        double far = last[0] * part;
        double wide = near[0] * part;
        int[] colours = {
            Tint.opaque(Tint.darker(rgb, 0.15)),
            Tint.opaque(Tint.darker(rgb, 0.5)),
            Tint.opaque(Tint.darker(rgb, 0.8))
        };
        try (Shader shader =
                        Shader.makeLinearGradient(
                                0,
                                site.px(last[1]),
                                0,
                                site.px(1),
                                colours,
                                new float[] {0, 0.45f, 1});
                Paint paint = new Paint().setShader(shader).setDither(true).setAntiAlias(true)) {
            brush.shape(
                    new double[] {
                        plan.middle() - far,
                        last[1],
                        plan.middle() + far,
                        last[1],
                        plan.middle() + wide,
                        near[1],
                        plan.middle() - wide,
                        near[1]
                    },
                    paint);
        }
    }

    /// Long banners on the piers that have no torch.
    void banners() {
        for (int bay = 4; bay >= 1; bay--) {
            if (plan.hangs(bay)) {
                banner(bay, -1);
                banner(bay, 1);
            }
        }
    }

    private void banner(int bay, int side) {
        double[] outer = plan.bay(bay - 0.30);
        double[] inner = plan.bay(bay - 0.03);
        double xOuter = plan.middle() + side * outer[0];
        double xInner = plan.middle() + side * inner[0];
        int cloth = Tint.darker(plan.hangings(), 0.12 + 0.06 * bay);
        double[] fall = {0.06, 0.62, 0.72};
        double[] outline = {
            xOuter,
            along(outer, fall[0]),
            xInner,
            along(inner, fall[0]),
            xInner,
            along(inner, fall[1]),
            (xOuter + xInner) / 2,
            (along(outer, fall[2]) + along(inner, fall[2])) / 2,
            xOuter,
            along(outer, fall[1])
        };
        brush.shape(outline, Tint.opaque(cloth));
        double left = Math.min(xOuter, xInner);
        double right = Math.max(xOuter, xInner);
        double[] band = {left, along(inner, 0.5), right, along(inner, 0.53)};
        int gold = Tint.alpha(Tint.darker(0xC9A24A, 0.2 + 0.08 * bay), 0.8);
        brush.fill(band, new int[] {gold, gold}, new float[] {0, 1});
    }

    /// From the springing of an arch at 0 to its floor at 1.
    private static double along(double[] bay, double part) {
        return bay[2] + (bay[1] - bay[2]) * part;
    }
}
