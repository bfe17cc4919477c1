package studio.longplay.engine.picture.scenery;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.SamplingMode;
import io.github.humbleui.types.IRect;
import io.github.humbleui.types.Rect;

import studio.longplay.engine.media.Patches;

import java.util.Arrays;

/// Many small copies of one sprite, each on its own path: stars, embers, dust, glitter, drops.
final class Swarm implements Mover {
    private static final double LEAST_OPACITY = 1 / 512.0;

    private final Image sprite;
    private final Rect source;
    private final IRect reach;
    private final int count;
    private final Path path;
    private final Paint paint = new Paint();
    private final Spot spot = new Spot();
    private final Spot[] spots;
    private double placedSeconds = Double.NaN;
    private int heldRate;

    /// Where one copy is and how it looks.
    static final class Spot {
        double x;
        double y;
        double width;
        double height;
        double opacity;

        void set(double newX, double newY, double newWidth, double newHeight) {
            x = newX;
            y = newY;
            width = newWidth;
            height = newHeight;
        }

        private boolean touches(Rect seen) {
            return x + width / 2 > seen.getLeft() - 1
                    && x - width / 2 < seen.getRight() + 1
                    && y + height / 2 > seen.getTop() - 1
                    && y - height / 2 < seen.getBottom() + 1;
        }
    }

    /// The path of copy `index`.
    @FunctionalInterface
    interface Path {
        void at(int index, double seconds, Spot spot);
    }

    /// @param sprite owned from now on
    Swarm(Image sprite, IRect reach, int count, Path path) {
        this.sprite = sprite;
        this.reach = reach;
        this.count = count;
        this.path = path;
        spots = new Spot[count];
        Arrays.setAll(spots, _ -> new Spot());
        source = Rect.makeWH(sprite.getWidth(), sprite.getHeight());
    }

    /// For copies that only glimmer: they need no new picture on each frame.
    ///
    /// @param picturesPerSecond about so many
    Swarm glimmering(int picturesPerSecond) {
        heldRate = picturesPerSecond;
        return this;
    }

    @Override
    public IRect reach() {
        return reach;
    }

    @Override
    public int heldFrames(double framesPerSecond) {
        return heldRate == 0 ? 1 : (int) Math.max(1, Math.round(framesPerSecond / heldRate));
    }

    @Override
    public void differ(double secondsBefore, double secondsNow, Patches into) {
        mark(secondsBefore, into);
        mark(secondsNow, into);
    }

    /// All pixels that the copies may touch, with those that their smooth edges reach.
    private void mark(double seconds, Patches into) {
        for (int index = 0; index < count; index++) {
            path.at(index, seconds, spot);
            if (spot.opacity > LEAST_OPACITY) {
                into.add(
                        (int) Math.floor(spot.x - spot.width / 2) - 1,
                        (int) Math.floor(spot.y - spot.height / 2) - 1,
                        (int) Math.ceil(spot.x + spot.width / 2) + 1,
                        (int) Math.ceil(spot.y + spot.height / 2) + 1);
            }
        }
    }

    @Override
    public void paint(Canvas canvas, double seconds) {
        place(seconds);
        Rect seen = canvas.getLocalClipBounds();
        for (int index = 0; index < count; index++) {
            Spot at = spots[index];
            if (at.opacity > LEAST_OPACITY && at.touches(seen)) {
                draw(canvas, at);
            }
        }
    }

    private void place(double seconds) {
        if (seconds != placedSeconds) {
            for (int index = 0; index < count; index++) {
                path.at(index, seconds, spots[index]);
            }
            placedSeconds = seconds;
        }
    }

    private void draw(Canvas canvas, Spot at) {
        int saved = canvas.save();
        canvas.translate((float) (at.x - at.width / 2), (float) (at.y - at.height / 2));
        canvas.scale(
                (float) (at.width / sprite.getWidth()), (float) (at.height / sprite.getHeight()));
        paint.setAlphaf((float) Math.min(1, at.opacity));
        canvas.drawImageRect(sprite, source, source, SamplingMode.LINEAR, paint, true);
        canvas.restoreToCount(saved);
    }

    @Override
    public void close() {
        paint.close();
        sprite.close();
    }
}
