package studio.longplay.engine.render.preview;

/// Which time of the programme stands at which sample written, wherever that changed its course.
/// Not safe for use by two threads at once.
final class PlayMarks {
    private static final int KEPT = 256;
    private static final double TICKS_PER_SAMPLE = PlayHead.TICKS_PER_SAMPLE;

    private final long[] samples = new long[KEPT];
    private final double[] places = new double[KEPT];
    private final double[] speeds = new double[KEPT];
    private final long[] orders = new long[KEPT];
    private final long[] states = new long[KEPT];
    private long count;

    /// From a sample written on, the programme goes on from a place at a speed; 0 where it ended.
    void add(long sample, PlayPoint point, boolean ended, PlayWish wish) {
        int slot = (int) (count % KEPT);
        samples[slot] = sample;
        places[slot] = point.at();
        speeds[slot] = ended ? 0 : point.speed();
        orders[slot] = wish.motion().order();
        states[slot] = wish.stateNumber();
        count++;
    }

    /// The mark that holds for a sample written; -1 if there is none.
    int find(long sample) {
        for (long number = count - 1; number >= Math.max(0, count - KEPT); number--) {
            int slot = (int) (number % KEPT);
            if (samples[slot] <= sample) {
                return slot;
            }
        }
        return -1;
    }

    /// The programme's time at a sample written, in ticks.
    long ticks(int mark, long sample) {
        double place = places[mark] + (sample - samples[mark]) * speeds[mark];
        return Math.round(Math.max(0, place) * TICKS_PER_SAMPLE);
    }

    long order(int mark) {
        return orders[mark];
    }

    long state(int mark) {
        return states[mark];
    }

    boolean isEnd(int mark) {
        return speeds[mark] == 0;
    }
}
