package studio.longplay.app.timeline;

/// The playhead dragged; sound is off meanwhile.
final class ScrubDrag implements Drag {
    private final TimelineViewModel model;

    ScrubDrag(TimelineViewModel model, Pointer from) {
        this.model = model;
        model.beginScrub(from.x());
    }

    @Override
    public void to(Pointer pointer) {
        model.seekAt(Math.clamp(pointer.x(), 0, model.viewport().width()));
    }

    @Override
    public void drop(Pointer pointer) {
        model.endScrub();
    }

    @Override
    public void cancel() {
        model.endScrub();
    }
}
