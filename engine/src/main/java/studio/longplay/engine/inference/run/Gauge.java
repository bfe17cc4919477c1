package studio.longplay.engine.inference.run;

import studio.longplay.engine.inference.Chip;

import java.util.OptionalLong;

/// Reads how much memory is taken, so that what a model takes is measured, not believed.
@FunctionalInterface
public interface Gauge {
    /// Knows nothing: estimates count.
    Gauge NONE = _ -> OptionalLong.empty();

    /// Bytes taken now: by this process for the processor, by everybody for a card. Empty where the
    /// machine does not say.
    OptionalLong usedBytes(Chip chip);
}
