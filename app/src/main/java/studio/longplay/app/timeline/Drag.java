package studio.longplay.app.timeline;

/// Something the mouse does from being pressed to being released. What it would do is drawn by a
/// [Sketch]; it is done when it is dropped.
interface Drag {
    /// The pointer has moved.
    void to(Pointer pointer);

    /// The button is released.
    void drop(Pointer pointer);

    /// The user thinks better of it.
    default void cancel() {}
}
