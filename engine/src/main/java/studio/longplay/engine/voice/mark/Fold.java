package studio.longplay.engine.voice.mark;

import java.util.Arrays;
import java.util.Optional;

/// Tile strengths of a window of sound, added up at the same place of the pattern's period, and
/// what they say about each place at which the pattern may begin.
final class Fold {
    /// Rows of a period, and so the number of places at which it may begin.
    static final int ROWS = MarkGrid.SLOTS * TileStream.TILE_ROWS;

    private static final int BANDS = MarkGrid.BANDS;

    /// How well the pattern fits where it fits best.
    ///
    /// @param start row of the period at which the pattern begins
    /// @param deviations of the fit, in standard deviations of what chance gives at one place
    record Fit(int start, double deviations) {}

    private final double[] strengths = new double[ROWS * BANDS];

    /// Sums of squares by the row within a tile, of the fixed pattern's tiles on average.
    private final double[] squares = new double[TileStream.TILE_ROWS];

    void add(long row, double[] tile) {
        int from = (int) (row % ROWS) * BANDS;
        double square = 0;
        for (int band = 0; band < BANDS; band++) {
            strengths[from + band] += tile[band];
            square += tile[band] * tile[band];
        }
        squares[(int) (row % TileStream.TILE_ROWS)] += square;
    }

    void clear() {
        Arrays.fill(strengths, 0);
        Arrays.fill(squares, 0);
    }

    /// Tries every beginning; chance alone gives deviations of a normal distribution at each.
    Fit best() {
        Fit best = new Fit(0, 0);
        for (int start = 0; start < ROWS; start++) {
            double deviations = deviations(start);
            best = deviations > best.deviations() ? new Fit(start, deviations) : best;
        }
        return best;
    }

    /// The norm is the larger of two: that of single tiles, and that of their sums, for a sound
    /// that repeats itself with the pattern's period adds up as the pattern does.
    private double deviations(int start) {
        double fit = 0;
        double square = 0;
        double all = 0;
        for (int slot = 0; slot < MarkGrid.SLOTS; slot++) {
            int from = rowOf(start, slot) * BANDS;
            for (int band = 0; band < BANDS; band++) {
                double strength = strengths[from + band];
                all += strength * strength;
                if (MarkGrid.chip(slot, band) == MarkGrid.PILOT) {
                    fit += MarkGrid.sign(slot, band) * strength;
                    square += strength * strength;
                }
            }
        }
        double single = all > 0 ? squares[start % TileStream.TILE_ROWS] * square / all : 0;
        double norm = Math.max(square, single);
        return norm > 0 ? fit / StrictMath.sqrt(norm) : 0;
    }

    /// The payload of a pattern that begins at a row; empty if its checksum is wrong.
    Optional<MarkPayload> payload(int start) {
        double[] soft = new double[MarkCode.CHIPS];
        for (int slot = 0; slot < MarkGrid.SLOTS; slot++) {
            int from = rowOf(start, slot) * BANDS;
            for (int band = 0; band < BANDS; band++) {
                int chip = MarkGrid.chip(slot, band);
                if (chip != MarkGrid.PILOT) {
                    soft[chip] += MarkGrid.sign(slot, band) * strengths[from + band];
                }
            }
        }
        return MarkPayload.ofSymbols(MarkCode.likeliest(soft));
    }

    private static int rowOf(int start, int slot) {
        return (start + slot * TileStream.TILE_ROWS) % ROWS;
    }
}
