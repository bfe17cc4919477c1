package studio.longplay.app.timeline;

import javafx.scene.canvas.GraphicsContext;

/// Draws the beat grid of the music over its clip: a line a bar, a tick at the bottom for every
/// other beat, where they have room.
final class BeatPainter {
    private static final int LEAST_BAR_PIXELS = 7;
    private static final int LEAST_BEAT_PIXELS = 6;
    private static final double BAR = 0.5;
    private static final double BEAT = 0.34;

    /// The colour is set by the caller.
    void draw(GraphicsContext graphics, Sight sight, Clip clip, ClipPainter.Place place) {
        SnapPoints points = sight.tracks().snapPoints();
        double before = graphics.getGlobalAlpha();
        graphics.setGlobalAlpha(before * BAR);
        lines(graphics, sight.view(), clip, place, new Mark(points.bars(), LEAST_BAR_PIXELS, 1));
        graphics.setGlobalAlpha(before * BEAT);
        lines(graphics, sight.view(), clip, place, new Mark(points.beats(), LEAST_BEAT_PIXELS, 3));
        graphics.setGlobalAlpha(before);
    }

    /// @param least pixels from one to the next, or none is drawn
    /// @param share of the height is drawn from the bottom
    @SuppressWarnings("ArrayRecordComponent") // read at once, never kept
    private record Mark(long[] ticks, int least, int share) {}

    private static void lines(
            GraphicsContext graphics,
            Viewport view,
            Clip clip,
            ClipPainter.Place place,
            Mark mark) {
        long[] ticks = mark.ticks();
        int from = SnapPoints.firstFrom(ticks, Math.max(clip.start() + 1, view.ticks(-1)));
        int height = Math.max(2, (place.height() - 2) / mark.share());
        int top = place.top() + place.height() - 1 - height;
        int last = Integer.MIN_VALUE / 2;
        boolean room = true;
        for (int i = from; i + 1 < ticks.length && i < from + 2 && room; i++) {
            boolean both = ticks[i + 1] < clip.end();
            room = !both || view.x(ticks[i + 1]) - view.x(ticks[i]) >= mark.least();
        }
        for (int i = from; room && i < ticks.length && ticks[i] < clip.end(); i++) {
            int x = view.x(ticks[i]);
            if (x > view.width()) {
                break;
            }
            if (x - last >= 2) {
                graphics.fillRect(x, top, 1, height);
                last = x;
            }
        }
    }
}
