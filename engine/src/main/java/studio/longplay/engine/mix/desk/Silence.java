package studio.longplay.engine.mix.desk;

/// Ends tails that would otherwise fade into denormal numbers, which processors are slow at.
final class Silence {
    /// -300 dB of full scale.
    private static final float QUIET = 1e-15f;

    private Silence() {}

    /// The sample, or exactly 0 where it is far below anything that can be heard; without a branch.
    static float flushed(float sample) {
        return (sample + QUIET) - QUIET;
    }
}
