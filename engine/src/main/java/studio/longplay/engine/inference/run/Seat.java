package studio.longplay.engine.inference.run;

import studio.longplay.engine.inference.Chip;

/// A model as it is open: one export on one chip.
record Seat(String key, int variant, Chip chip) {
    static Seat of(Loading<?> what, Attempt attempt) {
        return new Seat(what.key(), attempt.variant(), attempt.chip());
    }

    /// Whose memory it takes: cards of one number share theirs, whatever drives them.
    String pool() {
        return chip.device().isCard() ? "card " + chip.index() : "memory";
    }
}
