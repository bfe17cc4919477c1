package studio.longplay.engine.picture.scenery;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Image;
import io.github.humbleui.types.IRect;

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

    /// Whether two moments look different.
    public boolean moves() {
        return !movers.isEmpty();
    }

    /// The part of the frame that changes from moment to moment, in pixels.
    public IRect moving() {
        return moving;
    }

    /// Draws the place as it is at a moment.
    ///
    /// @param seconds since the place came into view, 0 to [#LOOP_SECONDS]; both look the same
    public void paint(Canvas canvas, double seconds) {
        canvas.drawImage(ground, 0, 0);
        for (Mover mover : movers) {
            mover.paint(canvas, seconds);
        }
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
