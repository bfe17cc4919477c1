package studio.longplay.app.timeline;

/// A clip of a locked track that somebody tries to drag: it says so and stays.
final class LockedDrag implements Drag {
    private final TimelineViewModel model;

    LockedDrag(TimelineViewModel model) {
        this.model = model;
    }

    @Override
    public void to(Pointer pointer) {
        model.editing().say("locked");
    }

    @Override
    public void drop(Pointer pointer) {}
}
