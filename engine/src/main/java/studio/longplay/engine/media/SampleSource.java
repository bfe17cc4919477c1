package studio.longplay.engine.media;

import studio.longplay.engine.fault.StudioFault;

/// Sound that can be read from any sample on; outside its ends there is silence.
@FunctionalInterface
public interface SampleSource {
    /// Fills `planar[channel][offset]` to `planar[channel][offset + count - 1]`.
    ///
    /// @param atSample the first sample wanted; may be negative or past the end, where zeros are
    /// @param planar two channels, full scale is -1 to 1
    void read(long atSample, float[][] planar, int offset, int count) throws StudioFault;
}
