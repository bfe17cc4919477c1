package studio.longplay.engine.project.arrange;

/// Names one clip on the timeline.
public sealed interface ClipRef {
    /// A piece of a clip that the script made.
    ///
    /// @param piece counts the pieces of its [ClipEdit], from 0
    record OfScript(ClipKey key, int piece) implements ClipRef {}

    /// A clip of the user's, by its id.
    record OfUser(String id) implements ClipRef {}
}
