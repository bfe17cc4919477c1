package studio.longplay.engine.music;

import studio.longplay.engine.fault.StudioFault;

/// Receives a piece as it is played.
@FunctionalInterface
public interface StemSink {
    /// Takes the next samples of every stem; they are overwritten after the call.
    ///
    /// @param stems `[stem][channel][sample]`, stems in the order of
    ///   [studio.longplay.engine.music.score.MusicStem], the first `count` samples count
    void take(float[][][] stems, int count) throws StudioFault;
}
