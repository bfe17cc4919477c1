package studio.longplay.engine.picture.stage;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.SamplingMode;
import io.github.humbleui.types.IRect;
import io.github.humbleui.types.Rect;

import studio.longplay.engine.time.FrameRate;

/// A picture of the user's under a slow camera.
///
/// The picture was shrunk well, once, to a little more than the frame; each frame then moves it by
/// a matrix with linear filtering, which is smooth below a pixel and costs one pass.
public final class StillCel implements Cel {
    private final Image plate;
    private final CameraMove move;
    private final FrameSize size;
    private final Loop loop;
    private final Rect whole;
    private final Paint paint = new Paint();

    /// @param plate the picture at the frame's size times the move's spare; not closed with this
    ///   cel, others may be looking at it
    public StillCel(Image plate, CameraMove move, FrameSize size, FrameRate rate) {
        this.plate = plate;
        this.move = move;
        this.size = size;
        loop = move.loop(rate);
        whole = Rect.makeWH(plate.getWidth(), plate.getHeight());
    }

    @Override
    public long look(long age) {
        return loop.frameOf(age);
    }

    @Override
    public IRect reach() {
        return size.all();
    }

    @Override
    public boolean covers(long look) {
        return true;
    }

    @Override
    public void paint(Canvas canvas, long age) {
        if (!move.moves()) {
            canvas.drawImage(plate, 0, 0);
            return;
        }
        double seconds = loop.momentOf(age);
        double zoom = move.zoom(seconds);
        double scale = zoom * size.width() / plate.getWidth();
        double spareX = plate.getWidth() * scale - size.width();
        double spareY = plate.getHeight() * scale - size.height();
        int saved = canvas.save();
        canvas.translate(
                (float) (-spareX * move.across(seconds)), (float) (-spareY * move.along(seconds)));
        canvas.scale((float) scale, (float) scale);
        canvas.drawImageRect(plate, whole, whole, SamplingMode.LINEAR, paint, true);
        canvas.restoreToCount(saved);
    }

    @Override
    public void close() {
        paint.close();
    }
}
