package studio.longplay.engine.mix;

/// How loud a clip that moves from side to side is on each of them.
final class PanRide {
    private final LevelRide left;
    private final LevelRide right;

    PanRide(MixClip clip, int channels) {
        double gain = Decibels.toFactor(clip.gainDb());
        this.left = new LevelRide(clip.shape().pan(), pan -> gain * Panning.left(pan, channels));
        this.right = new LevelRide(clip.shape().pan(), pan -> gain * Panning.right(pan, channels));
    }

    /// Fills a side's factors from a sample of the clip on.
    ///
    /// @param side 0 left, 1 right
    void side(int side, long from, int count, double[] out) {
        (side == 0 ? left : right).fill(from, count, out);
    }
}
