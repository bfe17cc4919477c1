package studio.longplay.engine.voice.mark;

import java.util.Arrays;

/// Noise-to-mask ratio, as in ITU-R BS.1387, with the masking model of [Masking] and frames that
/// are not those of the mark.
final class NoiseToMask {
    private static final int FIRST_BAND = 5;
    private static final int LAST_BAND = 17;
    private static final int HALF = MarkGrid.FRAME / 2;

    private NoiseToMask() {}

    /// Mean level of what was added above what is hidden, in dB, of the bands that the mark fills.
    static double[] meanDbByBand(float[] sound, float[] marked) {
        Masking masking = new Masking();
        PairSpectrum spectrum = new PairSpectrum();
        double[] share = new double[Masking.BANDS];
        double[] sums = new double[LAST_BAND + 1 - FIRST_BAND];
        int frames = 0;
        for (int at = 333; at + MarkGrid.FRAME <= sound.length; at += MarkGrid.FRAME) {
            double[] loud = new double[HALF];
            double[] added = new double[HALF];
            powers(spectrum, sound, marked, at, loud, added);
            if (Arrays.stream(loud).sum() > 10) {
                masking.hidden(loud, FIRST_BAND, LAST_BAND, share);
                for (int band = FIRST_BAND; band <= LAST_BAND; band++) {
                    int from = masking.firstBin(band);
                    int to = masking.firstBin(band + 1);
                    double noise = Arrays.stream(added, from, to).sum();
                    double mask = share[band] * Arrays.stream(loud, from, to).sum();
                    sums[band - FIRST_BAND] += 10 * Math.log10(noise / mask + 1e-6);
                }
                frames++;
            }
        }
        int count = frames;
        return Arrays.stream(sums).map(sum -> sum / count).toArray();
    }

    private static void powers(
            PairSpectrum spectrum, float[] sound, float[] marked, int at, double[]... powers) {
        for (int i = 0; i < MarkGrid.FRAME; i++) {
            double window = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / MarkGrid.FRAME);
            spectrum.real[i] = sound[at + i] * window;
            spectrum.imaginary[i] = (marked[at + i] - sound[at + i]) * window;
        }
        spectrum.forward();
        for (int bin = 1; bin < HALF; bin++) {
            powers[0][bin] = spectrum.firstPower(bin);
            powers[1][bin] = spectrum.secondPower(bin);
        }
    }
}
