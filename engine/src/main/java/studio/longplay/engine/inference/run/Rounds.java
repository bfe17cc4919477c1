package studio.longplay.engine.inference.run;

import studio.longplay.engine.fault.StudioFault;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;

/// How often works can be done a second, once they are as fast as they get.
///
/// In a JVM that has just begun the first runs are many times slower than those after them, and a
/// round in which the machine did something else tells nothing: all works are warmed up before the
/// first is measured, rounds of them take turns, and the best of each counts.
public final class Rounds {
    /// How long each work is done before any is measured.
    static final long WARM_NANOS = 150_000_000;

    /// How often each is measured.
    static final int ROUNDS = 5;

    /// How long it is done in a round.
    static final long ROUND_NANOS = 60_000_000;

    private static final double NANOS_PER_SECOND = 1e9;

    private final LongSupplier clock;

    /// @param clock tells nanoseconds
    Rounds(LongSupplier clock) {
        this.clock = clock;
    }

    /// By the machine's clock.
    public Rounds() {
        this(System::nanoTime);
    }

    /// What is measured.
    @FunctionalInterface
    public interface Work {
        /// Does it once.
        void run() throws StudioFault;
    }

    /// Measures works against each other.
    ///
    /// @return times a second, of each
    public double[] timesPerSecond(List<Work> works) throws StudioFault {
        for (Work work : works) {
            timesPerSecond(work, WARM_NANOS);
        }
        double[] best = new double[works.size()];
        for (int round = 0; round < ROUNDS; round++) {
            for (int at = 0; at < best.length; at++) {
                best[at] = Math.max(best[at], timesPerSecond(works.get(at), ROUND_NANOS));
            }
        }
        return best;
    }

    /// Measures one work.
    public double timesPerSecond(Work work) throws StudioFault {
        return Arrays.stream(timesPerSecond(List.of(work))).sum();
    }

    private double timesPerSecond(Work work, long nanos) throws StudioFault {
        long begun = clock.getAsLong();
        int runs = 0;
        long taken;
        do {
            work.run();
            runs++;
            taken = clock.getAsLong() - begun;
        } while (taken < nanos);
        return runs * NANOS_PER_SECOND / taken;
    }
}
