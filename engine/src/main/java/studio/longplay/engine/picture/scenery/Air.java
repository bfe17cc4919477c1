package studio.longplay.engine.picture.scenery;

import io.github.humbleui.skija.BlendMode;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.types.IRect;

/// Clouds, mist and stars.
final class Air {
    private final Site site;
    private final Brush brush;

    Air(Site site, Brush brush) {
        this.site = site;
        this.brush = brush;
    }

    /// A bank of air.
    ///
    /// @param top its upper edge, in heights
    /// @param bottom its lower edge, in heights
    /// @param light colour where it is thick, `0xRRGGBB`
    /// @param shade colour of its underside
    /// @param cover 0 is clear, 1 overcast
    /// @param opacity of its thickest part, 0 to 1
    /// @param stretch how much wider than high its shapes are
    /// @param heightsPerSecond how fast it passes to the left; 0 stays
    record Bank(
            double top,
            double bottom,
            int light,
            int shade,
            double cover,
            double opacity,
            double stretch,
            double heightsPerSecond) {}

    /// Lays a bank that passes slowly, or bakes one that stays.
    void bank(Bank bank) {
        IRect band = site.box(0, bank.top, site.aspect(), bank.bottom);
        int view = Site.TEXELS;
        double texelsPerHeight = view / site.aspect();
        int rows = (int) Math.max(24, Math.round((bank.bottom - bank.top) * texelsPerHeight));
        if (bank.heightsPerSecond == 0) {
            brush.lay(texture(bank, view, view, rows), band, 1, BlendMode.SRC_OVER);
            return;
        }
        int period = view * 2;
        Image texture = texture(bank, period, view + period, rows);
        double speed = bank.heightsPerSecond * texelsPerHeight;
        site.add(new Drift(texture, new Drift.Course(band, view, period, speed), new Paint()));
    }

    /// The clouds of the palette: fair weather or overcast, lit from the light's side.
    void clouds(double top, double bottom, double heightsPerSecond) {
        Palette p = site.palette;
        int light = Tint.mix(p.light, p.skyLow, p.isStarry() ? 0.7 : 0.25);
        int shade = Tint.mix(p.skyMiddle, p.skyTop, 0.35);
        double cover =
                switch (p) {
                    case STORM, SAD -> 0.80;
                    case TENSE, DARK -> 0.68;
                    case EPIC, WARM, DUSK -> 0.56;
                    case CALM, JOYFUL, HOPEFUL, MYSTERIOUS, DAWN, DAY, NIGHT -> 0.5;
                };
        bank(new Bank(top, bottom, light, shade, cover, 0.92, 2.6, heightsPerSecond));
    }

    private Image texture(Bank bank, int period, int columns, int rows) {
        float unit = Site.TEXELS / site.aspect() * 0.24f;
        int cells = Math.max(1, Math.round((float) (period / (unit * bank.stretch))));
        float perColumn = cells / (float) period;
        float perRow = 1 / unit;
        float shift = (float) site.between(0, 500);
        float[] density = new float[period * (rows + 2)];
        for (int y = 0; y < rows + 2; y++) {
            for (int x = 0; x < period; x++) {
                float n = site.noise.sum(x * perColumn, y * perRow + shift, cells, 4);
                density[y * period + x] = thickness(n, bank.cover);
            }
        }
        return Texture.of(
                columns,
                rows,
                (column, y) -> {
                    int x = column % period;
                    float here = density[y * period + x];
                    float below = density[(y + 2) * period + x];
                    double lit = Math.clamp(0.60 + 1.5 * (here - below) - 0.30 * here, 0, 1);
                    int rgb = Tint.mix(bank.shade, bank.light, lit);
                    double alpha = here * bank.opacity * edge(y / (double) (rows - 1));
                    return dithered(rgb, alpha, column, y);
                });
    }

    private static float thickness(float noise, double cover) {
        double t = Math.clamp((noise * 0.5 + cover - 0.28) / 0.62, 0, 1);
        return (float) (t * t * (3 - 2 * t));
    }

    /// Bands fade at their upper and lower edges.
    private static double edge(double y) {
        double t = Math.clamp(Math.min(y, 1 - y) / 0.32, 0, 1);
        return t * t * (3 - 2 * t);
    }

    /// Rounds alpha up or down by chance, so that thin air shows no steps.
    private int dithered(int rgb, double alpha, int x, int y) {
        int whole = (int) (255 * alpha + site.noise.grain(x, y));
        return Math.min(255, whole) << 24 | (rgb & 0xFFFFFF);
    }

    /// Stars down to `horizon`; a few of them twinkle.
    void stars(double horizon, int count) {
        for (int i = 0; i < count; i++) {
            double x = site.between(0, site.aspect());
            double y = site.random.nextDouble() * horizon;
            double size = 0.0007 + 0.0013 * StrictMath.pow(site.random.nextDouble(), 5);
            double bright = site.between(0.25, 0.95) * (1 - 0.75 * y / horizon);
            int colour = Tint.mix(0xFFE9D0, 0xCFE0FF, site.random.nextDouble());
            brush.disc(x, y, size, Tint.alpha(colour, bright), 0.35);
        }
        twinkling(horizon, Math.max(6, count / 40));
    }

    private void twinkling(double horizon, int count) {
        double[] x = new double[count];
        double[] y = new double[count];
        double[] size = new double[count];
        double[] phase = new double[count];
        for (int i = 0; i < count; i++) {
            x[i] = site.px(site.between(0.02, site.aspect() - 0.02));
            y[i] = site.px(site.between(0.02, horizon * 0.75));
            size[i] = site.px(site.between(0.010, 0.020));
            phase[i] = site.between(0, 50);
        }
        Image sprite = Brush.light(48, 0xFFFFFFFF);
        site.add(
                new Swarm(
                        sprite,
                        site.box(0, 0, site.aspect(), horizon),
                        count,
                        (i, seconds, spot) -> {
                            spot.set(x[i], y[i], size[i], size[i]);
                            double swing = StrictMath.sin(seconds * 0.9 + phase[i]);
                            spot.opacity = 0.45 + 0.35 * swing;
                        }));
    }
}
