package studio.longplay.app.controls;

/// Where a level stands on a scale that gives the loud part more room, as peak meters do.
///
/// Source: the deflections of IEC 60268-18, table of the digital peak meter, over -60 to 0 dB.
final class DecibelScale {
    /// Below this nothing is shown, in dB.
    static final double FLOOR_DB = -60;

    private static final double[] LEVELS_DB = {-60, -50, -40, -30, -20, 0};
    private static final double[] HEIGHTS = {0, 0.075, 0.15, 0.30, 0.50, 1};

    private DecibelScale() {}

    /// The height of a level from 0 to 1; 0 for silence and for NaN.
    static double height(double levelDb) {
        if (!(levelDb > FLOOR_DB)) {
            return 0;
        }
        for (int step = 1; step < LEVELS_DB.length; step++) {
            if (levelDb <= LEVELS_DB[step]) {
                double part =
                        (levelDb - LEVELS_DB[step - 1]) / (LEVELS_DB[step] - LEVELS_DB[step - 1]);
                return HEIGHTS[step - 1] + part * (HEIGHTS[step] - HEIGHTS[step - 1]);
            }
        }
        return 1;
    }
}
