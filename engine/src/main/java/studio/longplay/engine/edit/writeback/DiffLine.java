package studio.longplay.engine.edit.writeback;

/// A line of a comparison of two texts.
///
/// @param before its number in the text before, counted from 1; 0 if it is not in it
/// @param after its number in the text after; 0 if it is not in it
/// @param text without its line end
public record DiffLine(int before, int after, String text) {
    public boolean isRemoved() {
        return after == 0;
    }

    public boolean isAdded() {
        return before == 0;
    }

    public boolean isChanged() {
        return isRemoved() || isAdded();
    }

    /// As it stands in a unified diff.
    public String unified() {
        return (isRemoved() ? "-" : isAdded() ? "+" : " ") + text;
    }
}
