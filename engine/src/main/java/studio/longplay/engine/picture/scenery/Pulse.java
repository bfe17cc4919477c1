package studio.longplay.engine.picture.scenery;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.SamplingMode;
import io.github.humbleui.types.IRect;
import io.github.humbleui.types.Rect;

/// A light that breathes or flickers in its place.
///
/// It is laid over what is below: adding light would look alike and cost five times as much.
final class Pulse implements Mover {
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
    }

    /// @param image owned from now on
    Pulse(Image image, IRect place, Rhythm rhythm) {
        this.image = image;
        this.place = place;
        this.rhythm = rhythm;
        source = Rect.makeWH(image.getWidth(), image.getHeight());
        target = place.toRect();
    }

    @Override
    public IRect reach() {
        return place;
    }

    @Override
    public void paint(Canvas canvas, double seconds) {
        paint.setAlphaf((float) Math.clamp(rhythm.at(seconds), 0, 1));
        canvas.drawImageRect(image, source, target, SamplingMode.LINEAR, paint, true);
    }

    @Override
    public void close() {
        paint.close();
        image.close();
    }
}
