package studio.longplay.engine.mix;

import studio.longplay.engine.mix.meter.Correlation;
import studio.longplay.engine.mix.meter.Spectrum;
import studio.longplay.engine.time.SampleRate;

/// A stereo meter whose every reading may be taken at any moment, while sound passes: an "EBU mode"
/// live meter (EBU Tech 3341), correlation and spectrum.
///
/// The readings are those of [LoudnessMeter]; integrated loudness and loudness range are worked out
/// anew at most ten times a second, however often they are asked for. Reading allocates nothing.
/// Not safe for use by two threads at once.
public final class RunningMeter {
    private static final int CHANNELS = 2;
    private static final int BLOCKS_PER_SECOND = 10;

    private final SampleRate rate;
    private final Correlation correlation;
    private final Spectrum spectrum;
    private final int refreshSamples;
    private LoudnessMeter loudness;
    private PeakMeter peaks = new PeakMeter(Interpolator.standard(), CHANNELS);
    private int sinceRefresh;
    private long samples;
    private double integrated = Double.NEGATIVE_INFINITY;
    private double range;

    public RunningMeter(SampleRate rate) {
        this.rate = rate;
        this.loudness = LoudnessMeter.withoutPeaks(rate, CHANNELS);
        this.correlation = new Correlation(rate);
        this.spectrum = new Spectrum(rate);
        this.refreshSamples = rate.hertz() / BLOCKS_PER_SECOND;
    }

    /// Forgets what is measured over all that has passed; correlation and spectrum go on.
    public void restart() {
        loudness = LoudnessMeter.withoutPeaks(rate, CHANNELS);
        peaks = new PeakMeter(Interpolator.standard(), CHANNELS);
        sinceRefresh = 0;
        samples = 0;
        integrated = Double.NEGATIVE_INFINITY;
        range = 0;
    }

    /// Takes the next `count` samples of left and right, from `stereo[side][offset]` on.
    public void process(float[][] stereo, int offset, int count) {
        peaks.process(stereo, offset, count);
        loudness.process(stereo, offset, count);
        correlation.process(stereo, offset, count);
        spectrum.process(stereo, offset, count);
        samples += count;
        sinceRefresh += count;
        if (sinceRefresh >= refreshSamples) {
            sinceRefresh = 0;
            integrated = loudness.integrated();
            range = loudness.rangeLu();
        }
    }

    /// How much sound has passed, in seconds.
    public double measuredSeconds() {
        return (double) samples / rate.hertz();
    }

    /// Loudness of the last 0.4 s in LUFS; negative infinity before that much has passed.
    public double momentaryLufs() {
        return loudness.momentary();
    }

    /// Loudness of the last 3 s in LUFS; negative infinity before that much has passed.
    public double shortTermLufs() {
        return loudness.shortTerm();
    }

    /// The highest [#momentaryLufs] so far.
    public double maxMomentaryLufs() {
        return loudness.maxMomentary();
    }

    /// The highest [#shortTermLufs] so far.
    public double maxShortTermLufs() {
        return loudness.maxShortTerm();
    }

    /// Gated loudness of all that has passed, in LUFS; at most 0.1 s behind.
    public double integratedLufs() {
        return integrated;
    }

    /// Loudness range of all that has passed, in LU (EBU Tech 3342); at most 0.1 s behind and 0.02
    /// LU off. It means little before a minute has passed.
    public double loudnessRangeLu() {
        return range;
    }

    /// The highest true peak of all that has passed, in dBTP; negative infinity for silence.
    public double truePeakDbtp() {
        return Decibels.ofAmplitude(peaks.highestTrue());
    }

    /// The highest sample of all that has passed, in dBFS; negative infinity for silence.
    public double samplePeakDb() {
        return Decibels.ofAmplitude(peaks.highestSample());
    }

    /// How alike left and right have been in the last 0.3 s, -1 to 1.
    public double correlation() {
        return correlation.value();
    }

    /// Writes the levels of the thirds of an octave, in dB: [Spectrum#BANDS], lowest first.
    public void spectrum(float[] into) {
        spectrum.read(into);
    }
}
