package studio.longplay.engine.inference.run;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/// Puts pieces of like length together, so that a model does several at once and little of what it
/// does is padding. What comes back stands in the order of what was given.
///
/// @param most how many may be done at once, at least 1
/// @param waste how much longer than the shortest the longest of a batch may be, as a share of it
/// @param <T> a piece
public record Batches<T>(int most, double waste, ToIntFunction<T> length) {
    private static final double USUAL_WASTE = 0.25;

    public Batches {
        if (most < 1 || waste < 0) {
            throw new IllegalArgumentException(most + " at once, waste " + waste);
        }
    }

    /// Of pieces that may differ by a quarter.
    ///
    /// @param most for example [Ran#batch]
    public static <T> Batches<T> of(int most, ToIntFunction<T> length) {
        return new Batches<>(most, USUAL_WASTE, length);
    }

    /// Does some pieces at once.
    ///
    /// @param <R> what is made of a piece
    @FunctionalInterface
    public interface Run<T, R> {
        /// Does them.
        ///
        /// @param pieces of like length, the longest last
        /// @return one for each, in their order
        /// @throws StudioFault whatever stops it
        List<R> of(List<T> pieces) throws StudioFault;
    }

    /// Which pieces are done together: places among them, each once.
    public List<List<Integer>> groups(List<T> pieces) {
        List<Integer> byLength = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            byLength.add(i);
        }
        byLength.sort(
                Comparator.comparingInt((Integer at) -> length.applyAsInt(pieces.get(at)))
                        .thenComparingInt(at -> at));
        List<List<Integer>> groups = new ArrayList<>();
        List<Integer> group = new ArrayList<>();
        for (int at : byLength) {
            if (!group.isEmpty() && !fits(pieces, group, at)) {
                groups.add(group);
                group = new ArrayList<>();
            }
            group.add(at);
        }
        if (!group.isEmpty()) {
            groups.add(group);
        }
        return groups;
    }

    private boolean fits(List<T> pieces, List<Integer> group, int next) {
        int shortest = length.applyAsInt(pieces.get(group.getFirst()));
        return group.size() < most && length.applyAsInt(pieces.get(next)) <= shortest * (1 + waste);
    }

    /// Does all pieces, the shortest batches first.
    ///
    /// @return one for each, in their order
    /// @throws StudioFault the first fault
    /// @throws java.util.concurrent.CancellationException between two batches
    public <R> List<R> all(List<T> pieces, Run<T, R> run, JobContext context) throws StudioFault {
        SortedMap<Integer, R> results = new TreeMap<>();
        for (List<Integer> group : groups(pieces)) {
            context.checkCancelled();
            List<R> made = run.of(group.stream().map(pieces::get).toList());
            if (made.size() != group.size()) {
                throw new IllegalStateException(made.size() + " made of " + group.size());
            }
            for (int i = 0; i < made.size(); i++) {
                results.put(group.get(i), made.get(i));
            }
        }
        return List.copyOf(results.values());
    }
}
