package studio.longplay.app.takes;

/// The outline of a take: the loudest sample of each of many short stretches.
final class Wave {
    private static final int STRETCHES = 320;

    private final float[] peaks;

    private Wave(float[] peaks) {
        this.peaks = peaks;
    }

    /// @param samples full scale is -1 to 1
    /// @param gainDb added to all, so that takes look as loud as they are heard
    static Wave of(float[] samples, double gainDb) {
        float gain = (float) StrictMath.pow(10, gainDb / 20);
        float[] peaks = new float[Math.min(STRETCHES, samples.length)];
        for (int i = 0; i < peaks.length; i++) {
            int from = (int) ((long) samples.length * i / peaks.length);
            int to = (int) ((long) samples.length * (i + 1) / peaks.length);
            for (int at = from; at < to; at++) {
                peaks[i] = Math.max(peaks[i], Math.abs(samples[at]) * gain);
            }
        }
        return new Wave(peaks);
    }

    /// The loudest between two places of the take.
    ///
    /// @param from 0 to 1
    /// @param to 0 to 1
    /// @return 0 to 1
    double peak(double from, double to) {
        int first = (int) (from * peaks.length);
        int end = Math.max(first + 1, (int) (to * peaks.length));
        float most = 0;
        for (int i = first; i < Math.min(end, peaks.length); i++) {
            most = Math.max(most, peaks[i]);
        }
        return Math.min(1, most);
    }
}
