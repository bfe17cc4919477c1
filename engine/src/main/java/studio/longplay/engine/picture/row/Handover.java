package studio.longplay.engine.picture.row;

import io.github.humbleui.skija.BlendMode;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.types.Rect;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.picture.stage.FrameSize;
import studio.longplay.engine.timeline.Crossing.Direction;

/// Draws one picture taking over from another: their sum is always one whole picture.
final class Handover implements AutoCloseable {
    private static final int WHOLE = 255;

    private final FrameSize size;
    private final Rect frame;
    private final Paint adding = new Paint().setBlendMode(BlendMode.PLUS);
    private final Paint black = new Paint();
    private final WipeMask mask;

    /// Draws something.
    @FunctionalInterface
    interface Drawing {
        void on(Canvas canvas) throws StudioFault;
    }

    /// Two pictures.
    ///
    /// @param covers whether the later one hides all below it by itself
    record Pair(Drawing earlier, Drawing later, boolean covers) {}

    Handover(FrameSize size) {
        this.size = size;
        frame = size.allAsFloats();
        mask = new WipeMask(size);
    }

    void paint(Canvas canvas, Pair pair, Entrance how, long sceneFrame) throws StudioFault {
        double progress = how.progress(sceneFrame);
        switch (how.kind()) {
            case DISSOLVE -> dissolve(canvas, pair, (int) Math.round(WHOLE * progress));
            case DIP -> dip(canvas, pair, progress < 0.5, how.darkness(sceneFrame));
            case WIPE -> wipe(canvas, pair, how.direction(), progress);
            case PUSH -> push(canvas, pair, how.direction(), progress);
        }
    }

    private void dissolve(Canvas canvas, Pair pair, int alpha) throws StudioFault {
        int saved = canvas.save();
        if (pair.covers) {
            pair.earlier.on(canvas);
            canvas.saveLayerAlpha(frame, alpha);
            pair.later.on(canvas);
        } else {
            canvas.saveLayer(frame, null);
            canvas.saveLayerAlpha(frame, WHOLE - alpha);
            pair.earlier.on(canvas);
            canvas.restore();
            canvas.saveLayer(frame, adding.setAlpha(alpha));
            pair.later.on(canvas);
        }
        canvas.restoreToCount(saved);
    }

    private void dip(Canvas canvas, Pair pair, boolean isFirstHalf, double darkness)
            throws StudioFault {
        int saved = canvas.saveLayer(frame, null);
        (isFirstHalf ? pair.earlier : pair.later).on(canvas);
        black.setARGB((int) Math.round(WHOLE * Fade.eased(darkness)), 0, 0, 0);
        canvas.drawPaint(black.setBlendMode(BlendMode.SRC_ATOP));
        canvas.restoreToCount(saved);
    }

    private void wipe(Canvas canvas, Pair pair, Direction direction, double progress)
            throws StudioFault {
        int saved = canvas.save();
        if (pair.covers) {
            pair.earlier.on(canvas);
            clipped(canvas, pair.later, mask.passed(direction, progress));
            Rect edge = mask.edge(direction, progress);
            canvas.clipRect(edge);
            canvas.saveLayer(edge, null);
        } else {
            canvas.saveLayer(frame, null);
            canvas.saveLayer(frame, null);
            pair.earlier.on(canvas);
            mask.cut(canvas, direction, progress, false);
            canvas.restore();
            canvas.saveLayer(frame, adding.setAlpha(WHOLE));
        }
        pair.later.on(canvas);
        mask.cut(canvas, direction, progress, true);
        canvas.restoreToCount(saved);
    }

    private static void clipped(Canvas canvas, Drawing drawing, Rect part) throws StudioFault {
        int saved = canvas.save();
        canvas.clipRect(part);
        drawing.on(canvas);
        canvas.restoreToCount(saved);
    }

    /// By whole pixels: the seam between the two then hides all below, and nothing is blurred.
    private void push(Canvas canvas, Pair pair, Direction direction, double progress)
            throws StudioFault {
        int across = Math.toIntExact(Math.round(progress * size.width()));
        int along = Math.toIntExact(Math.round(progress * size.height()));
        switch (direction) {
            case LEFT -> side(canvas, pair, -across, 0, size.width() - across, 0);
            case RIGHT -> side(canvas, pair, across, 0, across - size.width(), 0);
            case UP -> side(canvas, pair, 0, -along, 0, size.height() - along);
            case DOWN -> side(canvas, pair, 0, along, 0, along - size.height());
        }
    }

    private void side(Canvas canvas, Pair pair, int... offsets) throws StudioFault {
        moved(canvas, pair.earlier, offsets[0], offsets[1]);
        moved(canvas, pair.later, offsets[2], offsets[3]);
    }

    private void moved(Canvas canvas, Drawing drawing, int right, int down) throws StudioFault {
        int saved = canvas.save();
        canvas.translate(right, down);
        canvas.clipRect(frame);
        drawing.on(canvas);
        canvas.restoreToCount(saved);
    }

    @Override
    public void close() {
        adding.close();
        black.close();
        mask.close();
    }
}
