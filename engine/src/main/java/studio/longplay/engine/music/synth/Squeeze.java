package studio.longplay.engine.music.synth;

/// Holds the strokes of drums together: what is above the threshold is let through by a quarter,
/// from 0.2 ms after it came until 90 ms after it went.
///
/// It turns one gain for both channels and bends no wave, so that nothing can alias.
final class Squeeze {
    private static final double ATTACK_SECONDS = 0.000_2;
    private static final double RELEASE_SECONDS = 0.09;
    private static final double SLOPE = -0.75;
    private static final int CONTROL_SAMPLES = 8;

    private final double threshold;
    private final double attack = rate(ATTACK_SECONDS);
    private final double release = rate(RELEASE_SECONDS);
    private double level;
    private float gain = 1;

    Squeeze(double thresholdDb) {
        threshold = StrictMath.pow(10, thresholdDb / 20);
    }

    private static double rate(double seconds) {
        return 1 - StrictMath.exp(-1 / (seconds * Pitch.SAMPLE_RATE));
    }

    void apply(float[][] sound, int count) {
        for (int from = 0; from < count; from += CONTROL_SAMPLES) {
            int to = Math.min(count, from + CONTROL_SAMPLES);
            for (int i = from; i < to; i++) {
                double now = Math.max(Math.abs(sound[0][i]), Math.abs(sound[1][i]));
                level += (now > level ? attack : release) * (now - level);
            }
            double wanted = level > threshold ? StrictMath.pow(level / threshold, SLOPE) : 1;
            float step = (float) (wanted - gain) / (to - from);
            for (int i = from; i < to; i++) {
                gain += step;
                sound[0][i] *= gain;
                sound[1][i] *= gain;
            }
        }
    }
}
