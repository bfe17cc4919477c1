package studio.longplay.engine.voice.mark;

import java.util.Random;

/// Where in time and frequency the mark stands: a grid of tiles, 43 ms long and 141 Hz high, from
/// 516 Hz to 6 kHz, that begins again every 102,400 samples (2.13 s; four of the programme's grid).
///
/// In each tile the sound is a little louder or softer than it was. Half of the tiles carry a fixed
/// pattern, by which the mark is found, the others the payload's chips, twice each. Which do what
/// comes from a pseudo-random permutation, so that no music or speech follows it.
final class MarkGrid {
    static final int FRAME = 1024;
    static final int HOP = 512;
    static final int SLOT_HOPS = 4;
    static final int SLOTS = 50;
    static final int FIRST_BIN = 11;
    static final int BAND_BINS = 3;
    static final int BANDS = 39;
    static final int PERIOD = SLOTS * SLOT_HOPS * HOP;

    /// The chip that a tile carries, by slot and band; -1 for the fixed pattern.
    static final int PILOT = -1;

    private static final int TILES_PER_CHIP = 2;
    private static final long SEED = 0x4C6F6E67706C6179L;
    private static final MarkGrid ONLY = new MarkGrid();

    private final int[][] chip = new int[SLOTS][BANDS];
    private final int[][] sign = new int[SLOTS][BANDS];

    private MarkGrid() {
        Random random = new Random(SEED);
        int[] order = shuffled(random);
        for (int i = 0; i < order.length; i++) {
            int slot = order[i] / BANDS;
            int band = order[i] % BANDS;
            chip[slot][band] = i < MarkCode.CHIPS * TILES_PER_CHIP ? i / TILES_PER_CHIP : PILOT;
            sign[slot][band] = random.nextBoolean() ? 1 : -1;
        }
    }

    private static int[] shuffled(Random random) {
        int[] order = new int[SLOTS * BANDS];
        for (int i = 0; i < order.length; i++) {
            int other = random.nextInt(i + 1);
            order[i] = order[other];
            order[other] = i;
        }
        return order;
    }

    static int chip(int slot, int band) {
        return ONLY.chip[slot][band];
    }

    /// +1 or -1: what a chip of +1, or the fixed pattern, does to the tile.
    static int sign(int slot, int band) {
        return ONLY.sign[slot][band];
    }

    /// Louder (+1) or softer (-1) for every tile, `[slot][band]`.
    static int[][] pattern(MarkPayload payload) {
        int[] chips = MarkCode.chips(payload);
        int[][] pattern = new int[SLOTS][BANDS];
        for (int slot = 0; slot < SLOTS; slot++) {
            for (int band = 0; band < BANDS; band++) {
                int carried = chip(slot, band);
                pattern[slot][band] = sign(slot, band) * (carried == PILOT ? 1 : chips[carried]);
            }
        }
        return pattern;
    }
}
