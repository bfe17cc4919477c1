package studio.longplay.engine.mix;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.time.SampleRate;

/// A loudness meter in "EBU mode": ITU-R BS.1770-5, EBU Tech 3341 (2023) and 3342 (2023).
///
/// Steps of 10 ms, so that momentary loudness is found wherever it stands; gating blocks every 100
/// ms; the last incomplete block does not count. Memory: 16 bytes per 0.1 s of sound. Not safe for
/// use by two threads at once.
public final class LoudnessMeter {
    private static final int STEPS_PER_SECOND = 100;
    private static final int MOMENTARY_STEPS = 40;
    private static final int SHORT_TERM_STEPS = 300;
    private static final int STEPS_PER_LOG = 10;
    private static final double SURROUND_WEIGHT = 1.41;
    static final int MAX_CHANNELS = 6;

    private final int stepSamples;
    private final double[] weights;
    private final KWeighting[] weightings;
    private final PeakMeter peaks;
    private final boolean truePeak;
    private final double[] recent = new double[SHORT_TERM_STEPS];
    private final EnergyLog blocks = new EnergyLog();
    private final EnergyLog windows = new EnergyLog();
    private final LoudnessHistogram spread = new LoudnessHistogram();
    private final PartLog parts;
    private int inStep;
    private double stepEnergy;
    private long steps;
    private double momentary;
    private double shortTerm;
    private double maxMomentary;
    private double maxShortTerm;

    /// A meter with true peak.
    ///
    /// @param channels mono; stereo; L R C; L R Ls Rs; L R C Ls Rs; or L R C LFE Ls Rs
    public LoudnessMeter(SampleRate rate, int channels) {
        this(rate, channels, true);
    }

    private LoudnessMeter(SampleRate rate, int channels, boolean truePeak) {
        this.stepSamples = Math.max(1, rate.hertz() / STEPS_PER_SECOND);
        this.parts = new PartLog(stepSamples);
        this.weights = weights(channels);
        this.weightings = new KWeighting[channels];
        for (int i = 0; i < channels; i++) {
            weightings[i] = new KWeighting(rate.hertz());
        }
        this.peaks = new PeakMeter(Interpolator.standard(), channels);
        this.truePeak = truePeak;
    }

    /// A meter that leaves the peaks out (they read silence) and so costs a fraction.
    public static LoudnessMeter withoutPeaks(SampleRate rate, int channels) {
        return new LoudnessMeter(rate, channels, false);
    }

    static double[] weights(int channels) {
        double s = SURROUND_WEIGHT;
        return switch (channels) {
            case 1 -> new double[] {1};
            case 2 -> new double[] {1, 1};
            case 3 -> new double[] {1, 1, 1};
            case 4 -> new double[] {1, 1, s, s};
            case 5 -> new double[] {1, 1, 1, s, s};
            case 6 -> new double[] {1, 1, 1, 0, s, s};
            default -> throw new IllegalArgumentException("1 to 6 channels, not " + channels);
        };
    }

    /// Takes the next `count` samples of each channel, from `planar[channel][offset]` on.
    public void process(float[][] planar, int offset, int count) {
        if (truePeak) {
            peaks.process(planar, offset, count);
        }
        int done = 0;
        while (done < count) {
            int many = parts.most(Math.min(count - done, stepSamples - inStep));
            double energy = energy(planar, offset + done, many);
            stepEnergy += energy;
            parts.add(energy, many);
            done += many;
            inStep += many;
            if (inStep == stepSamples) {
                endStep();
            }
        }
    }

    private double energy(float[][] planar, int offset, int count) {
        double energy = 0;
        for (int channel = 0; channel < weights.length; channel++) {
            if (weights[channel] != 0) {
                energy +=
                        weights[channel]
                                * weightings[channel].energy(planar[channel], offset, count);
            }
        }
        return energy;
    }

    /// Whether the sound that comes next can be noted, and given to another meter as a stretch:
    /// that is so at whole 300ths of a second, at rates of which 300ths are whole samples.
    public boolean canNote() {
        return parts.canBegin(inStep);
    }

    /// Notes what comes from now on as a stretch of its own.
    ///
    /// @throws IllegalStateException unless it [#canNote]
    public void beginStretch() {
        if (!canNote()) {
            throw new IllegalStateException("a stretch begins at a whole step");
        }
        parts.begin();
        peaks.beginStretch();
    }

    /// What was noted since [#beginStretch].
    ///
    /// @return null if it does not end at a whole step
    public @Nullable MeterStretch endStretch() {
        float[] energies = parts.end();
        MeterStretch stretch =
                new MeterStretch(
                        energies == null ? new float[0] : energies,
                        peaks.stretchTrue(),
                        peaks.stretchSample());
        peaks.endStretch();
        return energies == null ? null : stretch;
    }

    /// Takes a part of what another meter noted, instead of the sound.
    ///
    /// @param from step of the stretch
    /// @param to the first step that is not taken
    public void take(MeterStretch stretch, int from, int to) {
        for (int i = from; i < to; i++) {
            stepEnergy += stretch.energies()[i];
            inStep += parts.samples();
            if (inStep == stepSamples) {
                endStep();
            }
        }
        peaks.raise(stretch.truePeak(), stretch.samplePeak());
    }

    /// Gets into swing: hears sound that was taken as a stretch, or is before the first that
    /// counts.
    public void warmUp(float[][] planar, int offset, int count) {
        double unused = energy(planar, offset, count);
        if (truePeak && !Double.isNaN(unused)) {
            peaks.warmUp(planar, offset, count);
        }
    }

    private void endStep() {
        recent[(int) (steps % SHORT_TERM_STEPS)] = stepEnergy / stepSamples;
        steps++;
        stepEnergy = 0;
        inStep = 0;
        boolean log = steps % STEPS_PER_LOG == 0;
        if (steps >= MOMENTARY_STEPS) {
            momentary = meanOfLast(MOMENTARY_STEPS);
            maxMomentary = Math.max(maxMomentary, momentary);
            if (log) {
                blocks.add(momentary);
            }
        }
        if (steps >= SHORT_TERM_STEPS) {
            shortTerm = meanOfLast(SHORT_TERM_STEPS);
            maxShortTerm = Math.max(maxShortTerm, shortTerm);
            if (log) {
                windows.add(shortTerm);
                spread.add(shortTerm);
            }
        }
    }

    /// Added up afresh each time: a running sum would drift over hours.
    private double meanOfLast(int count) {
        double sum = 0;
        int at = (int) (steps % SHORT_TERM_STEPS);
        int from = at - count;
        for (int i = Math.max(0, from); i < at; i++) {
            sum += recent[i];
        }
        for (int i = SHORT_TERM_STEPS + from; from < 0 && i < SHORT_TERM_STEPS; i++) {
            sum += recent[i];
        }
        return sum / count;
    }

    /// Loudness of the last 0.4 s in LUFS; negative infinity before that much has passed.
    public double momentary() {
        return Decibels.loudnessOf(momentary);
    }

    /// Loudness of the last 3 s in LUFS; negative infinity before that much has passed.
    public double shortTerm() {
        return Decibels.loudnessOf(shortTerm);
    }

    /// Gated loudness of all that has passed, in LUFS.
    public double integrated() {
        return blocks.integratedLufs();
    }

    /// The highest loudness of 0.4 s so far, in LUFS.
    double maxMomentary() {
        return Decibels.loudnessOf(maxMomentary);
    }

    /// The highest loudness of 3 s so far, in LUFS.
    double maxShortTerm() {
        return Decibels.loudnessOf(maxShortTerm);
    }

    /// The loudness range so far in LU, to 0.02 LU, at any moment and without allocation.
    double rangeLu() {
        return spread.rangeLu();
    }

    /// Everything that has been measured so far.
    public LoudnessReport report() {
        return new LoudnessReport(
                blocks.integratedLufs(),
                windows.rangeLu(),
                Decibels.ofAmplitude(peaks.highestTrue()),
                Decibels.ofAmplitude(peaks.highestSample()),
                Decibels.loudnessOf(maxMomentary),
                Decibels.loudnessOf(maxShortTerm));
    }
}
