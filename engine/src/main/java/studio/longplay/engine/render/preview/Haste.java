package studio.longplay.engine.render.preview;

/// What somebody wants of a frame that is still being decoded. Asked again and again on the thread
/// that paints.
@FunctionalInterface
public interface Haste {
    /// What is to be done about a frame that takes time.
    enum Wish {
        /// Decode on: the frame itself is wanted.
        WAIT,
        /// Paint now what comes nearest to it.
        NEAREST,
        /// Leave it: another is wanted.
        NOTHING
    }

    Wish now();
}
