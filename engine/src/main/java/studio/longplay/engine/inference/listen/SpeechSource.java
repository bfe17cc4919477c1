package studio.longplay.engine.inference.listen;

import studio.longplay.engine.fault.StudioFault;

import java.util.Arrays;

/// A recording that is read piece by piece: hours of it need not stand in memory.
public interface SpeechSource {
    /// Samples a second of all sources.
    int RATE_HZ = 16_000;

    /// How long it is, in samples.
    long samples();

    /// Reads a piece.
    ///
    /// @param from the first sample, from 0
    /// @param count how many; what is beyond the end is silent
    /// @return mono, full scale -1 to 1, of its caller
    /// @throws StudioFault if it cannot be read
    float[] read(long from, int count) throws StudioFault;

    /// Of samples that are there.
    static SpeechSource of(float[] samples) {
        return new SpeechSource() {
            @Override
            public long samples() {
                return samples.length;
            }

            @Override
            public float[] read(long from, int count) {
                int begin = (int) Math.min(samples.length, from);
                int end = (int) Math.min(samples.length, from + count);
                return Arrays.copyOf(Arrays.copyOfRange(samples, begin, end), count);
            }
        };
    }
}
