package studio.longplay.engine.voice.mark;

import java.util.Arrays;

/// How much may be added to a sound before it is heard, by a simple model of hearing.
///
/// The power in each critical band (Bark scale of Zwicker and Terhardt 1980) is spread to its
/// neighbours (Schroeder, Atal and Hall 1979); added noise is hidden where it is 5.5 dB below what
/// is noise-like and 14.5 dB plus the band's number below what is tone-like (Johnston 1988), told
/// apart by the flatness of the spectrum about the band.
final class Masking {
    static final int BANDS = 25;

    private static final int BINS = MarkGrid.FRAME / 2;
    private static final double BIN_HZ = 48_000.0 / MarkGrid.FRAME;
    private static final int AROUND_BINS = 6;

    /// Flatness in dB of windowed noise, and of a tone, over the bins looked at.
    private static final double NOISE_FLATNESS_DB = -2.5;

    private static final double TONE_FLATNESS_DB = -15;
    private static final double DB_PER_NEPER = 10 / StrictMath.log(10);

    private final int[] firstBin = new int[BANDS + 1];
    private final double[][] spread = new double[BANDS][BANDS];
    private final double[] power = new double[BANDS];
    private final double[] logs = new double[BINS];

    Masking() {
        Arrays.fill(firstBin, BINS);
        for (int bin = BINS - 1; bin >= 0; bin--) {
            firstBin[band(bin)] = bin;
        }
        for (int band = 0; band < BANDS; band++) {
            double sum = 0;
            for (int from = 0; from < BANDS; from++) {
                double distance = band - from + 0.474;
                double root = StrictMath.sqrt(1 + distance * distance);
                spread[band][from] =
                        StrictMath.pow(10, (15.81 + 7.5 * distance - 17.5 * root) / 10);
                sum += spread[band][from];
            }
            for (int from = 0; from < BANDS; from++) {
                spread[band][from] /= sum;
            }
        }
    }

    /// The critical band in which a bin lies.
    static int band(int bin) {
        double hertz = bin * BIN_HZ;
        double high = hertz / 7500;
        double bark = 13 * StrictMath.atan(0.00076 * hertz) + 3.5 * StrictMath.atan(high * high);
        return Math.min((int) bark, BANDS - 1);
    }

    /// The first bin of a critical band; that of the band after the last is the spectrum's end.
    int firstBin(int band) {
        return firstBin[band];
    }

    /// Finds the hidden power as a share of the power that is there, per band from `firstBand` on.
    ///
    /// @param powers of the bins below half the sample rate
    /// @param share filled for the bands from the first to the last; 0 where there is silence
    void hidden(double[] powers, int firstBand, int lastBand, double[] share) {
        for (int band = 0; band < BANDS; band++) {
            power[band] = 0;
            for (int bin = firstBin[band]; bin < firstBin[band + 1]; bin++) {
                power[band] += powers[bin];
            }
        }
        int logsFrom = Math.max(1, firstBin[firstBand] - 2 * AROUND_BINS);
        int logsTo = Math.min(BINS, firstBin[lastBand + 1] + 2 * AROUND_BINS);
        for (int bin = logsFrom; bin < logsTo; bin++) {
            logs[bin] = StrictMath.log(powers[bin] + 1e-12);
        }
        for (int band = firstBand; band <= lastBand; band++) {
            double threshold = 0;
            for (int from = 0; from < BANDS; from++) {
                threshold += spread[band][from] * power[from];
            }
            double offsetDb = offsetDb(powers, band);
            share[band] =
                    power[band] > 0
                            ? threshold * StrictMath.pow(10, -offsetDb / 10) / power[band]
                            : 0;
        }
    }

    private double offsetDb(double[] powers, int band) {
        int middle = (firstBin[band] + firstBin[band + 1]) / 2;
        int from = Math.max(1, Math.min(firstBin[band] - 2, middle - AROUND_BINS));
        int to = Math.max(firstBin[band + 1] + 2, middle + AROUND_BINS);
        double logSum = 0;
        double sum = 0;
        for (int bin = from; bin < to; bin++) {
            logSum += logs[bin];
            sum += powers[bin];
        }
        int count = to - from;
        double flatnessDb = DB_PER_NEPER * (logSum / count - StrictMath.log(sum / count + 1e-12));
        double tone =
                Math.clamp(
                        (flatnessDb - NOISE_FLATNESS_DB) / (TONE_FLATNESS_DB - NOISE_FLATNESS_DB),
                        0.0,
                        1.0);
        return tone * (14.5 + band + 0.5) + (1 - tone) * 5.5;
    }
}
