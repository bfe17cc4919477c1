package studio.longplay.engine.inference.speech;

/// Bands as wide as the ear's, in equivalent rectangular bandwidths, of whole bins of a spectrum
/// and at least two of them: those DeepFilterNet was trained on. Its lowest are therefore all two
/// bins wide.
///
/// Source: the scale of Glasberg & Moore, *Derivation of auditory filter shapes from notched-noise
/// data*, Hearing Research 47, 1990; the rounding as DeepFilterNet's library has it.
final class EquivalentBands {
    static final int BANDS = 32;

    private static final double NARROWEST_HZ = 24.7;
    private static final double QUALITY = 9.265;
    private static final int FEWEST_BINS = 2;

    private EquivalentBands() {}

    /// In which band each bin of [FilterSpectrum] lies.
    static int[] ofBins() {
        int[] bands = new int[FilterSpectrum.BINS];
        int bin = 0;
        int[] widths = widths();
        for (int band = 0; band < BANDS; band++) {
            for (int i = 0; i < widths[band]; i++) {
                bands[bin++] = band;
            }
        }
        return bands;
    }

    /// How many bins each band has; all of them together are those of [FilterSpectrum].
    static int[] widths() {
        double binHz = (double) FilterSpectrum.RATE_HZ / FilterSpectrum.FRAME;
        double highest = scale(FilterSpectrum.RATE_HZ / 2.0);
        int[] widths = new int[BANDS];
        int before = 0;
        int borrowed = 0;
        int sum = 0;
        for (int band = 0; band < BANDS; band++) {
            int end = (int) Math.round(hertz(highest * (band + 1) / BANDS) / binHz);
            int bins = end - before - borrowed;
            borrowed = Math.max(0, FEWEST_BINS - bins);
            widths[band] = Math.max(FEWEST_BINS, bins);
            sum += widths[band];
            before = end;
        }
        widths[BANDS - 1] += FilterSpectrum.BINS - sum;
        return widths;
    }

    private static double scale(double hertz) {
        return QUALITY * StrictMath.log1p(hertz / (NARROWEST_HZ * QUALITY));
    }

    private static double hertz(double scale) {
        return NARROWEST_HZ * QUALITY * (StrictMath.exp(scale / QUALITY) - 1);
    }
}
