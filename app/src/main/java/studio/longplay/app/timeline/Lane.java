package studio.longplay.app.timeline;

/// Which part of its track's height a clip has, where clips overlap.
///
/// @param index from the top, from 0
/// @param of how many
public record Lane(int index, int of) {
    /// All of the height.
    public static final Lane WHOLE = new Lane(0, 1);
}
