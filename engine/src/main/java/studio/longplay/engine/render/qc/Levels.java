package studio.longplay.engine.render.qc;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.SampleRate;
import studio.longplay.engine.time.TimeRange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How loud a film is, in steps of 10 ms, and where it is clipped. 4 bytes for each step.
final class Levels {
    private static final int STEPS_PER_SECOND = 100;
    private static final int PARTS_OF_A_STEP = 3;
    private static final int FIRST_ROOM = 1 << 14;
    static final double SILENCE_DBFS = -200;

    private final QualityLimits.Senses senses;
    private final SampleRate rate;
    private final int stepSamples;
    private final float clippedFrom;
    private final double[] stepSquares;
    private final double[] squares;
    private final int[] clippedNow;
    private final List<ClippedPlace> clipped = new ArrayList<>();
    private final int partSamples;
    private final double[] partSquares;
    private final Noted noted;
    private float[] steps = new float[FIRST_ROOM];
    private int count;
    private int inStep;
    private int inPart;
    private long samples;

    Levels(QualityLimits.Senses senses, SampleRate rate, int channels) {
        this.senses = senses;
        this.rate = rate;
        stepSamples = Math.max(1, rate.hertz() / STEPS_PER_SECOND);
        clippedFrom = (float) StrictMath.pow(10, senses.clippedFromDbfs() / 20);
        stepSquares = new double[channels];
        squares = new double[channels];
        clippedNow = new int[channels];
        partSamples = stepSamples % PARTS_OF_A_STEP == 0 ? stepSamples / PARTS_OF_A_STEP : 0;
        partSquares = new double[channels];
        noted = new Noted(channels);
    }

    /// What was noted of a stretch, to be taken later instead of its sound.
    ///
    /// @param squares of each channel's samples, for each 1/300 s
    /// @param clips first and last sample of each clipped place, counted from the stretch's first
    // Handed from film to film, never compared.
    @SuppressWarnings("ArrayRecordComponent")
    record Stretch(float[][] squares, long[] clips) {
        int parts() {
            return squares.length == 0 ? 0 : squares[0].length;
        }
    }

    /// Whether a stretch may begin with the next sample.
    boolean canNote() {
        return partSamples > 0 && inStep % partSamples == 0;
    }

    /// Notes what comes from now on.
    void beginStretch() {
        noted.begin(samples);
        Arrays.fill(partSquares, 0);
        inPart = 0;
    }

    /// What was noted; null if the stretch is no whole number of parts.
    @Nullable Stretch endStretch() {
        Stretch stretch = inPart == 0 ? noted.end() : null;
        noted.forget();
        return stretch;
    }

    /// Takes what was noted before, instead of the sound.
    void take(Stretch stretch) {
        long first = samples;
        for (int part = 0; part < stretch.parts(); part++) {
            for (int channel = 0; channel < squares.length; channel++) {
                stepSquares[channel] += stretch.squares()[channel][part];
            }
            inStep += partSamples;
            samples += partSamples;
            if (inStep == stepSamples) {
                endStep();
            }
        }
        for (int i = 0; i < stretch.clips().length; i += 2) {
            clip(first + stretch.clips()[i]);
            clip(first + stretch.clips()[i + 1]);
        }
        Arrays.fill(clippedNow, 0);
    }

    void add(float[][] planar, int samplesGiven) {
        int done = 0;
        while (done < samplesGiven) {
            int many = Math.min(samplesGiven - done, stepSamples - inStep);
            if (noted.isOn()) {
                many = Math.min(many, partSamples - inPart);
            }
            for (int channel = 0; channel < squares.length; channel++) {
                double energy = energy(planar[channel], done, many, channel);
                stepSquares[channel] += energy;
                partSquares[channel] += energy;
            }
            done += many;
            if (noted.isOn()) {
                endPart(many);
            }
            inStep += many;
            samples += many;
            if (inStep == stepSamples) {
                endStep();
            }
        }
    }

    private void endPart(int many) {
        inPart += many;
        if (inPart == partSamples) {
            noted.add(partSquares);
            Arrays.fill(partSquares, 0);
            inPart = 0;
        }
    }

    private double energy(float[] signal, int offset, int length, int channel) {
        double sum = 0;
        float peak = 0;
        for (int i = offset; i < offset + length; i++) {
            float sample = signal[i];
            sum += (double) sample * sample;
            peak = Math.max(peak, Math.abs(sample));
        }
        if (peak >= clippedFrom) {
            clips(signal, offset, length, channel);
        } else {
            clippedNow[channel] = 0;
        }
        return sum;
    }

    private void clips(float[] signal, int offset, int length, int channel) {
        for (int i = 0; i < length; i++) {
            boolean full = Math.abs(signal[offset + i]) >= clippedFrom;
            clippedNow[channel] = full ? clippedNow[channel] + 1 : 0;
            if (clippedNow[channel] >= senses.clippedSamples()) {
                clip(samples + i);
            }
        }
    }

    /// Clipped samples within a second of each other are one place.
    private void clip(long at) {
        noted.clip(at, rate.hertz());
        if (clipped.isEmpty() || at - clipped.getLast().last() > rate.hertz()) {
            clipped.add(new ClippedPlace(at, at));
        } else {
            clipped.add(new ClippedPlace(clipped.removeLast().first(), at));
        }
    }

    /// @param first sample of it that counts
    private record ClippedPlace(long first, long last) {}

    private void endStep() {
        if (count == steps.length) {
            steps = Arrays.copyOf(steps, count * 2);
        }
        double loudest = 0;
        for (int channel = 0; channel < squares.length; channel++) {
            squares[channel] += stepSquares[channel];
            loudest = Math.max(loudest, stepSquares[channel]);
            stepSquares[channel] = 0;
        }
        steps[count++] = (float) (loudest / stepSamples);
        inStep = 0;
    }

    /// Clipped places.
    List<TimeRange> clipped() {
        return clipped.stream()
                .map(place ->
                        TimeRange.between(
                                MediaTime.ofSamples(place.first(), rate),
                                MediaTime.ofSamples(place.last() + 1, rate)))
                .toList();
    }

    SampleRate rate() {
        return rate;
    }

    long samples() {
        return samples;
    }

    /// Whether nothing at all is heard.
    boolean isSilent() {
        return isSilent(0, count);
    }

    private boolean isSilent(int from, int to) {
        for (int i = from; i < to; i++) {
            if (steps[i] >= silence()) {
                return false;
            }
        }
        return true;
    }

    private double silence() {
        return StrictMath.pow(10, senses.silentBelowDbfs() / 10);
    }

    /// Stretches in which nothing is heard.
    List<TimeRange> silences() {
        List<TimeRange> silences = new ArrayList<>();
        double silence = silence();
        int from = -1;
        for (int i = 0; i <= count; i++) {
            boolean silent = i < count && steps[i] < silence;
            if (silent && from < 0) {
                from = i;
            } else if (!silent && from >= 0) {
                silences.add(TimeRange.between(time(from), time(i)));
                from = -1;
            }
        }
        return silences;
    }

    private MediaTime time(int step) {
        return MediaTime.ofSamples((long) step * stepSamples, rate);
    }

    /// The level of a stretch in dBFS; -200 for digital silence, and for none.
    double dbfs(TimeRange range) {
        long from = range.start().toSamplesFloor(rate) / stepSamples;
        long to = Math.min(count, range.end().toSamplesFloor(rate) / stepSamples);
        double sum = 0;
        for (long i = Math.max(0, from); i < to; i++) {
            sum += steps[(int) i];
        }
        return to > from ? decibels(sum / (to - from)) : SILENCE_DBFS;
    }

    /// How far the quietest channel is under the loudest, dB.
    double apartDb() {
        double loudest = 0;
        double quietest = Double.POSITIVE_INFINITY;
        for (double channel : squares) {
            loudest = Math.max(loudest, channel);
            quietest = Math.min(quietest, channel);
        }
        long heard = Math.max(1, samples);
        return squares.length < 2 || loudest == 0
                ? 0
                : decibels(loudest / heard) - decibels(quietest / heard);
    }

    private static double decibels(double energy) {
        return energy <= 0 ? SILENCE_DBFS : Math.max(SILENCE_DBFS, 10 * StrictMath.log10(energy));
    }
}
