package studio.longplay.engine.picture.scenery;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.SamplingMode;
import io.github.humbleui.types.IRect;
import io.github.humbleui.types.Rect;

/// Many small copies of one sprite, each on its own path: stars, embers, dust, glitter, drops.
final class Swarm implements Mover {
    private final Image sprite;
    private final Rect source;
    private final IRect reach;
    private final int count;
    private final Path path;
    private final Paint paint = new Paint();
    private final Spot spot = new Spot();

    /// Where one copy is and how it looks; filled anew for each, never kept.
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
        source = Rect.makeWH(sprite.getWidth(), sprite.getHeight());
    }

    @Override
    public IRect reach() {
        return reach;
    }

    @Override
    public void paint(Canvas canvas, double seconds) {
        for (int index = 0; index < count; index++) {
            path.at(index, seconds, spot);
            if (spot.opacity > 1 / 512.0) {
                draw(canvas);
            }
        }
    }

    private void draw(Canvas canvas) {
        int saved = canvas.save();
        canvas.translate((float) (spot.x - spot.width / 2), (float) (spot.y - spot.height / 2));
        canvas.scale(
                (float) (spot.width / sprite.getWidth()),
                (float) (spot.height / sprite.getHeight()));
        paint.setAlphaf((float) Math.min(1, spot.opacity));
        canvas.drawImageRect(sprite, source, source, SamplingMode.LINEAR, paint, true);
        canvas.restoreToCount(saved);
    }

    @Override
    public void close() {
        paint.close();
        sprite.close();
    }
}
