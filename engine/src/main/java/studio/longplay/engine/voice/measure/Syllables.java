package studio.longplay.engine.voice.measure;

import java.util.Arrays;

/// Counts syllables by their nuclei: voiced peaks of loudness with a dip before them (N. de Jong &
/// T. Wempe 2009, "Praat script to detect syllable nuclei and measure speech rate automatically").
///
/// @param count nuclei found
/// @param speechSeconds time that is neither before, after, nor in a pause of over 0.3 s
public record Syllables(int count, double speechSeconds) {
    private static final double UNDER_LOUDEST_DB = 25;
    private static final double DIP_DB = 2;
    private static final int LONGEST_GAP_STEPS = 30;

    /// Syllables in each second of speech, without pauses: 3 to 6 is usual; 0 if none was found.
    public double perSecond() {
        return speechSeconds <= 0 ? 0 : count / speechSeconds;
    }

    static Syllables of(double[] levelsDb, PitchCurve pitch) {
        double[] smooth = smoothed(levelsDb);
        double threshold = Quantile.of(smooth, 0.99) - UNDER_LOUDEST_DB;
        int count = 0;
        double dip = Double.NEGATIVE_INFINITY;
        double peak = Double.NEGATIVE_INFINITY;
        int peakStep = -1;
        for (int step = 0; step < smooth.length; step++) {
            if (smooth[step] > peak) {
                peak = smooth[step];
                peakStep = step;
            }
            boolean fallen = smooth[step] < peak - DIP_DB || step == smooth.length - 1;
            if (peakStep >= 0 && fallen) {
                boolean loud = peak > threshold && peak - dip > DIP_DB;
                count += loud && voicedNear(pitch, peakStep) ? 1 : 0;
                dip = smooth[step];
                peakStep = -1;
                peak = dip;
            }
            if (smooth[step] < dip) {
                dip = smooth[step];
                peak = dip;
                peakStep = -1;
            }
        }
        return new Syllables(count, speechSteps(smooth, threshold) * PitchCurve.STEP_SECONDS);
    }

    private static boolean voicedNear(PitchCurve pitch, int step) {
        return pitch.isVoiced(step) || pitch.isVoiced(step - 1) || pitch.isVoiced(step + 1);
    }

    private static int speechSteps(double[] levels, double threshold) {
        int steps = 0;
        int last = -1;
        for (int i = 0; i < levels.length; i++) {
            if (levels[i] > threshold) {
                int gap = i - last;
                steps += last >= 0 && gap <= LONGEST_GAP_STEPS ? gap : 1;
                last = i;
            }
        }
        return steps;
    }

    private static double[] smoothed(double[] levels) {
        double[] out = new double[levels.length];
        Arrays.setAll(
                out,
                i -> {
                    double sum = 0;
                    int count = 0;
                    for (int j = Math.max(0, i - 2); j <= Math.min(levels.length - 1, i + 2); j++) {
                        sum += levels[j];
                        count++;
                    }
                    return sum / count;
                });
        return out;
    }
}
