package studio.longplay.engine.mix;

/// How loud a clip is on each side.
///
/// Mono: left and right are the cosine and sine of the angle, so that the power is the same
/// everywhere (-3 dB on each side in the middle). Stereo: balance; in the middle nothing changes
/// and towards one side only the other goes down.
record Panning(float left, float right) {
    static Panning of(MixClip clip, int channels) {
        double gain = Decibels.toFactor(clip.gainDb());
        return new Panning(
                (float) (gain * left(clip.pan(), channels)),
                (float) (gain * right(clip.pan(), channels)));
    }

    /// The left side's factor of a place from -1 to 1.
    static double left(double pan, int channels) {
        return Math.min(1, scale(channels) * StrictMath.cos(angle(pan)));
    }

    /// The right side's factor of a place from -1 to 1.
    static double right(double pan, int channels) {
        return Math.min(1, scale(channels) * StrictMath.sin(angle(pan)));
    }

    private static double angle(double pan) {
        return (pan + 1) * StrictMath.PI / 4;
    }

    private static double scale(int channels) {
        return channels == 1 ? 1 : StrictMath.sqrt(2);
    }
}
