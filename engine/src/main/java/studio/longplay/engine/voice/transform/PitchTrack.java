package studio.longplay.engine.voice.transform;

import java.util.Arrays;

/// The pitch of speech every 10 ms, by normalised autocorrelation.
///
/// @param hertz one value for each hop, 0 where there is no pitch
/// @param hop samples between two values
@SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
public record PitchTrack(float[] hertz, int hop) {
    private static final int RATE_HZ = 48_000;
    private static final int HOP = 480;

    /// Every third sample is enough for a pitch.
    private static final int STRIDE = 3;

    private static final int WINDOW = 640;
    private static final int SHORTEST = RATE_HZ / STRIDE / 420;
    private static final int LONGEST = RATE_HZ / STRIDE / 60;
    private static final double LEAST_MATCH = 0.6;
    private static final double LEAST_POWER = 1e-6;

    /// A small price on long periods: a period's double matches as well as itself.
    private static final double PRICE = 0.0006;

    /// Finds the pitch of a voice.
    ///
    /// @param samples mono, 48 kHz
    public static PitchTrack of(float[] samples) {
        float[] x = new float[samples.length / STRIDE];
        for (int i = 0; i < x.length; i++) {
            x[i] =
                    (samples[STRIDE * i] + samples[STRIDE * i + 1] + samples[STRIDE * i + 2])
                            / STRIDE;
        }
        int hops = Math.max(0, (x.length - WINDOW - LONGEST - 1) / (HOP / STRIDE));
        float[] hertz = new float[samples.length / HOP + 1];
        double[] match = new double[LONGEST + 2];
        int middle = WINDOW / 2 / (HOP / STRIDE);
        for (int i = 0; i < hops; i++) {
            hertz[i + middle] = pitch(x, i * (HOP / STRIDE), match);
        }
        return new PitchTrack(smooth(hertz), HOP);
    }

    /// In hertz at a sample, 0 where there is no pitch.
    public double at(long sample) {
        return hertz[Math.clamp(sample / hop, 0, hertz.length - 1)];
    }

    /// The middle one of all pitches, 0 if there is none.
    public double median() {
        float[] pitched = new float[hertz.length];
        int count = 0;
        for (float value : hertz) {
            if (value > 0) {
                pitched[count++] = value;
            }
        }
        Arrays.sort(pitched, 0, count);
        return count == 0 ? 0 : pitched[count / 2];
    }

    private static float pitch(float[] x, int at, double[] match) {
        double own = 0;
        for (int i = at; i < at + WINDOW; i++) {
            own += x[i] * x[i];
        }
        if (own / WINDOW < LEAST_POWER) {
            return 0;
        }
        for (int lag = SHORTEST - 1; lag <= LONGEST + 1; lag++) {
            double cross = 0;
            double other = 0;
            for (int i = at; i < at + WINDOW; i += 2) {
                cross += x[i] * x[i + lag];
                other += x[i + lag] * x[i + lag];
            }
            match[lag] = 2 * cross / StrictMath.sqrt(own * 2 * other + 1e-12);
        }
        int best = 0;
        double most = LEAST_MATCH;
        for (int lag = SHORTEST; lag <= LONGEST; lag++) {
            boolean top = match[lag] > match[lag - 1] && match[lag] >= match[lag + 1];
            if (top && match[lag] - PRICE * lag > most) {
                most = match[lag] - PRICE * lag;
                best = lag;
            }
        }
        return best == 0 ? 0 : (float) (RATE_HZ / (STRIDE * refined(match, best)));
    }

    /// The top of the parabola through three points.
    private static double refined(double[] match, int best) {
        double bend = match[best - 1] - 2 * match[best] + match[best + 1];
        double offset = bend == 0 ? 0 : 0.5 * (match[best - 1] - match[best + 1]) / bend;
        return best + Math.clamp(offset, -0.5, 0.5);
    }

    /// A running median of five takes out single leaps.
    private static float[] smooth(float[] hertz) {
        float[] out = hertz.clone();
        float[] five = new float[5];
        for (int i = 2; i < hertz.length - 2; i++) {
            System.arraycopy(hertz, i - 2, five, 0, 5);
            Arrays.sort(five);
            out[i] = five[2];
        }
        return out;
    }
}
