package studio.longplay.engine.inference.run;

/// How much of its work a model does at once, and so what can be given up of it where memory is
/// short: what is done in one portion is not tried again in a smaller one.
///
/// @param own parts of one piece of work that are done at once by themselves, at least 1
/// @param tabled whether the number in the table of what runs where counts too
public record Portion(int own, boolean tabled) {
    /// What is done whole.
    public static final Portion ONE = new Portion(1, false);

    /// As many lines as the table says.
    public static final Portion LINES = new Portion(1, true);

    public Portion {
        if (own < 1) {
            throw new IllegalArgumentException(own + " parts");
        }
    }

    /// So many parts, whatever the table says.
    public static Portion parts(int count) {
        return new Portion(Math.max(1, count), false);
    }

    /// As many as the table says, and so many where it says fewer.
    public static Portion atLeast(int count) {
        return new Portion(count, true);
    }

    int of(Wish wish) {
        return tabled ? Math.max(own, wish.batch()) : own;
    }
}
