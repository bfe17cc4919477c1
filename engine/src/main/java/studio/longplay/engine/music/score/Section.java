package studio.longplay.engine.music.score;

/// A stretch of bars with one role in the form.
///
/// @param name `intro`, `A`, `A'`, `B`, `outro`
/// @param firstBar index of its first bar, 0 is the first bar of the piece
/// @param bars how many bars it has
/// @param away whether it plays the contrasting (B) harmony and motif
/// @param variation which variation of its motif it plays, 0 is the plain one
/// @param intensity 0 (a breath) to 1 (everyone plays)
public record Section(
        String name, int firstBar, int bars, boolean away, int variation, double intensity) {

    /// Index of the bar after the last.
    public int endBar() {
        return firstBar + bars;
    }

    /// The same section played so loud.
    public Section withIntensity(double other) {
        return new Section(name, firstBar, bars, away, variation, other);
    }

    /// The same section under another name.
    public Section named(String other) {
        return new Section(other, firstBar, bars, away, variation, intensity);
    }

    /// The same section over other bars.
    public Section between(int from, int to) {
        return new Section(name, from, to - from, away, variation, intensity);
    }
}
