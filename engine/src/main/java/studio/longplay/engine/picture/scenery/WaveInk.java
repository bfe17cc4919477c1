package studio.longplay.engine.picture.scenery;

/// Gives noise the look of water: crests that catch the light, troughs that do not.
final class WaveInk implements Flow.Ink {
    private final int columns;
    private final int rows;
    private final float[] crest;
    private final float[] trough;

    /// @param crest `0xRRGGBB`
    /// @param trough `0xRRGGBB`
    WaveInk(int columns, int rows, int crest, int trough) {
        this.columns = columns;
        this.rows = rows;
        this.crest = channels(crest);
        this.trough = channels(trough);
    }

    private static float[] channels(int rgb) {
        return new float[] {rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255};
    }

    @Override
    public void row(float[] noise, int at, int y, int[] argb) {
        double down = y / (double) rows;
        float edge = (float) (255 * Math.min(1, 6 * Math.min(down + 0.02, 1.02 - down)));
        for (int x = 0; x < columns; x++) {
            float n = noise[at + x];
            float lit = Math.max(0, Math.min(1, n * 1.5f - 0.12f));
            float dark = Math.max(0, Math.min(1, n * -1.3f - 0.1f));
            float[] rgb = lit > dark ? crest : trough;
            int alpha = (int) ((lit > dark ? lit * 0.38f : dark * 0.5f) * edge + 0.5f);
            float part = alpha / 255f;
            argb[x] =
                    alpha << 24
                            | (int) (rgb[0] * part + 0.5f) << 16
                            | (int) (rgb[1] * part + 0.5f) << 8
                            | (int) (rgb[2] * part + 0.5f);
        }
    }
}
