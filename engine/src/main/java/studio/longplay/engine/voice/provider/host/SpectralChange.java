package studio.longplay.engine.voice.provider.host;

/// How much a sound changes from one moment to the next: what is before and behind a boundary of
/// two speech sounds differs most at the boundary itself.
final class SpectralChange {
    /// Between two values: 2 ms.
    static final int HOP = 96;

    private static final int BANDS = 4;
    private static final int SIDE_HOPS = 6;
    private static final double FLOOR = 1e-7;

    /// Corner of each band's low pass, as its share of the new sample.
    private static final double[] SHARES = {0.06, 0.16, 0.4, 1};

    private final double[][] logPower;

    /// @param samples mono, 48 kHz
    SpectralChange(float[] samples) {
        int hops = samples.length / HOP;
        logPower = new double[BANDS][hops];
        double[] low = new double[BANDS];
        for (int hop = 0; hop < hops; hop++) {
            double[] power = new double[BANDS];
            for (int i = hop * HOP; i < (hop + 1) * HOP; i++) {
                double below = 0;
                for (int band = 0; band < BANDS; band++) {
                    low[band] += SHARES[band] * (samples[i] - low[band]);
                    double own = low[band] - below;
                    power[band] += own * own;
                    below = low[band];
                }
            }
            for (int band = 0; band < BANDS; band++) {
                logPower[band][hop] = StrictMath.log(power[band] / HOP + FLOOR);
            }
        }
    }

    /// The moment near another at which the sound changes most.
    ///
    /// @param at samples
    /// @param least not before this
    /// @param most not after this
    long nearest(long at, long least, long most) {
        int from = (int) Math.max(SIDE_HOPS, (least + HOP - 1) / HOP);
        int to = (int) Math.min(logPower[0].length - SIDE_HOPS, most / HOP);
        double best = 0;
        long found = at;
        double reach = Math.max(1, Math.max(at - least, most - at));
        for (int hop = from; hop <= to; hop++) {
            double away = (hop * (double) HOP - at) / reach;
            double worth = change(hop) * (1 - 0.5 * away * away);
            if (worth > best) {
                best = worth;
                found = (long) hop * HOP;
            }
        }
        return found;
    }

    private double change(int hop) {
        double change = 0;
        for (double[] band : logPower) {
            double before = 0;
            double after = 0;
            for (int i = 0; i < SIDE_HOPS; i++) {
                before += band[hop - 1 - i];
                after += band[hop + i];
            }
            change += (after - before) * (after - before);
        }
        return change;
    }
}
