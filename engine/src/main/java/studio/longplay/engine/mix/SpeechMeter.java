package studio.longplay.engine.mix;

import studio.longplay.engine.time.SampleRate;

import java.util.Comparator;
import java.util.List;

/// What a finished programme measures where somebody speaks in it: the level without a gate (ITU-R
/// BS.1770-1, as Netflix and ATSC A/85 ask) and the range of the speech alone (EBU Tech 3342).
///
/// Not safe for use by two threads at once.
public final class SpeechMeter {
    private final List<SpeechWindow> windows;
    private final LoudnessMeter meter;
    private final double[] weights;
    private final KWeighting[] weightings;
    private double sum;
    private long spoken;
    private long at;
    private int window;

    /// @param windows where somebody speaks, in samples of the programme
    /// @param channels as of [LoudnessMeter]
    public SpeechMeter(SampleRate rate, int channels, List<SpeechWindow> windows) {
        this.windows =
                windows.stream().sorted(Comparator.comparingLong(SpeechWindow::start)).toList();
        this.meter = LoudnessMeter.withoutPeaks(rate, channels);
        this.weights = LoudnessMeter.weights(channels);
        this.weightings = new KWeighting[channels];
        for (int i = 0; i < channels; i++) {
            weightings[i] = new KWeighting(rate.hertz());
        }
    }

    /// What was measured of the speech.
    ///
    /// @param lufs its level; negative infinity if nobody speaks
    /// @param rangeLu its loudness range
    /// @param share of the programme that is speech, 0 to 1
    public record Report(double lufs, double rangeLu, double share) {}

    /// Takes the next `count` samples of each channel, from `planar[channel][offset]` on.
    public void process(float[][] planar, int offset, int count) {
        int done = 0;
        while (done < count) {
            while (window < windows.size() && windows.get(window).end() <= at) {
                window++;
            }
            boolean inside = window < windows.size() && windows.get(window).start() <= at;
            int many = (int) Math.min(count - done, nextEdge(inside) - at);
            double energy = energy(planar, offset + done, many);
            if (inside) {
                sum += energy;
                spoken += many;
                meter.process(planar, offset + done, many);
            }
            done += many;
            at += many;
        }
    }

    private long nextEdge(boolean inside) {
        if (window == windows.size()) {
            return Long.MAX_VALUE;
        }
        SpeechWindow next = windows.get(window);
        return inside ? next.end() : next.start();
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

    /// Everything that has been measured so far.
    public Report report() {
        return new Report(
                spoken == 0 ? Double.NEGATIVE_INFINITY : Decibels.loudnessOf(sum / spoken),
                meter.report().loudnessRangeLu(),
                at == 0 ? 0 : (double) spoken / at);
    }
}
