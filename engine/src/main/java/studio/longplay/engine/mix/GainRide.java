package studio.longplay.engine.mix;

import java.util.Arrays;

/// The limiter's gain over time: down before a peak without a corner, back exponentially.
///
/// The gain wanted at each sample is released slowly, held over a window as long as the smoothing,
/// and smoothed by two running means; so at the peak itself the gain is never above the wanted one.
/// Gains are counted in units of 2^-40, whose sums are exact: nothing drifts, and where nothing is
/// limited the gain is exactly 1.
final class GainRide {
    private static final long ONE = 1L << 40;
    private static final double SETTLED = 1e-6;

    private final double releaseFactor;
    private final int mean;
    private final double full;
    private final long[] firstRing;
    private final long[] secondRing;
    private final long[] heldValues;
    private final long[] heldUntil;
    private long firstSum;
    private long secondSum;
    private int ringAt;
    private int head;
    private int held;
    private long time;
    private long quietSince;
    private double released = 1;

    /// @param meanSamples length of each running mean; the gain comes `2 * meanSamples - 2` late
    /// @param releaseSamples time in which the reduction falls to 1/e
    GainRide(int meanSamples, double releaseSamples) {
        this.mean = meanSamples;
        this.releaseFactor = StrictMath.exp(-1 / releaseSamples);
        this.full = (double) meanSamples * meanSamples * ONE;
        this.firstRing = new long[meanSamples];
        this.secondRing = new long[meanSamples];
        Arrays.fill(firstRing, ONE);
        Arrays.fill(secondRing, ONE * meanSamples);
        this.firstSum = ONE * meanSamples;
        this.secondSum = firstSum * meanSamples;
        this.heldValues = new long[holdSamples() + 1];
        this.heldUntil = new long[holdSamples() + 1];
    }

    private int holdSamples() {
        return 2 * mean - 1;
    }

    int latencySamples() {
        return 2 * mean - 2;
    }

    /// Whether every gain it still has to give is exactly 1, as long as nothing lower is wanted.
    boolean isIdle() {
        return released == 1 && time - quietSince > 2L * holdSamples();
    }

    /// Lets samples pass for which 1 is wanted, while idle.
    void skip(int count) {
        time += count;
        held = 0;
    }

    /// Takes the gain wanted at one sample (at most 1) and gives the one for `latencySamples()`
    /// ago.
    double next(double wanted) {
        double recovered = 1 - (1 - released) * releaseFactor;
        released = wanted < recovered ? wanted : recovered > 1 - SETTLED ? 1 : recovered;
        if (released < 1) {
            quietSince = time;
        }
        long lowest = hold((long) (released * ONE));
        time++;
        firstSum += lowest - firstRing[ringAt];
        firstRing[ringAt] = lowest;
        secondSum += firstSum - secondRing[ringAt];
        secondRing[ringAt] = firstSum;
        ringAt = ringAt + 1 == mean ? 0 : ringAt + 1;
        return secondSum / full;
    }

    /// The lowest of the last `holdSamples()` values, by a queue of values that only rise.
    private long hold(long value) {
        int capacity = heldValues.length;
        while (held > 0 && heldValues[(head + held - 1) % capacity] >= value) {
            held--;
        }
        int tail = (head + held) % capacity;
        heldValues[tail] = value;
        heldUntil[tail] = time + holdSamples();
        held++;
        while (heldUntil[head] <= time) {
            head = head + 1 == capacity ? 0 : head + 1;
            held--;
        }
        return heldValues[head];
    }
}
