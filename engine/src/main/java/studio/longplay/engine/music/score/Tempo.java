package studio.longplay.engine.music.score;

/// The grid of beats: exact tempo, whole bars, and the length in samples at 48 kHz.
///
/// @param bpm beats per minute
/// @param bars bars that begin within the piece; the last holds the final chord to the end
/// @param lengthSamples where the piece ends, to the sample
public record Tempo(double bpm, int beatsPerBar, int bars, long lengthSamples) {
    public static final int SAMPLES_PER_SECOND = 48_000;

    /// Of the last bar at least this part must sound, or the bar before it becomes the last.
    private static final double LEAST_LAST_BAR = 0.75;

    /// Keeps the tempo exactly; the last bar is lengthened (at most by three quarters) to fit.
    public static Tempo exact(double bpm, int beatsPerBar, long lengthSamples) {
        double barSamples = beatsPerBar * samplesPerBeat(bpm);
        int bars = (int) Math.floor(lengthSamples / barSamples + 1 - LEAST_LAST_BAR);
        return new Tempo(bpm, beatsPerBar, Math.max(1, bars), lengthSamples);
    }

    /// Bends the tempo, by at most 1/(2 * bars) of the bar count's share, so that whole bars fit.
    public static Tempo bent(double nearBpm, int beatsPerBar, long lengthSamples) {
        double barSamples = beatsPerBar * samplesPerBeat(nearBpm);
        long bars = Math.round(lengthSamples / barSamples);
        if (bars < 1) {
            return exact(nearBpm, beatsPerBar, lengthSamples);
        }
        double bpm = bars * beatsPerBar * 60.0 * SAMPLES_PER_SECOND / lengthSamples;
        return new Tempo(bpm, beatsPerBar, (int) bars, lengthSamples);
    }

    private static double samplesPerBeat(double bpm) {
        return 60.0 * SAMPLES_PER_SECOND / bpm;
    }

    /// Nearest sample of a beat counted from the beginning.
    public long sampleAt(double beat) {
        return Math.round(beat * samplesPerBeat(bpm));
    }

    /// Beats until the end of the piece from the beginning of a bar.
    public double beatsLeft(int bar) {
        return lengthSamples / samplesPerBeat(bpm) - (double) bar * beatsPerBar;
    }
}
