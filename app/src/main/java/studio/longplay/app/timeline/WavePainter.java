package studio.longplay.app.timeline;

import javafx.scene.canvas.GraphicsContext;

import studio.longplay.engine.mix.Stem;

/// Draws a clip's part of its stem's wave as bars on whole pixels.
final class WavePainter {
    private static final int PITCH = 3;
    private static final int BAR = 2;
    private static final double SOFTENED = 0.55;

    private final double[] heights = new double[256];
    private double gainDb = Double.NaN;

    /// What the peaks are heard with. A quiet voice would be a flat line, so low levels are drawn
    /// higher than they are.
    void hear(double programmeGainDb) {
        if (programmeGainDb != gainDb) {
            gainDb = programmeGainDb;
            double gain = Math.pow(10, gainDb / 20);
            for (int peak = 0; peak < heights.length; peak++) {
                heights[peak] = Math.pow(Math.min(1, peak / 255.0 * gain), SOFTENED);
            }
        }
    }

    /// Draws from `left` to `right` in a stretch of height.
    ///
    /// @param box what is left for it, on whole pixels
    void draw(GraphicsContext graphics, Viewport view, SceneMark scene, Stem stem, Box box) {
        Wave wave = scene.waves().orElse(null);
        if (wave == null || box.height() < PITCH) {
            return;
        }
        int leftmost = Math.max(box.left(), view.x(scene.start()));
        int rightmost = Math.min(box.right(), view.x(scene.end()));
        long first = Math.floorDiv(leftmost + view.firstPixel(), PITCH) * PITCH;
        double perPixel = view.ticksPerPixel();
        for (long bar = first; bar - view.firstPixel() < rightmost; bar += PITCH) {
            int x = (int) (bar - view.firstPixel());
            if (x < leftmost || x + BAR > rightmost) {
                continue;
            }
            long from = (long) (bar * perPixel) - scene.start();
            long to = (long) ((bar + PITCH) * perPixel) - scene.start();
            int half = (int) (heights[wave.highest(stem, from, to)] * box.height() / 2.0);
            int middle = box.top() + box.height() / 2;
            graphics.fillRect(x, middle - half, BAR, 2.0 * half + 1);
        }
    }

    /// A rectangle on whole pixels.
    record Box(int left, int top, int right, int height) {}
}
