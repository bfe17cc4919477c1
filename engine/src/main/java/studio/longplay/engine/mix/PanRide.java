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

    /// Fills the left side's factors from a sample of the clip on.
    void left(long from, int count, double[] out) {
        left.fill(from, count, out);
    }

    /// Fills the right side's factors from a sample of the clip on.
    void right(long from, int count, double[] out) {
        right.fill(from, count, out);
    }
}
