package studio.longplay.engine.inference.speech;

/// What DeepFilterNet hears of a frame: how loud each band of the ear is, and its lowest bins as
/// they are, both against what they were of late. One thread at a time; frames come in order.
final class FilterFeatures {
    /// Bins that are filtered over several frames; above, whole bands are made softer.
    static final int BINS = 96;

    private static final double FAINTEST = 1e-10;
    private static final double LOUD_DB = -60;
    private static final double SOFT_DB = -90;
    private static final double SPREAD_DB = 40;
    private static final double FIRST_LOW = 0.001;
    private static final double FIRST_HIGH = 0.0001;
    private static final double SMALLEST = 1e-30;

    private final double keep;
    private final int[] bandOfBin = EquivalentBands.ofBins();
    private final int[] widths = EquivalentBands.widths();
    private final double[] power = new double[EquivalentBands.BANDS];
    private final double[] levels = new double[EquivalentBands.BANDS];
    private final double[] sizes = new double[BINS];

    /// @param keep how much of what was stays with each frame, 0 to 1
    FilterFeatures(double keep) {
        this.keep = keep;
        fill(levels, LOUD_DB, SOFT_DB);
        fill(sizes, FIRST_LOW, FIRST_HIGH);
    }

    private static void fill(double[] values, double first, double last) {
        for (int i = 0; i < values.length; i++) {
            values[i] = first + i * (last - first) / (values.length - 1);
        }
    }

    /// Hears a frame.
    ///
    /// @param row the frame's in each of the rest
    /// @param spectra real and imaginary parts in turn
    /// @param bands written, a value for each band
    /// @param bins written: the real parts, then the imaginary ones
    void hear(int row, float[] spectra, float[] bands, float[] bins) {
        int from = row * 2 * FilterSpectrum.BINS;
        int band = row * EquivalentBands.BANDS;
        int bin = row * 2 * BINS;
        for (int i = 0; i < power.length; i++) {
            power[i] = 0;
        }
        for (int i = 0; i < FilterSpectrum.BINS; i++) {
            double re = spectra[from + 2 * i];
            double im = spectra[from + 2 * i + 1];
            power[bandOfBin[i]] += re * re + im * im;
            if (i < BINS) {
                double size = StrictMath.sqrt(re * re + im * im);
                // Long silence must not end in a division of nothing by nothing.
                sizes[i] = Math.max(SMALLEST, size * (1 - keep) + sizes[i] * keep);
                double root = StrictMath.sqrt(sizes[i]);
                bins[bin + i] = (float) (re / root);
                bins[bin + BINS + i] = (float) (im / root);
            }
        }
        for (int i = 0; i < power.length; i++) {
            double level = 10 * StrictMath.log10(power[i] / widths[i] + FAINTEST);
            levels[i] = level * (1 - keep) + levels[i] * keep;
            bands[band + i] = (float) ((level - levels[i]) / SPREAD_DB);
        }
    }
}
