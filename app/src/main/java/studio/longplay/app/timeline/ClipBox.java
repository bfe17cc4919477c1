package studio.longplay.app.timeline;

/// Where a clip stands in its track from top to bottom.
///
/// @param top pixels below the track's top
/// @param height in pixels, at least 1
record ClipBox(int top, int height) {
    private static final int AIR = 3;

    /// In a track that high: a little air above and below, its lane of what remains.
    static ClipBox of(Clip clip, int trackHeight) {
        Lane lane = clip.lane();
        int room = trackHeight - 2 * AIR;
        int top = room * lane.index() / lane.of();
        int bottom = room * (lane.index() + 1) / lane.of() - (lane.index() + 1 < lane.of() ? 1 : 0);
        return new ClipBox(AIR + top, Math.max(1, bottom - top));
    }

    boolean contains(double y) {
        return y >= top && y < top + height;
    }
}
