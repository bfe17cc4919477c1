package studio.longplay.engine.render.qc;

import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.SampleRate;
import studio.longplay.engine.time.TimeRange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How loud a film is, in steps of 10 ms, and where it is clipped. 4 bytes for each step.
final class Levels {
    private static final int STEPS_PER_SECOND = 100;
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
    private float[] steps = new float[FIRST_ROOM];
    private int count;
    private int inStep;
    private long samples;

    Levels(QualityLimits.Senses senses, SampleRate rate, int channels) {
        this.senses = senses;
        this.rate = rate;
        stepSamples = Math.max(1, rate.hertz() / STEPS_PER_SECOND);
        clippedFrom = (float) StrictMath.pow(10, senses.clippedFromDbfs() / 20);
        stepSquares = new double[channels];
        squares = new double[channels];
        clippedNow = new int[channels];
    }

    void add(float[][] planar, int samplesGiven) {
        int done = 0;
        while (done < samplesGiven) {
            int many = Math.min(samplesGiven - done, stepSamples - inStep);
            for (int channel = 0; channel < squares.length; channel++) {
                stepSquares[channel] += energy(planar[channel], done, many, channel);
            }
            done += many;
            inStep += many;
            samples += many;
            if (inStep == stepSamples) {
                endStep();
            }
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
