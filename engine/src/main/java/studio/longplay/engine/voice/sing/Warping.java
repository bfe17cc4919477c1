package studio.longplay.engine.voice.sing;

import static studio.longplay.engine.voice.sing.VoiceFrames.CEPSTRA;
import static studio.longplay.engine.voice.sing.VoiceFrames.SIZE;

import studio.longplay.engine.voice.measure.FourierTransform;

import java.util.Arrays;

/// Gives a voice a longer or shorter throat: moves its whole envelope along the frequencies.
final class Warping {
    private static final FourierTransform TRANSFORM = new FourierTransform(SIZE);

    private Warping() {}

    /// @param ratio of the formants against what they were
    static VoiceFrames of(VoiceFrames frames, double ratio) {
        if (ratio == 1) {
            return frames;
        }
        double[] real = new double[SIZE];
        double[] imaginary = new double[SIZE];
        double[] moved = new double[SIZE];
        float[][] cepstra = new float[frames.count()][CEPSTRA];
        for (int frame = 0; frame < cepstra.length; frame++) {
            float[] cepstrum = frames.cepstra()[frame];
            Arrays.fill(real, 0);
            Arrays.fill(imaginary, 0);
            real[0] = cepstrum[0];
            for (int i = 1; i < CEPSTRA; i++) {
                real[i] = cepstrum[i];
                real[SIZE - i] = cepstrum[i];
            }
            TRANSFORM.forward(real, imaginary);
            for (int k = 0; k <= SIZE / 2; k++) {
                double from = Math.min(k / ratio, SIZE / 2.0 - 1);
                int below = (int) from;
                moved[k] = real[below] + (from - below) * (real[below + 1] - real[below]);
                moved[(SIZE - k) & (SIZE - 1)] = moved[k];
            }
            Arrays.fill(imaginary, 0);
            TRANSFORM.inverse(moved, imaginary);
            for (int i = 0; i < CEPSTRA; i++) {
                cepstra[frame][i] = (float) moved[i];
            }
        }
        return new VoiceFrames(cepstra, frames.hiss());
    }
}
