package studio.longplay.engine.inference.speech;

/// Triangles on Slaney's mel scale (linear to 1 kHz, logarithmic above), each of the same area,
/// from the bottom to the top.
///
/// Source: M. Slaney, *Auditory Toolbox*, 1998, as librosa has it.
///
/// @param bands how many
/// @param bins of the spectrum they are laid on, from 0 Hz
/// @param binHz the distance of two bins
/// @param lowHz where the first one begins
/// @param topHz where the last one ends
record MelBands(int bands, int bins, double binHz, double lowHz, double topHz) {
    private static final double LINEAR_HZ = 200.0 / 3;
    private static final double BREAK_HZ = 1000;
    private static final double BREAK_MEL = BREAK_HZ / LINEAR_HZ;
    private static final double STEP = StrictMath.log(6.4) / 27;

    /// From 0 Hz on.
    MelBands(int bands, int bins, double binHz, double topHz) {
        this(bands, bins, binHz, 0, topHz);
    }

    /// `weights()[band][bin]`.
    double[][] weights() {
        double[] edgesHz = new double[bands + 2];
        for (int i = 0; i < edgesHz.length; i++) {
            edgesHz[i] = hertz(mel(lowHz) + (mel(topHz) - mel(lowHz)) * i / (bands + 1));
        }
        double[][] weights = new double[bands][bins];
        for (int band = 0; band < bands; band++) {
            double low = edgesHz[band];
            double middle = edgesHz[band + 1];
            double high = edgesHz[band + 2];
            for (int bin = 0; bin < bins; bin++) {
                double rising = (bin * binHz - low) / (middle - low);
                double falling = (high - bin * binHz) / (high - middle);
                weights[band][bin] = Math.max(0, Math.min(rising, falling)) * 2 / (high - low);
            }
        }
        return weights;
    }

    private static double mel(double hertz) {
        return hertz < BREAK_HZ
                ? hertz / LINEAR_HZ
                : BREAK_MEL + StrictMath.log(hertz / BREAK_HZ) / STEP;
    }

    private static double hertz(double mel) {
        return mel < BREAK_MEL
                ? mel * LINEAR_HZ
                : BREAK_HZ * StrictMath.exp(STEP * (mel - BREAK_MEL));
    }
}
