package studio.longplay.engine.voice.mark;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Looks for the pattern in windows of one length that overlap by half.
final class Windows {
    /// A window in which the pattern may be.
    ///
    /// @param startRow the window's first row
    /// @param endRow the row after its last
    record Hit(long startRow, long endRow, double deviations, @Nullable MarkPayload payload) {}

    /// Fewer deviations can never count, however short the sound.
    private static final double LEAST_DEVIATIONS = 5;

    /// A window cut off by the sound's end counts from here on.
    private static final int LEAST_ROWS = Fold.ROWS;

    private final long length;
    private final Fold[] folds;
    private final long[] starts;
    private final List<Hit> hits = new ArrayList<>();
    private long rows;
    private long tried;

    /// @param periods of the pattern per window, even; 0 for one window over everything
    Windows(int periods) {
        length = periods == 0 ? Long.MAX_VALUE : (long) periods * Fold.ROWS;
        starts = periods == 0 ? new long[] {0} : new long[] {0, length / 2};
        folds = new Fold[starts.length];
        for (int i = 0; i < folds.length; i++) {
            folds[i] = new Fold();
        }
    }

    void row(double[] strengths) {
        for (int i = 0; i < folds.length; i++) {
            if (rows >= starts[i]) {
                folds[i].add(rows, strengths);
                if (rows - starts[i] + 1 == length) {
                    look(i, rows + 1);
                    starts[i] += length;
                }
            }
        }
        rows++;
    }

    /// Looks into what the end cut off.
    void finish() {
        for (int i = 0; i < folds.length; i++) {
            boolean whole = length == Long.MAX_VALUE;
            if (rows - starts[i] >= LEAST_ROWS || (whole && rows > 0)) {
                look(i, rows);
            }
        }
    }

    private void look(int which, long endRow) {
        Fold fold = folds[which];
        Fold.Fit fit = fold.best();
        tried++;
        if (fit.deviations() >= LEAST_DEVIATIONS) {
            MarkPayload payload = fold.payload(fit.start()).orElse(null);
            hits.add(new Hit(starts[which], endRow, fit.deviations(), payload));
        }
        fold.clear();
    }

    List<Hit> hits() {
        return hits;
    }

    /// Places at which the pattern was looked for, in all windows together.
    long tried() {
        return tried * Fold.ROWS;
    }
}
