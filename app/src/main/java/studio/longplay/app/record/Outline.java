package studio.longplay.app.record;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.WavReader;

import java.nio.file.Path;

/// The peaks of a recording over its time, however long it is: where there are too many, two become
/// one.
final class Outline {
    private static final int MOST = 4096;
    private static final int BLOCK_SAMPLES = 1024;
    private static final double FIRST_PER_SECOND = 30;

    private final float[] peaks = new float[MOST];
    private int count;
    private double perSecond = FIRST_PER_SECOND;

    /// The outline of a recording that is whole; reads all of it.
    static Outline of(Path wav) throws StudioFault {
        Outline outline = new Outline();
        try (WavReader reader = WavReader.open(wav)) {
            float[][] block = new float[reader.format().channels()][BLOCK_SAMPLES];
            int rateHz = reader.format().rate().hertz();
            for (long at = 0; at < reader.length(); at += BLOCK_SAMPLES) {
                int count = reader.read(at, block, 0, BLOCK_SAMPLES);
                float peak = 0;
                for (int i = 0; i < count; i++) {
                    peak = Math.max(peak, Math.abs(block[0][i]));
                }
                outline.add((double) at / rateHz, peak);
            }
        }
        return outline;
    }

    /// Becomes as another one is.
    void become(Outline other) {
        System.arraycopy(other.peaks, 0, peaks, 0, other.count);
        count = other.count;
        perSecond = other.perSecond;
    }

    void clear() {
        count = 0;
        perSecond = FIRST_PER_SECOND;
    }

    /// Adds the highest peak since the last call.
    ///
    /// @param seconds from the beginning of the recording
    /// @param peak 0 to 1
    void add(double seconds, double peak) {
        int at = (int) (seconds * perSecond);
        while (at >= MOST) {
            halve();
            at = (int) (seconds * perSecond);
        }
        // A window that drew late had one peak for all the time it missed.
        float value = (float) Math.clamp(peak, 0, 1);
        if (at < count) {
            peaks[count - 1] = Math.max(peaks[count - 1], value);
        }
        while (count <= at) {
            peaks[count++] = value;
        }
    }

    private void halve() {
        for (int i = 0; i < MOST / 2; i++) {
            peaks[i] = Math.max(peaks[2 * i], peaks[2 * i + 1]);
        }
        count = (count + 1) / 2;
        perSecond /= 2;
    }

    int count() {
        return count;
    }

    double perSecond() {
        return perSecond;
    }

    /// The highest of those from one to another.
    ///
    /// @return 0 to 1
    float peak(int from, int end) {
        float most = 0;
        for (int i = Math.max(0, from); i < Math.min(end, count); i++) {
            most = Math.max(most, peaks[i]);
        }
        return most;
    }
}
