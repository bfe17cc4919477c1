package studio.longplay.app.sounds;

import java.nio.file.Path;

/// A sound ready to be heard and drawn.
///
/// @param left samples at 48 kHz
/// @param right as many
/// @param peaks the greatest sample of each of as many stretches, 0 to 1
/// @param file what is put on the timeline
// Samples are handed on, never compared.
@SuppressWarnings("ArrayRecordComponent")
record HeardSound(float[] left, float[] right, float[] peaks, Path file) {
    private static final int COLUMNS = 600;
    private static final double RATE_HZ = 48_000;

    static HeardSound of(float[][] channels, Path file) {
        float[] left = channels[0];
        float[] right = channels[channels.length - 1];
        int columns = Math.clamp(left.length, 1, COLUMNS);
        float[] peaks = new float[columns];
        for (int i = 0; i < left.length; i++) {
            int column = (int) ((long) i * columns / left.length);
            float peak = Math.max(Math.abs(left[i]), Math.abs(right[i]));
            peaks[column] = Math.max(peaks[column], peak);
        }
        return new HeardSound(left, right, peaks, file);
    }

    double seconds() {
        return left.length / RATE_HZ;
    }
}
