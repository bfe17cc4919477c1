package studio.longplay.engine.project.voicing;

/// One speaker after another, by their keys; or, where the user set a gap for more than a pair,
/// what that gap is of. Keys of speakers have no small letters, so the two are never mixed up.
public record Turn(String from, String to) implements Comparable<Turn> {
    /// Between any two speakers.
    public static final Turn USUAL = new Turn("anyone", "another");

    /// Between two lines of one speaker.
    public static final Turn ALONE = new Turn("anyone", "self");

    private static final String IN_MOOD = "mood:";

    /// Between any two lines where the second is spoken in a mood.
    public static Turn in(Mood mood) {
        return new Turn("anyone", IN_MOOD + mood.word());
    }

    /// Whether it is of two speakers, not of all.
    public boolean isPair() {
        return !from.equals(USUAL.from);
    }

    @Override
    public int compareTo(Turn other) {
        int first = from.compareTo(other.from);
        return first == 0 ? to.compareTo(other.to) : first;
    }
}
