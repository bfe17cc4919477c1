package studio.longplay.engine.music.synth;

/// One sounding note.
interface Voice {
    /// Adds the next samples to `out[channel][from..to)`.
    ///
    /// @return whether it goes on sounding after them
    boolean play(float[][] out, int from, int to);
}
