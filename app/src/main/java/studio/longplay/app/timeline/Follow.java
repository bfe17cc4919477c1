package studio.longplay.app.timeline;

/// How the view goes with the playhead while it plays.
///
/// @param suspended whether the user has scrolled away since playing began
public record Follow(Mode mode, boolean suspended) {
    /// What following looks like.
    public enum Mode {
        /// It stays where it is.
        OFF,
        /// It turns the page when the playhead leaves it.
        PAGE,
        /// The playhead stays in the middle.
        CENTRE
    }

    /// How far from the left edge the playhead is on a new page, as a part of the width.
    private static final double PAGE_LEAD = 0.08;

    /// The view when the playhead is at a time while playing.
    public Viewport follow(Viewport view, long playheadTicks) {
        if (suspended || view.isFitted()) {
            return view;
        }
        return switch (mode) {
            case OFF -> view;
            case PAGE ->
                    view.shows(playheadTicks)
                            ? view
                            : view.withTimeAt(playheadTicks, view.width() * PAGE_LEAD);
            case CENTRE -> view.withTimeAt(playheadTicks, view.width() / 2.0);
        };
    }

    /// The user looks elsewhere.
    public Follow interrupted() {
        return new Follow(mode, true);
    }

    /// Playing begins, or the user asks for it.
    public Follow resumed() {
        return new Follow(mode, false);
    }
}
