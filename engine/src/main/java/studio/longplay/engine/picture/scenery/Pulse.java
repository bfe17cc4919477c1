package studio.longplay.engine.picture.scenery;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.SamplingMode;
import io.github.humbleui.skija.Surface;
import io.github.humbleui.types.IRect;
import io.github.humbleui.types.Rect;

import studio.longplay.engine.media.Patches;
import studio.longplay.engine.picture.easel.Easel;

/// A light that breathes or flickers in its place.
///
/// It is laid over what is below: adding light would look alike and cost five times as much.
final class Pulse implements Mover {
    /// Steps of the opacity that cannot be told from a smooth change.
    private static final double UNSEEN_LEVELS = 3;

    /// Pictures of it in a second, at least.
    private static final double LEAST_RATE = 7.5;

    /// And at most: a flame that flickers does not flicker more smoothly for more of them.
    private static final double MOST_RATE = 15;

    /// What is kept of light at the size in which it is drawn: 32 MB.
    private static final int MOST_PIXELS = 8 << 20;

    private final Image image;
    private final IRect place;
    private final Rect source;
    private final Rect target;
    private final Rhythm rhythm;
    private final Paint paint = new Paint();

    /// @param low weakest opacity, 0 to 1
    /// @param high strongest opacity, 0 to 1
    /// @param cyclesPerSecond of its main swing, of which a loop gets a whole number; two faster
    ///   ones ride on it
    /// @param phase 0 to 1
    record Rhythm(double low, double high, double cyclesPerSecond, double phase) {
        double at(double seconds) {
            int times = Turning.times(1 / cyclesPerSecond);
            int faster = times == 1 ? 2 : (int) Math.round(2.31 * times);
            int fastest = times == 1 ? 3 : (int) Math.round(4.73 * times);
            double start = 2 * Math.PI * phase;
            double swing =
                    Turning.swing(seconds, times, start)
                            + 0.5 * Turning.swing(seconds, faster, 2.31 * start + 1.3)
                            + 0.25 * Turning.swing(seconds, fastest, 4.73 * start + 0.4);
            return low + (high - low) * (0.5 + swing / 3.5);
        }

        /// About how fast its opacity changes where it changes fastest, of 255 levels.
        double levelsPerSecond() {
            int times = Turning.times(1 / cyclesPerSecond);
            return 255 * (high - low) * 2 * Math.PI * times / Scenery.LOOP_SECONDS;
        }
    }

    /// @param image owned from now on
    Pulse(Image image, IRect place, Rhythm rhythm) {
        this.place = place;
        this.image = enlarged(image, place);
        this.rhythm = rhythm;
        source = Rect.makeWH(this.image.getWidth(), this.image.getHeight());
        target = place.toRect();
    }

    /// Enlarging costs five times as much as drawing, and is done once.
    private static Image enlarged(Image image, IRect place) {
        int width = place.getWidth();
        int height = place.getHeight();
        if ((long) width * height > MOST_PIXELS || image.getWidth() >= width) {
            return image;
        }
        try (image;
                Surface surface = Easel.surface(width, height, false)) {
            surface.getCanvas().clear(0);
            surface.getCanvas()
                    .drawImageRect(
                            image,
                            Rect.makeWH(image.getWidth(), image.getHeight()),
                            Rect.makeWH(width, height),
                            SamplingMode.LINEAR,
                            null,
                            true);
            return surface.makeImageSnapshot();
        }
    }

    @Override
    public IRect reach() {
        return place;
    }

    @Override
    public int heldFrames(double framesPerSecond) {
        double unseen = Math.floor(framesPerSecond * UNSEEN_LEVELS / rhythm.levelsPerSecond());
        double least = Math.max(1, Math.rint(framesPerSecond / MOST_RATE));
        double most = Math.max(1, Math.rint(framesPerSecond / LEAST_RATE));
        return (int) Math.clamp(unseen, least, most);
    }

    @Override
    public void differ(double secondsBefore, double secondsNow, Patches into) {
        if (alpha(secondsBefore) != alpha(secondsNow)) {
            Mover.super.differ(secondsBefore, secondsNow, into);
        }
    }

    private int alpha(double seconds) {
        return (int) Math.round(255 * Math.clamp(rhythm.at(seconds), 0, 1));
    }

    @Override
    public void paint(Canvas canvas, double seconds) {
        paint.setAlpha(alpha(seconds));
        if (image.getWidth() == place.getWidth() && image.getHeight() == place.getHeight()) {
            canvas.drawImage(image, target.getLeft(), target.getTop(), paint);
        } else {
            canvas.drawImageRect(image, source, target, SamplingMode.LINEAR, paint, true);
        }
    }

    @Override
    public void close() {
        paint.close();
        image.close();
    }
}
