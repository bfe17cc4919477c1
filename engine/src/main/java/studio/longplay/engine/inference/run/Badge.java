package studio.longplay.engine.inference.run;

import studio.longplay.engine.fault.Warning;

import java.util.List;

/// That a model did not run as it was asked to.
///
/// @param model the bundle's name
/// @param wanted on what it was to run, for a badge: `an NVIDIA card (number 0), fp32`
/// @param ran on what it did, and what was given up for it
/// @param count how many pieces of work were done so
public record Badge(String model, String wanted, Ran ran, int count) {
    /// What is told of it.
    public Warning warning() {
        return new Warning(
                "inference.fallback",
                "The model %s was to run on %s and ran on %s: %s."
                        .formatted(model, wanted, ran.badge(), ran.given()),
                ran.steps().contains(Step.NO_DEVICE)
                        ? AbsentDevices.remedy(model)
                        : "Close other programs that need memory, or change where models run with"
                                + " \"longplay models policy\".",
                null);
    }

    /// Whether it is more than that models nobody used were closed, which happens all the time
    /// where memory is scarce and takes nothing from what is made.
    public boolean isWorthTelling() {
        return !ran.steps().equals(List.of(Step.UNLOADED_OTHERS));
    }

    boolean isLike(Badge other) {
        return model.equals(other.model) && wanted.equals(other.wanted) && ran.equals(other.ran);
    }

    Badge times(int other) {
        return new Badge(model, wanted, ran, other);
    }
}
