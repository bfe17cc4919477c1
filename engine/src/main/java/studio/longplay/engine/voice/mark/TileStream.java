package studio.longplay.engine.voice.mark;

import java.util.Arrays;

/// Turns sound into the strengths of tiles: how much louder each tile is than the tiles before and
/// after it and those above and below it, so that the sound itself counts as little as possible
/// against the mark.
///
/// Levels are compared as logarithms, after a floor from the neighbouring bins and from the level
/// of the last second has quietened what is only noise of coding; strengths are limited to +-1.
final class TileStream {
    /// Samples from one row of strengths to the next.
    static final int STEP = MarkGrid.HOP / 2;

    /// Rows that one tile lasts.
    static final int TILE_ROWS = MarkGrid.SLOT_HOPS * MarkGrid.HOP / STEP;

    /// Rows by which the output is behind the newest spectrum.
    static final int LAG_ROWS = 2 * TILE_ROWS;

    private static final int AROUND_BINS = 8;
    private static final int MARGIN_BINS = 3;
    private static final int FIRST = MarkGrid.FIRST_BIN - MARGIN_BINS;
    private static final int BINS = MarkGrid.BANDS * MarkGrid.BAND_BINS + 2 * MARGIN_BINS;
    private static final double NEIGHBOURS_SHARE = 0.02;
    private static final double LEVEL_SHARE = 1e-5;
    private static final double LEVEL_PER_ROW = STEP / 48_000.0;
    private static final double SILENCE = 1e-9;

    /// Told each row of strengths, `[band]`, in order.
    interface Rows {
        void row(double[] strengths);
    }

    private final Rows rows;
    private final PairSpectrum spectrum = new PairSpectrum();
    private final double[] window = PairSpectrum.window();
    private final float[] waiting = new float[MarkGrid.FRAME + STEP];
    private final double[] power = new double[BINS];
    private final double[] running = new double[BINS + 2 * AROUND_BINS + 2];
    private final double[][] levels = new double[TILE_ROWS][MarkGrid.BANDS];
    private final double[][] tiles = new double[2 * TILE_ROWS + 1][MarkGrid.BANDS];
    private final double[] sum = new double[MarkGrid.BANDS];
    private final double[] contrast = new double[MarkGrid.BANDS];
    private final double[] strengths = new double[MarkGrid.BANDS];
    private int filled;
    private double level;
    private long count;

    TileStream(Rows rows) {
        this.rows = rows;
    }

    /// Takes the next sample.
    void push(float sample) {
        waiting[filled] = sample;
        filled++;
        if (filled == waiting.length) {
            transform();
            System.arraycopy(waiting, 2 * STEP, waiting, 0, waiting.length - 2 * STEP);
            filled -= 2 * STEP;
        }
    }

    private void transform() {
        for (int i = 0; i < MarkGrid.FRAME; i++) {
            spectrum.real[i] = waiting[i] * window[i];
            spectrum.imaginary[i] = waiting[STEP + i] * window[i];
        }
        spectrum.forward();
        for (int bin = 0; bin < BINS; bin++) {
            power[bin] = spectrum.firstPower(FIRST + bin);
        }
        addRow();
        for (int bin = 0; bin < BINS; bin++) {
            power[bin] = spectrum.secondPower(FIRST + bin);
        }
        addRow();
    }

    private void addRow() {
        double mean = sumNeighbours() / BINS;
        level += (mean - level) * LEVEL_PER_ROW;
        double floor = LEVEL_SHARE * level + SILENCE;
        double[] row = levels[(int) (count % TILE_ROWS)];
        for (int band = 0; band < MarkGrid.BANDS; band++) {
            double logs = 0;
            int first = MARGIN_BINS + band * MarkGrid.BAND_BINS;
            for (int bin = first; bin < first + MarkGrid.BAND_BINS; bin++) {
                double about =
                        (running[bin + 2 * AROUND_BINS + 1] - running[bin]) / (2 * AROUND_BINS + 1);
                logs += StrictMath.log(power[bin] + NEIGHBOURS_SHARE * about + floor);
            }
            row[band] = logs / MarkGrid.BAND_BINS;
        }
        count++;
        addTile();
    }

    /// Running sums of the powers, continued at both ends by the outermost bins.
    private double sumNeighbours() {
        double total = 0;
        running[0] = 0;
        for (int i = 0; i < running.length - 1; i++) {
            int bin = Math.clamp(i - AROUND_BINS, 0, BINS - 1);
            running[i + 1] = running[i] + power[bin];
            total += i == bin + AROUND_BINS ? power[bin] : 0;
        }
        return total;
    }

    private void addTile() {
        Arrays.fill(sum, 0);
        for (double[] row : levels) {
            for (int band = 0; band < MarkGrid.BANDS; band++) {
                sum[band] += row[band];
            }
        }
        int length = tiles.length;
        double[] newest = tiles[(int) (count % length)];
        for (int band = 0; band < MarkGrid.BANDS; band++) {
            newest[band] = sum[band] / TILE_ROWS;
        }
        if (count < TILE_ROWS + LAG_ROWS) {
            return;
        }
        double[] middle = tiles[(int) ((count - TILE_ROWS) % length)];
        double[] oldest = tiles[(int) ((count - 2 * TILE_ROWS) % length)];
        for (int band = 0; band < MarkGrid.BANDS; band++) {
            contrast[band] = middle[band] - (newest[band] + oldest[band]) / 2;
        }
        emit();
    }

    private void emit() {
        int last = MarkGrid.BANDS - 1;
        for (int band = 0; band <= last; band++) {
            double about =
                    band == 0 || band == last ? 0 : (contrast[band - 1] + contrast[band + 1]) / 2;
            strengths[band] = Math.clamp(contrast[band] - about, -1.0, 1.0);
        }
        rows.row(strengths);
    }
}
