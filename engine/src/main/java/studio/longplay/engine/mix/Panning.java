package studio.longplay.engine.mix;

/// How loud a clip is on each side.
///
/// Mono: left and right are the cosine and sine of the angle, so that the power is the same
/// everywhere (-3 dB on each side in the middle). Stereo: balance; in the middle nothing changes
/// and towards one side only the other goes down.
record Panning(float left, float right) {
    static Panning of(MixClip clip, int channels) {
        double angle = (clip.pan() + 1) * StrictMath.PI / 4;
        double scale = channels == 1 ? 1 : StrictMath.sqrt(2);
        double gain = Decibels.toFactor(clip.gainDb());
        return new Panning(
                (float) (gain * Math.min(1, scale * StrictMath.cos(angle))),
                (float) (gain * Math.min(1, scale * StrictMath.sin(angle))));
    }
}
