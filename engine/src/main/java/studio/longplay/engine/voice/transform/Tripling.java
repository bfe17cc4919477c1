package studio.longplay.engine.voice.transform;

/// Brings sound from 16 to 48 kHz by a windowed sinc of 48 taps.
public final class Tripling {
    private static final int FACTOR = 3;
    private static final int HALF = 24;
    private static final float[] TAPS = taps();

    private Tripling() {}

    /// The same sound at three times the rate.
    ///
    /// @return three samples for each
    public static float[] of(float[] samples) {
        float[] out = new float[samples.length * FACTOR];
        for (int i = 0; i < out.length; i++) {
            double sum = 0;
            int last = Math.min(samples.length - 1, (i + HALF) / FACTOR);
            for (int j = Math.max(0, Math.ceilDiv(i - HALF, FACTOR)); j <= last; j++) {
                sum += samples[j] * TAPS[i - j * FACTOR + HALF];
            }
            out[i] = (float) sum;
        }
        return out;
    }

    private static float[] taps() {
        float[] taps = new float[2 * HALF + 1];
        for (int i = -HALF; i <= HALF; i++) {
            double angle = Math.PI * 0.96 * i / FACTOR;
            double sinc = i == 0 ? 1 : StrictMath.sin(angle) / angle;
            double window = 0.5 + 0.5 * StrictMath.cos(Math.PI * i / (HALF + 1));
            taps[i + HALF] = (float) (0.96 * sinc * window);
        }
        return taps;
    }
}
