package studio.longplay.engine.inference.run;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.inference.Chip;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What models had to give up: their next use does without it from the beginning, until there is
/// clearly more memory free than when it ran out. Any number of threads may use it.
///
/// Free memory of which a try came to nothing is not enough the next time, so that tries end: each
/// needs a quarter of the model more than the one before.
final class GivenUp {
    private static final int MARGIN_SHARE = 4;

    private final Budgets budgets;
    private final MeasuredMemory memory;
    private final Map<String, Attempt> attempts = new HashMap<>();
    private final Map<String, Shortage> shortages = new HashMap<>();
    private final Set<String> triedAgain = new HashSet<>();

    GivenUp(Budgets budgets, MeasuredMemory memory) {
        this.budgets = budgets;
        this.memory = memory;
    }

    /// Where memory ran out.
    ///
    /// @param neededBytes what the model takes there
    /// @param freeBytes what was free and not enough
    private record Shortage(Chip chip, long neededBytes, long freeBytes) {
        Shortage of(long moreFreeBytes) {
            return new Shortage(chip, neededBytes, Math.max(freeBytes, moreFreeBytes));
        }

        boolean isOver(long nowFreeBytes) {
            long enough = Math.max(neededBytes, freeBytes + neededBytes / MARGIN_SHARE);
            return nowFreeBytes >= enough;
        }
    }

    /// Takes in that memory ran out. The chip it ran out on first is the one that is wanted.
    ///
    /// @param open whether the model itself was open there and counts among what was taken
    /// @param chips as they were when it did; where nobody says what is free nothing is forgotten
    synchronized void ranOut(Loading<?> what, Attempt failed, boolean open, List<ChipState> chips) {
        long free = free(failed.chip(), chips);
        Shortage known = shortages.get(what.key());
        boolean elsewhere = known != null && !known.chip.equals(failed.chip());
        if (free <= 0 || elsewhere) {
            return;
        }
        long needed = needed(what, failed.chip());
        long without = open ? free + needed : free;
        shortages.put(
                what.key(),
                known == null ? new Shortage(failed.chip(), needed, without) : known.of(without));
    }

    private long needed(Loading<?> what, Chip chip) {
        return Math.max(
                what.variants().getFirst().estimateBytes(),
                memory.of(new Seat(what.key(), 0, chip)));
    }

    private static long free(Chip chip, List<ChipState> chips) {
        return chips.stream()
                .filter(state -> state.chip().equals(chip))
                .mapToLong(ChipState::freeBytes)
                .findFirst()
                .orElse(0);
    }

    /// Whether what is free decides anything about a model.
    synchronized boolean asks(Loading<?> what) {
        return attempts.containsKey(what.key()) && shortages.containsKey(what.key());
    }

    /// How a model is tried now, if it had to give something up that is not to be had again yet.
    ///
    /// @param chips as they are now; asked only where [#asks]
    synchronized @Nullable Attempt of(Loading<?> what, List<ChipState> chips) {
        Attempt attempt = attempts.get(what.key());
        Shortage shortage = shortages.get(what.key());
        if (attempt == null || shortage == null) {
            return attempt;
        }
        long free = free(shortage.chip, chips);
        boolean allowed = shortage.neededBytes <= budgets.bytes(shortage.chip);
        if (!allowed || !shortage.isOver(free)) {
            return attempt;
        }
        attempts.remove(what.key());
        shortages.put(what.key(), shortage.of(free));
        triedAgain.add(what.key());
        return null;
    }

    /// Takes in how work was done in the end.
    ///
    /// @return whether a model that had given something up runs as it was asked to again
    synchronized boolean done(Loading<?> what, Attempt attempt) {
        // That others were closed says nothing of the next time.
        if (attempt.steps().isEmpty() || attempt.steps().equals(List.of(Step.UNLOADED_OTHERS))) {
            boolean again = triedAgain.remove(what.key());
            if (again) {
                attempts.remove(what.key());
                shortages.remove(what.key());
            }
            return again;
        }
        attempts.put(what.key(), attempt);
        return false;
    }

    /// Forgets all.
    synchronized void forgive() {
        attempts.clear();
        shortages.clear();
        triedAgain.clear();
    }
}
