package studio.longplay.engine.media;

import studio.longplay.engine.time.SampleRate;

/// What stands in a WAV file: its rate, its channels and how a sample is written.
///
/// @param channels 1 to 64, interleaved in the file, planar in memory
public record WavFormat(SampleRate rate, int channels, Encoding encoding) {
    static final int MAX_CHANNELS = 64;

    /// How one sample is stored, always little-endian. Full scale is -1 to 1 in memory.
    public enum Encoding {
        PCM_16(2),
        PCM_24(3),
        FLOAT_32(4);

        private final int bytes;

        Encoding(int bytes) {
            this.bytes = bytes;
        }

        /// The bytes of one sample of one channel.
        public int bytes() {
            return bytes;
        }
    }

    public WavFormat {
        if (channels < 1 || channels > MAX_CHANNELS) {
            throw new IllegalArgumentException("1 to 64 channels, not " + channels);
        }
    }

    public static WavFormat float32(SampleRate rate, int channels) {
        return new WavFormat(rate, channels, Encoding.FLOAT_32);
    }

    /// The bytes of one sample of all channels.
    public int bytesPerSample() {
        return channels * encoding.bytes();
    }
}
