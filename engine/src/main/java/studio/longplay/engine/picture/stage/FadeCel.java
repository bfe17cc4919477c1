package studio.longplay.engine.picture.stage;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.types.IRect;

/// From black, or to black.
public final class FadeCel implements Cel {
    private final FrameSize size;
    private final long lengthFrames;
    private final boolean fadeIn;
    private final Paint black = new Paint();

    public FadeCel(FrameSize size, long lengthFrames, boolean fadeIn) {
        this.size = size;
        this.lengthFrames = lengthFrames;
        this.fadeIn = fadeIn;
    }

    @Override
    public long look(long age) {
        int alpha = alpha(age);
        return alpha == 0 ? UNSEEN : alpha;
    }

    @Override
    public IRect reach() {
        return size.all();
    }

    @Override
    public void paint(Canvas canvas, long age) {
        black.setARGB(alpha(age), 0, 0, 0);
        canvas.drawPaint(black);
    }

    @Override
    public void imprint(Imprint onto, long age) {
        onto.veil(alpha(age), 0);
    }

    /// Fades in from full black on the first frame, out to full black on the last.
    private int alpha(long age) {
        double part = lengthFrames <= 1 ? 1 : age / (double) (lengthFrames - 1);
        double dark = Math.clamp(fadeIn ? 1 - part : part, 0, 1);
        return (int) Math.round(255 * dark * dark * (3 - 2 * dark));
    }

    @Override
    public void close() {
        black.close();
    }
}
