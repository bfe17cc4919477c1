package studio.longplay.engine.inference.run;

/// What was given up so that a model could run, in the order it is tried.
public enum Step {
    /// Models nobody used were closed.
    UNLOADED_OTHERS("models that were not in use were closed"),
    /// The card went away in the middle of the work; another was taken.
    OTHER_CARD("it moved to another card"),
    /// Fewer lines were done at once.
    SMALLER_BATCH("fewer lines were done at once"),
    /// An export that keeps its numbers less exactly was taken.
    LOWER_PRECISION("a less exact export of it was taken"),
    /// The processor did it instead of a card.
    PROCESSOR("it ran on the processor"),
    /// The processor did it, since what it was to run on is not here.
    NO_DEVICE("there is no such device here that models can use");

    private final String words;

    Step(String words) {
        this.words = words;
    }

    /// For a sentence: `it ran on the processor`.
    public String words() {
        return words;
    }

    /// Whether what is made differs from what was asked for; other steps only take time.
    public boolean isHeard() {
        return this == LOWER_PRECISION;
    }
}
