package studio.longplay.engine.mix;

import studio.longplay.engine.time.SampleRate;

/// A stereo loudness meter whose every reading may be taken at any moment, while sound passes.
///
/// The readings are those of [LoudnessMeter]; the integrated one is worked out anew at most ten
/// times a second, however often it is asked for. Not safe for use by two threads at once.
public final class RunningMeter {
    private static final int CHANNELS = 2;
    private static final int BLOCKS_PER_SECOND = 10;

    private final LoudnessMeter loudness;
    private final PeakMeter peaks = new PeakMeter(Interpolator.standard(), CHANNELS);
    private final int refreshSamples;
    private int sinceRefresh;
    private double integrated = Double.NEGATIVE_INFINITY;

    public RunningMeter(SampleRate rate) {
        this.loudness = LoudnessMeter.withoutPeaks(rate, CHANNELS);
        this.refreshSamples = rate.hertz() / BLOCKS_PER_SECOND;
    }

    /// Takes the next `count` samples of left and right, from `stereo[side][offset]` on.
    public void process(float[][] stereo, int offset, int count) {
        peaks.process(stereo, offset, count);
        loudness.process(stereo, offset, count);
        sinceRefresh += count;
        if (sinceRefresh >= refreshSamples) {
            sinceRefresh = 0;
            integrated = loudness.integrated();
        }
    }

    /// Loudness of the last 3 s in LUFS; negative infinity before that much has passed.
    public double shortTermLufs() {
        return loudness.shortTerm();
    }

    /// Gated loudness of all that has passed, in LUFS; at most 0.1 s behind.
    public double integratedLufs() {
        return integrated;
    }

    /// The highest true peak of all that has passed, in dBTP; negative infinity for silence.
    public double truePeakDbtp() {
        return Decibels.ofAmplitude(peaks.highestTrue());
    }
}
