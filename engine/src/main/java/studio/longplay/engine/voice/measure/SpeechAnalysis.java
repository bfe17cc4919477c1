package studio.longplay.engine.voice.measure;

/// One sound taken apart once, for all figures that are wanted of it: every series has one value
/// for each 10 ms. Any number of threads may read it.
public final class SpeechAnalysis {
    private final float[] samples;
    private final double[] band;
    private final PitchCurve pitch;
    private final MelFrames mels;
    private final double[] levels;

    private SpeechAnalysis(float[] samples) {
        this.samples = samples;
        this.band = SpeechBand.of(samples);
        this.pitch = new PitchSearch(band).find();
        this.mels = MelFrames.of(band);
        this.levels = Levels.of(band);
    }

    /// Takes a sound apart; about a fiftieth of its length.
    ///
    /// @param samples mono, 48 kHz; kept, so not to be changed afterwards
    public static SpeechAnalysis of(float[] samples) {
        return new SpeechAnalysis(samples);
    }

    public PitchCurve pitch() {
        return pitch;
    }

    public Formants formants() {
        return Formants.of(band, pitch);
    }

    public Syllables syllables() {
        return Syllables.of(levels, pitch);
    }

    public double jitterPercent() {
        return Jitter.percent(band, pitch);
    }

    /// In seconds.
    public double lengthSeconds() {
        return samples.length / 48_000.0;
    }

    float[] samples() {
        return samples;
    }

    double[] band() {
        return band;
    }

    MelFrames mels() {
        return mels;
    }

    /// In dB below full scale.
    double[] levels() {
        return levels;
    }
}
