package studio.longplay.engine.picture.scenery;

import io.github.humbleui.skija.BlendMode;

/// Old paper, for readings and letters: it holds still.
final class Parchment implements Place {
    @Override
    public boolean holdsStill() {
        return true;
    }

    @Override
    public void paint(Site site, Brush brush) {
        Palette p = site.palette;
        int paper = Tint.mix(0xE2CDA0, p.skyLow, 0.25);
        if (p.isDark()) {
            paper = Tint.darker(paper, 0.45);
        }
        brush.wash(
                new int[] {
                    Tint.opaque(Tint.darker(paper, 0.10)),
                    Tint.opaque(paper),
                    Tint.opaque(Tint.darker(paper, 0.14))
                },
                new float[] {0, 0.45f, 1});
        stains(site, brush, Tint.darker(Tint.mix(paper, 0x7A4A1E, 0.55), 0.2), 0.011f, 0.5);
        stains(site, brush, Tint.lighter(paper, 0.5), 0.007f, 0.45);
        fibres(site, brush, Tint.darker(paper, 0.45));
        brush.glow(site.aspect() * 0.42, 0.36, 0.9, Tint.alpha(0xFFF2D0, p.isDark() ? 0.12 : 0.22));
        edges(site, brush, Tint.darker(Tint.mix(paper, 0x5A3010, 0.6), 0.4));
        brush.vignette(0.6);
    }

    private static void stains(Site site, Brush brush, int rgb, float scale, double strength) {
        float shift = (float) site.between(0, 700);
        brush.lay(
                Texture.fine(
                        480,
                        270,
                        rgb,
                        (x, y) -> {
                            float n = site.noise.sum(x * scale + shift, y * scale, 0, 6);
                            return (float) (Math.clamp(n * 1.1 + 0.1, 0, 1) * strength);
                        }),
                site.all(),
                1,
                BlendMode.SRC_OVER);
    }

    /// Fine grain at a size that any frame can show.
    private static void fibres(Site site, Brush brush, int rgb) {
        float shift = (float) site.between(0, 700);
        brush.lay(
                Texture.fine(
                        960,
                        540,
                        rgb,
                        (x, y) -> {
                            float n = site.noise.sum(x * 0.05f + shift, y * 0.21f, 0, 3);
                            return (float) (Math.clamp(n, 0, 1) * 0.16);
                        }),
                site.all(),
                1,
                BlendMode.SRC_OVER);
    }

    private static void edges(Site site, Brush brush, int rgb) {
        float shift = (float) site.between(0, 700);
        brush.lay(
                Texture.fine(
                        480,
                        270,
                        rgb,
                        (x, y) -> {
                            double fromEdge =
                                    Math.min(
                                            Math.min(x, 479 - x) / 270.0,
                                            Math.min(y, 269 - y) / 270.0);
                            float n = site.noise.sum(x * 0.03f + shift, y * 0.03f, 0, 5);
                            return (float) Math.clamp(0.85 - fromEdge * 7 + n * 0.55, 0, 0.8);
                        }),
                site.all(),
                1,
                BlendMode.SRC_OVER);
    }
}
