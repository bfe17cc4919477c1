package studio.longplay.engine.inference.run;

import studio.longplay.engine.inference.Chip;

import java.util.ArrayList;
import java.util.List;

/// How a model is tried now.
///
/// @param variant which of its exports, from 0
/// @param unloaded whether room was made for it on that chip
record Attempt(Chip chip, int variant, int batch, boolean unloaded, List<Step> steps) {
    Attempt {
        steps = List.copyOf(steps);
    }

    private List<Step> and(Step step) {
        List<Step> all = new ArrayList<>(steps);
        if (!all.contains(step)) {
            all.add(step);
        }
        return all;
    }

    Attempt unloading() {
        return new Attempt(chip, variant, batch, true, and(Step.UNLOADED_OTHERS));
    }

    /// The same for work of which so much is done at once: what was given up stays given up.
    Attempt in(int portion) {
        int most = steps.contains(Step.SMALLER_BATCH) ? Math.min(batch, portion) : portion;
        return most == batch ? this : new Attempt(chip, variant, most, unloaded, steps);
    }

    Attempt smaller() {
        return new Attempt(chip, variant, batch / 2, unloaded, and(Step.SMALLER_BATCH));
    }

    Attempt coarser() {
        return new Attempt(chip, variant + 1, batch, unloaded, and(Step.LOWER_PRECISION));
    }

    Attempt on(Chip other, Step why) {
        return new Attempt(other, variant, batch, false, and(why));
    }

    /// Main memory is another: the export wanted may fit there.
    Attempt onProcessor(int wantedVariant) {
        List<Step> kept = new ArrayList<>(steps);
        kept.remove(Step.LOWER_PRECISION);
        kept.add(Step.PROCESSOR);
        return new Attempt(Chip.PROCESSOR, wantedVariant, batch, false, kept);
    }

    Ran ran(Loading<?> what) {
        return new Ran(chip, what.variants().get(variant).precision(), batch, steps);
    }
}
