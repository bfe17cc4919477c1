package studio.longplay.engine.inference.run;

import studio.longplay.engine.inference.Chip;
import studio.longplay.engine.inference.Precision;

import java.util.List;
import java.util.stream.Collectors;

/// On what a model's work was done, and what was given up for it.
///
/// @param batch how many lines were done at once at most
/// @param steps in their order; none if it ran as it was asked to
public record Ran(Chip chip, Precision precision, int batch, List<Step> steps) {
    public Ran {
        steps = List.copyOf(steps);
    }

    /// For a badge: `the processor, int8`.
    public String badge() {
        return chip.words() + (precision == Precision.GIVEN ? "" : ", " + precision.id());
    }

    /// What was given up, for the middle of a sentence; empty if nothing was.
    public String given() {
        return steps.stream().map(Step::words).collect(Collectors.joining(", "));
    }

    /// Whether what was made differs from what was asked for.
    public boolean isHeard() {
        return steps.stream().anyMatch(Step::isHeard);
    }
}
