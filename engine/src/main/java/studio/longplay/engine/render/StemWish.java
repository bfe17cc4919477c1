package studio.longplay.engine.render;

import studio.longplay.engine.mix.StemFormat;

/// Which sound files are delivered beside the mix.
///
/// @param speakers whether a file for each speaker is delivered too
public record StemWish(StemFormat format, boolean speakers) {
    /// The four stems as they add up to the mix to the last bit.
    public static final StemWish USUAL = new StemWish(StemFormat.WAV_FLOAT, false);
}
