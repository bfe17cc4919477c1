package studio.longplay.engine.inference.run;

import studio.longplay.engine.inference.Chip;
import studio.longplay.engine.inference.Precision;

/// What a profile is worth on a machine, by a model that multiplies matrices.
///
/// @param threads how many shared an operation
/// @param gigaflops billions of multiplications and additions a second
/// @param deviationDb how far below the numbers themselves lies what differs from the most exact
///   way, in dB; 0 or less, and [#SAME] where nothing differs
public record ProfileFigures(
        Profile profile,
        Chip chip,
        Precision precision,
        int threads,
        double gigaflops,
        double deviationDb) {
    /// Nothing differs.
    public static final double SAME = -999;
}
