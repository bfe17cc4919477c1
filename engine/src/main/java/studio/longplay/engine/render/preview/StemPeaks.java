package studio.longplay.engine.render.preview;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.WavReader;
import studio.longplay.engine.mix.Stem;

import java.nio.file.Path;

/// How loud each stem of a scene is over time, for drawing waveforms: one peak per 10 ms.
///
/// A minute of four stems is 24 KB.
public final class StemPeaks {
    /// Peaks per second.
    public static final int RATE = 100;

    private static final int SAMPLES_PER_PEAK = 480;
    private static final int BLOCK_PEAKS = 64;

    private final byte[][] peaks;
    private final int length;

    private StemPeaks(byte[][] peaks, int length) {
        this.peaks = peaks;
        this.length = length;
    }

    /// Reads a mixed scene.
    public static StemPeaks read(Path sceneStems) throws StudioFault {
        try (WavReader reader = WavReader.open(sceneStems)) {
            int length = (int) Math.ceilDiv(reader.length(), SAMPLES_PER_PEAK);
            byte[][] peaks = new byte[Stem.values().length][length];
            float[][] block = new float[Stem.CHANNELS][BLOCK_PEAKS * SAMPLES_PER_PEAK];
            for (int at = 0; at < length; at += BLOCK_PEAKS) {
                int count = reader.read((long) at * SAMPLES_PER_PEAK, block, 0, block[0].length);
                for (int stem = 0; stem < peaks.length; stem++) {
                    measure(block[2 * stem], block[2 * stem + 1], count, peaks[stem], at);
                }
            }
            return new StemPeaks(peaks, length);
        }
    }

    private static void measure(float[] left, float[] right, int count, byte[] into, int at) {
        for (int from = 0; from < count; from += SAMPLES_PER_PEAK) {
            float peak = 0;
            for (int i = from; i < Math.min(count, from + SAMPLES_PER_PEAK); i++) {
                peak = Math.max(peak, Math.max(Math.abs(left[i]), Math.abs(right[i])));
            }
            into[at + from / SAMPLES_PER_PEAK] = (byte) Math.min(255, Math.round(peak * 255));
        }
    }

    /// Peaks in each stem.
    public int length() {
        return length;
    }

    /// The highest sample of a stem between two peaks, `from` included and `to` not.
    ///
    /// @return 0 to 1; 0 outside of the scene
    public float highest(Stem stem, int from, int to) {
        byte[] row = peaks[stem.leftChannel() / 2];
        int highest = 0;
        for (int i = Math.max(0, from); i < Math.min(length, Math.max(to, from + 1)); i++) {
            highest = Math.max(highest, row[i] & 0xFF);
        }
        return highest / 255f;
    }
}
