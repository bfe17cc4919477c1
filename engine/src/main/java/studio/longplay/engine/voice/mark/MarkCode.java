package studio.longplay.engine.voice.mark;

/// Turns bytes into chips of +1 and -1 and noisy chips back into the likeliest bytes.
///
/// A byte is one of 128 Walsh functions or its negative (a first-order Reed-Muller code, decoded by
/// the fast Hadamard transform), so that chips too noisy to be read one by one still tell the byte.
final class MarkCode {
    static final int CHIPS_PER_SYMBOL = 128;
    static final int CHIPS = CHIPS_PER_SYMBOL * MarkPayload.SYMBOLS;

    private MarkCode() {}

    /// One of +1 and -1 for each of [#CHIPS].
    static int[] chips(MarkPayload payload) {
        int[] chips = new int[CHIPS];
        int[] symbols = payload.symbols();
        for (int i = 0; i < CHIPS; i++) {
            int symbol = symbols[i / CHIPS_PER_SYMBOL];
            int parity = Integer.bitCount(symbol >> 1 & i % CHIPS_PER_SYMBOL) + (symbol & 1);
            chips[i] = parity % 2 == 0 ? 1 : -1;
        }
        return chips;
    }

    /// The likeliest bytes.
    ///
    /// @param soft sums of what was received for each chip; used up
    static int[] likeliest(double[] soft) {
        int[] symbols = new int[MarkPayload.SYMBOLS];
        for (int symbol = 0; symbol < symbols.length; symbol++) {
            int from = symbol * CHIPS_PER_SYMBOL;
            hadamard(soft, from);
            int best = 0;
            for (int i = 1; i < CHIPS_PER_SYMBOL; i++) {
                best = Math.abs(soft[from + i]) > Math.abs(soft[from + best]) ? i : best;
            }
            symbols[symbol] = best << 1 | (soft[from + best] < 0 ? 1 : 0);
        }
        return symbols;
    }

    private static void hadamard(double[] values, int from) {
        for (int half = 1; half < CHIPS_PER_SYMBOL; half *= 2) {
            for (int i = 0; i < CHIPS_PER_SYMBOL; i++) {
                if ((i & half) == 0) {
                    double upper = values[from + i];
                    double lower = values[from + i + half];
                    values[from + i] = upper + lower;
                    values[from + i + half] = upper - lower;
                }
            }
        }
    }
}
