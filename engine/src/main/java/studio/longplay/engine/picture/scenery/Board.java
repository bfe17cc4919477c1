package studio.longplay.engine.picture.scenery;

import io.github.humbleui.skija.BlendMode;

/// A classroom's board with the traces of chalk, for lessons: it holds still.
final class Board implements Place {
    @Override
    public boolean holdsStill() {
        return true;
    }

    @Override
    public void paint(Site site, Brush brush) {
        Palette p = site.palette;
        int wood = Tint.mix(0x7A5230, p.near, 0.25);
        brush.wash(
                new int[] {
                    Tint.opaque(Tint.lighter(wood, 0.1)), Tint.opaque(Tint.darker(wood, 0.35))
                },
                new float[] {0, 1});
        int slate = Tint.mix(0x24423A, p.skyTop, 0.22);
        double rim = 0.035;
        double[] face = {rim, rim, site.aspect() - rim, 0.90};
        brush.fill(
                new double[] {face[0] - 0.006, face[1] - 0.006, face[2] + 0.006, face[3] + 0.006},
                new int[] {
                    Tint.opaque(Tint.darker(wood, 0.7)), Tint.opaque(Tint.darker(wood, 0.55))
                },
                new float[] {0, 1});
        brush.fill(
                face,
                new int[] {
                    Tint.opaque(Tint.darker(slate, 0.25)),
                    Tint.opaque(slate),
                    Tint.opaque(Tint.darker(slate, 0.2))
                },
                new float[] {0, 0.5f, 1});
        chalkDust(site, brush, face);
        brush.glow(site.aspect() * 0.4, 0.3, 0.85, Tint.alpha(p.light, 0.13));
        ledge(site, brush, wood);
        brush.vignette(0.5);
    }

    /// Wide strokes of the sponge.
    private static void chalkDust(Site site, Brush brush, double[] face) {
        float shift = (float) site.between(0, 700);
        brush.lay(
                Texture.fine(
                        640,
                        360,
                        0xDDE6E0,
                        (x, y) -> {
                            float warp = site.noise.sum(x * 0.006f, y * 0.006f + shift, 0, 2);
                            float stroke =
                                    site.noise.sum(
                                            x * 0.008f + shift,
                                            (y + x * 0.25f) * 0.045f + warp,
                                            0,
                                            5);
                            float patch = site.noise.sum(x * 0.006f + shift, y * 0.009f, 0, 3);
                            double thick = Math.clamp(stroke * 0.8 + 0.3, 0, 1);
                            return (float) (thick * Math.clamp(patch + 0.45, 0, 1) * 0.2);
                        }),
                site.box(face[0], face[1], face[2], face[3]),
                1,
                BlendMode.SRC_OVER);
    }

    private static void ledge(Site site, Brush brush, int wood) {
        brush.fill(
                new double[] {0.02, 0.905, site.aspect() - 0.02, 0.925},
                new int[] {Tint.opaque(Tint.lighter(wood, 0.25)), Tint.opaque(wood)},
                new float[] {0, 1});
        brush.fill(
                new double[] {0.02, 0.925, site.aspect() - 0.02, 0.955},
                new int[] {0x70000000, 0x00000000},
                new float[] {0, 1});
        double x = site.aspect() * 0.7;
        int[] chalks = {0xFFF4F2EA, 0xFFF0D888, 0xFFE8A0A0};
        for (int i = 0; i < chalks.length; i++) {
            brush.fill(
                    new double[] {x + i * 0.075, 0.895, x + i * 0.075 + 0.055, 0.906},
                    new int[] {chalks[i], Tint.opaque(Tint.darker(chalks[i], 0.35))},
                    new float[] {0, 1});
        }
    }
}
