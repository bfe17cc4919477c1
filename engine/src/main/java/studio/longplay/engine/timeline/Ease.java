package studio.longplay.engine.timeline;

/// How a value goes from one key to the next.
public enum Ease {
    /// It stays, and jumps at the next key.
    HOLD,
    /// As a straight line.
    LINEAR,
    /// It starts slowly.
    IN,
    /// It ends slowly.
    OUT,
    /// It starts and ends slowly.
    IN_OUT;

    /// How much of the way is done.
    ///
    /// @param share of the time that has passed, 0 to 1
    /// @return 0 to 1; cubic for all that are slow somewhere
    public double at(double share) {
        return switch (this) {
            case HOLD -> share < 1 ? 0 : 1;
            case LINEAR -> share;
            case IN -> share * share * share;
            case OUT -> 1 - (1 - share) * (1 - share) * (1 - share);
            case IN_OUT -> share * share * (3 - 2 * share);
        };
    }
}
