package studio.longplay.engine.voice.measure;

import java.util.ArrayList;
import java.util.List;

/// Whether one person speaks or several: stretches of voiced sound are described by pitch and
/// mel-cepstrum and parted into two groups; several people are heard where the groups lie far from
/// each other and close in themselves.
final class SpeakerCount {
    private static final int VOICED_STEPS = 100;
    private static final int LEAST_STRETCHES = 6;
    private static final int ROUNDS = 12;
    private static final double SEMITONES_OF_ONE = 3;
    private static final double CEPSTRUM_OF_ONE = 0.3;
    private static final double LEAST_SHARE = 0.15;

    private SpeakerCount() {}

    /// How far two groups of stretches are from each other against their own width (the distance of
    /// their middles by the mean distance of a stretch from its middle): 0 for too little speech,
    /// about 1 to 2 for one person.
    static double separation(SpeechAnalysis speech) {
        List<double[]> stretches = stretches(speech);
        if (stretches.size() < LEAST_STRETCHES) {
            return 0;
        }
        double[][] middles = farthest(stretches);
        boolean[] second = new boolean[stretches.size()];
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < second.length; i++) {
                double[] stretch = stretches.get(i);
                second[i] = distance(stretch, middles[1]) < distance(stretch, middles[0]);
            }
            middles =
                    new double[][] {
                        middle(stretches, second, false), middle(stretches, second, true)
                    };
        }
        int others = 0;
        double width = 0;
        for (int i = 0; i < second.length; i++) {
            others += second[i] ? 1 : 0;
            width += distance(stretches.get(i), middles[second[i] ? 1 : 0]) / second.length;
        }
        double share = (double) Math.min(others, second.length - others) / second.length;
        return share < LEAST_SHARE ? 0 : distance(middles[0], middles[1]) / Math.max(0.2, width);
    }

    private static List<double[]> stretches(SpeechAnalysis speech) {
        List<double[]> stretches = new ArrayList<>();
        double[] sum = new double[MelFrames.CEPSTRA + 1];
        int steps = 0;
        for (int step = 0; step < speech.mels().steps(); step++) {
            if (!speech.pitch().isVoiced(step)) {
                continue;
            }
            double octaves = StrictMath.log(speech.pitch().hertz()[step]) / StrictMath.log(2);
            sum[0] += 12 * octaves / SEMITONES_OF_ONE;
            double[] cepstrum = MelFrames.cepstrum(speech.mels().logs(step));
            for (int i = 0; i < cepstrum.length; i++) {
                sum[i + 1] += cepstrum[i] / CEPSTRUM_OF_ONE;
            }
            if (++steps == VOICED_STEPS) {
                for (int i = 0; i < sum.length; i++) {
                    sum[i] /= VOICED_STEPS;
                }
                stretches.add(sum);
                sum = new double[MelFrames.CEPSTRA + 1];
                steps = 0;
            }
        }
        return stretches;
    }

    private static double[][] farthest(List<double[]> stretches) {
        double[][] pair = {stretches.get(0), stretches.get(1)};
        for (double[] one : stretches) {
            for (double[] other : stretches) {
                if (distance(one, other) > distance(pair[0], pair[1])) {
                    pair = new double[][] {one, other};
                }
            }
        }
        return pair;
    }

    private static double[] middle(List<double[]> stretches, boolean[] second, boolean wanted) {
        double[] middle = new double[MelFrames.CEPSTRA + 1];
        int count = 0;
        for (int i = 0; i < second.length; i++) {
            count += second[i] == wanted ? 1 : 0;
        }
        for (int i = 0; i < second.length; i++) {
            for (int j = 0; second[i] == wanted && j < middle.length; j++) {
                middle[j] += stretches.get(i)[j] / count;
            }
        }
        return middle;
    }

    private static double distance(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (one[i] - other[i]) * (one[i] - other[i]);
        }
        return StrictMath.sqrt(sum);
    }
}
