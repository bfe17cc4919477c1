package studio.longplay.engine.picture.row;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Image;
import io.github.humbleui.types.Rect;

import studio.longplay.engine.picture.stage.CameraMove;
import studio.longplay.engine.picture.stage.Loop;
import studio.longplay.engine.time.FrameRate;

/// A picture of the user's, under its cue's camera move or under a keyed camera.
///
/// Each frame is one pass with linear filtering from a plate that was shrunk well, once: smooth
/// below a pixel.
public final class StillPainting implements Painting {
    private final Image plate;
    private final Rect place;
    private final CameraMove move;
    private final Loop loop;
    private final boolean hides;

    /// @param plate at any size; not closed with this, others may be looking at it
    /// @param place in the frame, of the picture's shape
    /// @param move of the cue; [CameraMove#HOLD] where the camera is keyed
    /// @param rate of the programme
    public StillPainting(Image plate, Rect place, CameraMove move, FrameRate rate) {
        this.plate = plate;
        this.place = place;
        this.move = move;
        loop = move.loop(rate).inTicks(rate.ticksPerFrame());
        hides = plate.getImageInfo().isOpaque();
    }

    @Override
    public long look(long ticks) {
        return move.moves() ? loop.frameOf(ticks) : 0;
    }

    @Override
    public Rect place() {
        return place;
    }

    @Override
    public boolean hides() {
        return hides;
    }

    @Override
    public void paint(Canvas canvas, long ticks, View view) {
        Rect window =
                move.moves()
                        ? moved(loop.momentOf(ticks))
                        : view.window(plate.getWidth(), plate.getHeight());
        canvas.drawImageRect(plate, window, place, view.sampling, view.paint, false);
    }

    private Rect moved(double seconds) {
        double scale = move.zoom(seconds) * place.getWidth() / plate.getWidth();
        double width = place.getWidth() / scale;
        double height = place.getHeight() / scale;
        return Rect.makeXYWH(
                (float) ((plate.getWidth() - width) * move.across(seconds)),
                (float) ((plate.getHeight() - height) * move.along(seconds)),
                (float) width,
                (float) height);
    }

    @Override
    public void close() {}
}
