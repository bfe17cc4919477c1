package studio.longplay.engine.picture.row;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.Surface;
import io.github.humbleui.types.Rect;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.picture.easel.Easel;
import studio.longplay.engine.picture.scenery.Scenery;
import studio.longplay.engine.picture.stage.FrameSize;
import studio.longplay.engine.picture.stage.Loop;
import studio.longplay.engine.picture.stage.SceneryCel;
import studio.longplay.engine.time.FrameRate;

/// A place drawn by ourselves. It is drawn straight into the frame, and by way of a sheet of its
/// own only where it is moved.
public final class SceneryPainting implements Painting {
    private final Scenery scenery;
    private final Rect place;
    private final Loop loop;
    private final long ticksPerFrame;
    private final double framesPerSecond;
    private final Surface sheet;
    private @Nullable Image drawn;
    private long drawnTicks;

    /// @param scenery not closed with this, others may be looking at it
    /// @param rate of the programme
    public SceneryPainting(Scenery scenery, FrameSize size, FrameRate rate) {
        this.scenery = scenery;
        Loop frames = SceneryCel.loop(rate);
        ticksPerFrame = rate.ticksPerFrame();
        framesPerSecond = frames.frames() / frames.seconds();
        loop = frames.inTicks(ticksPerFrame);
        place = size.allAsFloats();
        sheet = Easel.surface(size.width(), size.height(), true);
    }

    @Override
    public long look(long ticks) {
        return Math.round(scenery.since(frame(ticks), framesPerSecond) * ticksPerFrame);
    }

    @Override
    public Rect place() {
        return place;
    }

    @Override
    public boolean hides() {
        return true;
    }

    @Override
    public Rect changing() {
        return scenery.moving().toRect();
    }

    @Override
    public void paint(Canvas canvas, long ticks, View view) {
        if (view.straight && view.seesAll()) {
            int saved =
                    view.alpha == 255 ? canvas.save() : canvas.saveLayerAlpha(place, view.alpha);
            scenery.paint(canvas, frame(ticks), framesPerSecond);
            canvas.restoreToCount(saved);
            return;
        }
        Rect window = view.window(place.getWidth(), place.getHeight());
        canvas.drawImageRect(at(ticks), window, place, view.sampling, view.paint, false);
    }

    private Image at(long ticks) {
        Image image = drawn;
        if (image == null || (scenery.moves() && ticks != drawnTicks)) {
            if (image != null) {
                // Before drawing: the sheet would be copied for an image that still holds it.
                image.close();
            }
            scenery.paint(sheet.getCanvas(), frame(ticks), framesPerSecond);
            image = sheet.makeImageSnapshot();
            drawn = image;
            drawnTicks = ticks;
        }
        return image;
    }

    private double frame(long ticks) {
        return loop.frameOf(ticks) / (double) ticksPerFrame;
    }

    @Override
    public void close() {
        if (drawn != null) {
            drawn.close();
        }
        sheet.close();
    }
}
