package studio.longplay.engine.inference.run;

import studio.longplay.engine.inference.Chip;

/// How much memory models may take together.
@FunctionalInterface
public interface Budgets {
    /// No cap.
    Budgets ENDLESS = _ -> Long.MAX_VALUE;

    /// The most that models on a chip may take, in bytes: of main memory for the processor, of its
    /// own for a card.
    long bytes(Chip chip);
}
