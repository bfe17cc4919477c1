package studio.longplay.engine.inference.run;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Chip;
import studio.longplay.engine.inference.Precision;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Chooses the chip and the export a model is tried on, and what is given up when that fails.
final class Placer {
    private final Residents residents;
    private final Set<Chip> lost = ConcurrentHashMap.newKeySet();
    private final Map<Chip, Integer> users = new HashMap<>();

    Placer(Residents residents) {
        this.residents = residents;
    }

    /// Where work begins; [#end] it is told when that is over.
    synchronized Attempt first(Loading<?> what, Wish wish, List<ChipState> chips) {
        Attempt first = choose(what, wish, chips);
        begin(first);
        return first;
    }

    private Attempt choose(Loading<?> what, Wish wish, List<ChipState> chips) {
        int batch = what.portion().of(wish);
        Attempt wished = new Attempt(Chip.PROCESSOR, 0, batch, false, List.of());
        if (wish.device() == Chip.PROCESSOR.device()) {
            return wished;
        }
        return best(what, wish, chips)
                .map(chip -> new Attempt(chip, 0, batch, false, List.of()))
                .orElseGet(() ->
                        wished.on(
                                Chip.PROCESSOR,
                                fitting(wish, chips).findAny().isPresent()
                                        ? Step.PROCESSOR
                                        : Step.NO_DEVICE));
    }

    private static Stream<ChipState> fitting(Wish wish, List<ChipState> chips) {
        return chips.stream()
                .filter(state -> state.chip().device() == wish.device())
                .filter(state ->
                        wish.index().isEmpty() || wish.index().getAsInt() == state.chip().index());
    }

    /// What is wished for, for a badge.
    static String words(Loading<?> what, Wish wish) {
        Precision precision = what.variants().getFirst().precision();
        String where =
                wish.index().isPresent()
                        ? new Chip(wish.device(), wish.index().getAsInt()).words()
                        : wish.device().words();
        return where + (precision == Precision.GIVEN ? "" : ", " + precision.id());
    }

    synchronized void begin(Attempt attempt) {
        users.merge(attempt.chip(), 1, Integer::sum);
    }

    synchronized void end(Attempt attempt) {
        users.computeIfPresent(attempt.chip(), (_, count) -> count == 1 ? null : count - 1);
    }

    /// The card with the fewest users; of several one that has the model open, of several the one
    /// with the most free memory for what it is idle ([ChipState#room]), of several the least busy,
    /// of several the first. Free memory alone would decide nearly always: no two cards have the
    /// same to the byte.
    private Optional<Chip> best(Loading<?> what, Wish wish, List<ChipState> chips) {
        return fitting(wish, chips)
                .filter(state -> !lost.contains(state.chip()))
                .min(
                        Comparator.comparingInt(
                                        (ChipState state) -> users.getOrDefault(state.chip(), 0))
                                .thenComparing(state -> !residents.has(what.key(), state.chip()))
                                .thenComparing(ChipState::room, Comparator.reverseOrder())
                                .thenComparingDouble(ChipState::load)
                                .thenComparingInt(state -> state.chip().index()))
                .map(ChipState::chip);
    }

    /// What is tried after a fault.
    ///
    /// @throws StudioFault.Resource the fault, if nothing more can be given up
    synchronized Attempt next(
            Loading<?> what, Attempt failed, StudioFault.Resource fault, List<ChipState> chips)
            throws StudioFault.Resource {
        Attempt next = less(what, failed, fault, chips);
        end(failed);
        begin(next);
        return next;
    }

    private Attempt less(
            Loading<?> what, Attempt failed, StudioFault.Resource fault, List<ChipState> chips)
            throws StudioFault.Resource {
        if (fault.code().equals(RunFaults.DEVICE_LOST) && failed.chip().device().isCard()) {
            return elsewhere(what, failed, chips);
        }
        if (!RunFaults.isMemory(fault)) {
            throw fault;
        }
        boolean othersClosed = residents.closeIdle(Seat.of(what, failed));
        if (!failed.unloaded() && othersClosed) {
            return failed.unloading();
        }
        if (failed.batch() > 1) {
            return failed.smaller();
        }
        if (failed.variant() + 1 < what.variants().size()) {
            return failed.coarser();
        }
        if (failed.chip().equals(Chip.PROCESSOR)) {
            throw fault;
        }
        return failed.onProcessor(0);
    }

    private Attempt elsewhere(Loading<?> what, Attempt failed, List<ChipState> chips) {
        lost.add(failed.chip());
        return best(what, Wish.on(failed.chip().device()), chips)
                .map(chip -> failed.on(chip, Step.OTHER_CARD))
                .orElseGet(() -> failed.onProcessor(failed.variant()));
    }

    void forgive() {
        lost.clear();
    }
}
