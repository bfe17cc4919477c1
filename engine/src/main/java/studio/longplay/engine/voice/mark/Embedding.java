package studio.longplay.engine.voice.mark;

import java.util.Arrays;

/// Computes the mark of one stretch of one channel; it knows no files and keeps no history, so that
/// any stretch of a sound gets the samples it gets in the whole.
final class Embedding {
    /// Stretches begin and end on multiples of this.
    static final int PAIR = 2 * MarkGrid.HOP;

    /// Samples needed before and after a stretch.
    static final int BEFORE = MarkGrid.HOP;

    static final int AFTER = PAIR;

    /// The level is followed over so many samples, so that nothing spreads into a silence.
    static final int GATE = 128;

    private static final int HALF = MarkGrid.FRAME / 2;
    private static final int FIRST_BAND = Masking.band(MarkGrid.FIRST_BIN);
    private static final int LAST_BAND =
            Masking.band(MarkGrid.FIRST_BIN + MarkGrid.BANDS * MarkGrid.BAND_BINS - 1);

    /// Of the amplitude that the model of hearing allows.
    private static final double STRENGTH = 0.7;

    /// 0.3 dB and 2.5 dB.
    private static final double LEAST = 0.0351;

    private static final double MOST = 0.3335;

    /// The mark is never louder than this share of the sound about it (-10.5 dB).
    private static final double GATE_SHARE = 0.3;

    private final int[][] pattern;
    private final double[] window = PairSpectrum.window();
    private final PairSpectrum spectrum = new PairSpectrum();
    private final Masking masking = new Masking();
    private final double[] powers = new double[HALF];
    private final double[] share = new double[Masking.BANDS];
    private final double[][] gains = new double[2][HALF];
    private final int[] criticalBand = new int[HALF];

    Embedding(MarkPayload payload) {
        pattern = MarkGrid.pattern(payload);
        Arrays.setAll(criticalBand, Masking::band);
    }

    /// Finds what is to be added.
    ///
    /// @param sound from [#BEFORE] samples before the stretch to [#AFTER] after it
    /// @param at the stretch's first sample, a multiple of [#PAIR]
    /// @param length a multiple of [#PAIR]
    /// @param mark filled for the stretch without its first [#GATE] samples, and overwritten up to
    ///   `length + BEFORE + AFTER`; its sample 0 is that of `sound`
    void find(float[] sound, long at, int length, double[] mark) {
        Arrays.fill(mark, 0, BEFORE + length + AFTER, 0);
        for (int from = 0; from <= length; from += PAIR) {
            addPair(sound, from, (at + from) / MarkGrid.HOP, mark);
        }
        hush(sound, BEFORE + GATE, length - GATE, mark);
    }

    private void addPair(float[] sound, int from, long firstFrame, double[] mark) {
        for (int i = 0; i < MarkGrid.FRAME; i++) {
            spectrum.real[i] = sound[from + i] * window[i];
            spectrum.imaginary[i] = sound[from + MarkGrid.HOP + i] * window[i];
        }
        spectrum.forward();
        gains(firstFrame, 0);
        gains(firstFrame + 1, 1);
        spectrum.real[0] = 0;
        spectrum.imaginary[0] = 0;
        spectrum.real[HALF] = 0;
        spectrum.imaginary[HALF] = 0;
        for (int bin = 1; bin < HALF; bin++) {
            spectrum.scale(bin, gains[0][bin], gains[1][bin]);
        }
        spectrum.back();
        for (int i = 0; i < MarkGrid.FRAME; i++) {
            mark[from + i] += spectrum.real[i] * window[i];
            mark[from + MarkGrid.HOP + i] += spectrum.imaginary[i] * window[i];
        }
    }

    private void gains(long frame, int which) {
        for (int bin = 1; bin < HALF; bin++) {
            powers[bin] = which == 0 ? spectrum.firstPower(bin) : spectrum.secondPower(bin);
        }
        masking.hidden(powers, FIRST_BAND, LAST_BAND, share);
        int slot = Math.floorMod(Math.floorDiv(frame, MarkGrid.SLOT_HOPS), MarkGrid.SLOTS);
        for (int band = 0; band < MarkGrid.BANDS; band++) {
            int first = MarkGrid.FIRST_BIN + band * MarkGrid.BAND_BINS;
            for (int bin = first; bin < first + MarkGrid.BAND_BINS; bin++) {
                double allowed = STRENGTH * StrictMath.sqrt(share[criticalBand[bin]]);
                double amount = Math.clamp(allowed, LEAST, MOST);
                gains[which][bin] = pattern[slot][band] > 0 ? amount : 1 / (1 + amount) - 1;
            }
        }
    }

    /// A frame's mark sounds before its sound does: it is held below the sound of the same moment.
    private static void hush(float[] sound, int from, int length, double[] mark) {
        double here = held(sound, mark, from);
        double left = Math.min(held(sound, mark, from - GATE), here);
        for (int at = from; at < from + length; at += GATE) {
            double next = held(sound, mark, at + GATE);
            double right = Math.min(here, next);
            for (int i = 0; i < GATE; i++) {
                mark[at + i] *= left + (right - left) * (i + 0.5) / GATE;
            }
            here = next;
            left = right;
        }
    }

    private static double held(float[] sound, double[] mark, int from) {
        double loud = 0;
        double added = 0;
        for (int i = from; i < from + GATE; i++) {
            loud += (double) sound[i] * sound[i];
            added += mark[i] * mark[i];
        }
        return added > 0 ? Math.min(1, GATE_SHARE * StrictMath.sqrt(loud / added)) : 1;
    }
}
