package studio.longplay.engine.voice.measure;

/// Whether something is said twice in a row: a stretch of the spectrum that comes again at once,
/// though it is not just one sound that lasts.
final class RepeatedWord {
    private static final int SHORTEST_LAG = 14;
    private static final int LONGEST_LAG = 90;
    private static final double STRETCH_OF_LAG = 0.8;
    private static final double SPEECH_UNDER_DB = 30;
    private static final double LEAST_SPEECH = 0.6;
    private static final double LEAST_CHANGE = 1;

    private final SpeechAnalysis speech;
    private final boolean[] sounding;

    private RepeatedWord(SpeechAnalysis speech) {
        this.speech = speech;
        double gate = Levels.speechDbfs(speech.levels()) - SPEECH_UNDER_DB;
        this.sounding = new boolean[speech.mels().steps()];
        for (int i = 0; i < sounding.length; i++) {
            sounding[i] = speech.levels()[i] > gate;
        }
    }

    /// How alike the likest two neighbours are: 1 is the very same sound, ordinary speech stays
    /// below 0.81.
    static double likeness(SpeechAnalysis speech) {
        RepeatedWord search = new RepeatedWord(speech);
        double most = 0;
        for (int lag = SHORTEST_LAG; lag <= LONGEST_LAG; lag++) {
            most = Math.max(most, search.likeness(lag));
        }
        return most;
    }

    private double likeness(int lag) {
        int length = (int) (STRETCH_OF_LAG * lag);
        int steps = sounding.length - lag;
        double[] away = new double[Math.max(0, steps) + 1];
        double[] change = new double[away.length];
        int[] heard = new int[away.length];
        double most = 0;
        for (int i = 0; i < steps; i++) {
            away[i + 1] = away[i] + difference(i, i + lag);
            change[i + 1] = change[i] + difference(i, i + lag / 2);
            heard[i + 1] = heard[i] + (sounding[i] && sounding[i + lag] ? 1 : 0);
            int from = i + 1 - length;
            if (from >= 0 && heard[i + 1] - heard[from] >= LEAST_SPEECH * length) {
                double moved = (change[i + 1] - change[from]) / length;
                double apart = (away[i + 1] - away[from]) / length;
                if (moved > LEAST_CHANGE) {
                    most = Math.max(most, 1 - apart / moved);
                }
            }
        }
        return most;
    }

    /// Root mean square over the bands, in natural logarithms of power.
    private double difference(int one, int other) {
        double[] a = speech.mels().logs(one);
        double[] b = speech.mels().logs(other);
        double sum = 0;
        for (int band = 0; band < a.length; band++) {
            sum += (a[band] - b[band]) * (a[band] - b[band]);
        }
        return StrictMath.sqrt(sum / a.length);
    }
}
