package studio.longplay.engine.picture.scenery;

import io.github.humbleui.skija.BlendMode;
import io.github.humbleui.skija.Image;
import io.github.humbleui.types.IRect;

/// Inside a wood: rows of trunks into pale light, shafts of it, drifting mist and motes.
final class Forest implements Place {
    private static final int ROWS = 6;

    @Override
    public void paint(Site site, Brush brush) {
        Palette p = site.palette;
        int air = Tint.mix(p.skyLow, p.skyMiddle, 0.35);
        int high = Tint.mix(p.skyMiddle, p.near, 0.35);
        brush.wash(
                new int[] {
                    Tint.opaque(high), Tint.opaque(air), Tint.opaque(air), Tint.opaque(p.near)
                },
                new float[] {0, 0.45f, 0.68f, 1});
        double lightX = site.aspect() * site.between(0.3, 0.7);
        brush.glow(lightX, 0.38, 0.85, Tint.alpha(p.light, 0.62));
        brush.glow(lightX, 0.42, 0.4, Tint.alpha(p.light, 0.45));
        Land land = new Land(site);
        for (int row = 0; row < ROWS; row++) {
            row(site, land, row / (ROWS - 1.0), air);
            if (row == 2 || row == 4) {
                brush.glow(lightX, 0.46, 0.9, Tint.alpha(p.light, 0.16));
            }
        }
        shafts(site, lightX);
        int mist = Tint.mix(air, p.light, 0.3);
        new Air(site, brush).bank(new Air.Bank(0.56, 0.88, mist, mist, 0.6, 0.42, 5, 0.009));
        Motes.dust(site, 46, Tint.mix(p.light, 0xFFFFFF, 0.3));
        brush.vignette(0.7);
    }

    private static void row(Site site, Land land, double near, int air) {
        Palette p = site.palette;
        Flora flora = new Flora(site);
        int colour = Tint.mix(Tint.mix(air, p.far, 0.55), p.near, StrictMath.pow(near, 0.75));
        double ground = 0.66 + 0.28 * near * near;
        int foot = Tint.mix(colour, near > 0.9 ? 0 : air, near > 0.9 ? 0.45 : 0.22 * (1 - near));
        float[] line = land.ridge(new Land.Ridge(ground, 0.02, 0.7, 4, 0, colour, foot));
        land.grass(line, 0.012 + 0.03 * near, 260, Tint.opaque(colour));
        int trunks = (int) Math.round(site.aspect() * (15 - 12 * near));
        for (int i = 0; i < trunks; i++) {
            double x = (i + site.between(0.05, 0.95)) * site.aspect() / trunks;
            if (near > 0.7 && Math.abs(x / site.aspect() - 0.5) < 0.17) {
                continue;
            }
            double thick = (0.014 + 0.075 * near * near) * site.between(0.7, 1.3);
            flora.trunk(x, thick, land.heightAt(line, x) + 0.02, Tint.opaque(colour));
        }
    }

    /// Two sets of shafts that swell and fade against each other.
    private static void shafts(Site site, double lightX) {
        for (int set = 0; set < 2; set++) {
            Noise noise = new Noise(site.random.nextLong());
            int columns = 240;
            int rows = 135;
            double sourceX = lightX / site.aspect() * columns;
            int rgb = site.palette.light;
            Image image =
                    Texture.of(
                            columns,
                            rows,
                            (x, y) -> {
                                double down = (y + 40) / (double) rows;
                                float angle = (float) ((x - sourceX) / columns / down * 7);
                                double ray = Math.clamp(noise.sum(angle, 2, 0, 3) * 1.4, 0, 1);
                                double fade = Math.clamp(1.15 - y / (double) rows * 1.25, 0, 1);
                                double side = Math.clamp(1.3 - Math.abs(angle) * 0.3, 0, 1);
                                return Tint.alpha(rgb, ray * fade * side * 0.55);
                            });
            IRect place = site.box(0, 0, site.aspect(), 0.86);
            Pulse.Rhythm rhythm = new Pulse.Rhythm(0.12, 0.62, 0.035, set * 0.5);
            if (set == 0) {
                site.add(new Pulse(image, place, rhythm));
            } else {
                new Brush(site).lay(image, place, 0.5, BlendMode.SCREEN);
            }
        }
    }
}
