package studio.longplay.engine.picture.scenery;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.Surface;
import io.github.humbleui.types.IRect;

import studio.longplay.engine.media.Patches;
import studio.longplay.engine.picture.easel.Easel;

import java.util.List;

/// A place: a ground painted once, and a few movers over it that are cheap to draw at any moment.
///
/// A frame costs one copy of the ground and the area of the movers; a place without movers costs
/// nothing after its first frame.
public final class Scenery implements AutoCloseable {
    /// After which every place looks as it did.
    public static final int LOOP_SECONDS = 16;

    private final Image ground;
    private final List<Mover> movers;
    private final IRect moving;

    Scenery(Image ground, List<Mover> movers) {
        this.ground = ground;
        this.movers = List.copyOf(movers);
        moving =
                movers.stream()
                        .map(Mover::reach)
                        .reduce(Scenery::union)
                        .map(whole -> whole.intersect(bounds()))
                        .orElse(IRect.makeWH(0, 0));
    }

    private IRect bounds() {
        return IRect.makeWH(ground.getWidth(), ground.getHeight());
    }

    /// The place as it is at its first moment, for ever; this one is closed.
    public Scenery stilled() {
        try (Surface surface = Easel.surface(ground.getWidth(), ground.getHeight(), true)) {
            paint(surface.getCanvas(), 0, 1);
            return new Scenery(surface.makeImageSnapshot(), List.of());
        } finally {
            close();
        }
    }

    /// Whether two moments look different.
    public boolean moves() {
        return !movers.isEmpty();
    }

    /// The part of the frame that changes from moment to moment, in pixels.
    public IRect moving() {
        return moving;
    }

    /// The frame at which the place came to look as it does, at or before a frame of the loop: two
    /// frames with the same answer look the same.
    ///
    /// @param frame of the loop, whole or not
    /// @param framesPerSecond of the film
    public double since(double frame, double framesPerSecond) {
        double latest = 0;
        for (Mover mover : movers) {
            latest = Math.max(latest, held(mover, frame, framesPerSecond));
        }
        return latest;
    }

    /// Marks what differs between two frames of the loop.
    public void differ(double frameBefore, double frameNow, double framesPerSecond, Patches into) {
        for (Mover mover : movers) {
            double before = held(mover, frameBefore, framesPerSecond);
            double now = held(mover, frameNow, framesPerSecond);
            if (before != now) {
                mover.differ(before / framesPerSecond, now / framesPerSecond, into);
            }
        }
    }

    /// Draws the place as it is on a frame.
    ///
    /// @param frame of the loop, whole or not, from 0 to the frames in [#LOOP_SECONDS]; both look
    ///   the same
    /// @param framesPerSecond of the film
    public void paint(Canvas canvas, double frame, double framesPerSecond) {
        canvas.drawImage(ground, 0, 0);
        for (Mover mover : movers) {
            if (!canvas.quickReject(mover.reach().toRect())) {
                mover.paint(canvas, held(mover, frame, framesPerSecond) / framesPerSecond);
            }
        }
    }

    private static double held(Mover mover, double frame, double framesPerSecond) {
        int frames = mover.heldFrames(framesPerSecond);
        return frames == 1 ? frame : Math.floor(frame / frames) * frames;
    }

    private static IRect union(IRect a, IRect b) {
        return IRect.makeLTRB(
                Math.min(a.getLeft(), b.getLeft()),
                Math.min(a.getTop(), b.getTop()),
                Math.max(a.getRight(), b.getRight()),
                Math.max(a.getBottom(), b.getBottom()));
    }

    @Override
    public void close() {
        movers.forEach(Mover::close);
        ground.close();
    }
}
