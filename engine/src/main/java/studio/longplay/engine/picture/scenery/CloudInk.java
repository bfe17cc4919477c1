package studio.longplay.engine.picture.scenery;

/// Gives noise the look of air: thick where the noise is high, lit from above, gone at the band's
/// upper and lower edges.
final class CloudInk implements Flow.Ink {
    private final float threshold;
    private final double opacity;
    private final int columns;
    private final int rows;
    private final float[] shade;
    private final float[] lightness;
    private final float[] grain;
    private final float[] here;
    private final float[] below;

    /// @param noise for the grain that hides steps where air is thin
    CloudInk(Noise noise, Air.Bank bank, int columns, int rows) {
        threshold = (float) (bank.cover() - 0.28);
        opacity = bank.opacity();
        this.columns = columns;
        this.rows = rows;
        shade = channels(bank.shade());
        lightness = channels(bank.light());
        for (int i = 0; i < 3; i++) {
            lightness[i] -= shade[i];
        }
        grain = new float[columns * rows];
        for (int i = 0; i < grain.length; i++) {
            grain[i] = noise.grain(i % columns, i / columns);
        }
        here = new float[columns];
        below = new float[columns];
    }

    private static float[] channels(int rgb) {
        return new float[] {rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255};
    }

    @Override
    public void row(float[] noise, int at, int y, int[] argb) {
        thicken(noise, at, here);
        thicken(noise, at + 2 * columns, below);
        float strength = (float) (255 * opacity * edge(y / (double) (rows - 1)));
        int grainAt = y * columns;
        for (int x = 0; x < columns; x++) {
            float thick = here[x];
            float lit = 0.60f + 1.2f * thick - 1.5f * below[x];
            lit = Math.max(0, Math.min(1, lit));
            int alpha = Math.min(255, (int) (strength * thick + grain[grainAt + x]));
            float part = alpha / 255f;
            int red = (int) ((shade[0] + lightness[0] * lit) * part + 0.5f);
            int green = (int) ((shade[1] + lightness[1] * lit) * part + 0.5f);
            int blue = (int) ((shade[2] + lightness[2] * lit) * part + 0.5f);
            argb[x] = alpha << 24 | red << 16 | green << 8 | blue;
        }
    }

    private void thicken(float[] noise, int at, float[] into) {
        for (int x = 0; x < into.length; x++) {
            float t = (noise[at + x] * 0.5f + threshold) * (1 / 0.62f);
            t = Math.max(0, Math.min(1, t));
            into[x] = t * t * (3 - 2 * t);
        }
    }

    private static double edge(double y) {
        double t = Math.clamp(Math.min(y, 1 - y) / 0.32, 0, 1);
        return t * t * (3 - 2 * t);
    }
}
