package studio.longplay.engine.media;

import studio.longplay.engine.time.SampleRate;

/// Sound in memory: planar float samples, full scale is -1 to 1.
///
/// @param channels one array per channel, all of one length: `[channel][sample]`
// Samples are handed on, never compared.
@SuppressWarnings("ArrayRecordComponent")
public record Sound(SampleRate rate, float[][] channels) {
    public Sound {
        if (channels.length == 0) {
            throw new IllegalArgumentException("sound needs a channel");
        }
        for (float[] channel : channels) {
            if (channel.length != channels[0].length) {
                throw new IllegalArgumentException("channels of unequal length");
            }
        }
    }

    public static Sound mono(SampleRate rate, float[] samples) {
        return new Sound(rate, new float[][] {samples});
    }

    /// Whether every sample is a number.
    public boolean isFinite() {
        for (float[] channel : channels) {
            for (float sample : channel) {
                if (!Float.isFinite(sample)) {
                    return false;
                }
            }
        }
        return true;
    }

    /// Samples in each channel.
    public int length() {
        return channels[0].length;
    }
}
