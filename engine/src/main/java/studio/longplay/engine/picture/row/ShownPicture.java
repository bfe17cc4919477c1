package studio.longplay.engine.picture.row;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Matrix33;
import io.github.humbleui.types.IRect;
import io.github.humbleui.types.Rect;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.picture.stage.FrameSize;
import studio.longplay.engine.picture.stage.Imprint;
import studio.longplay.engine.timeline.Property;

import java.util.EnumMap;
import java.util.Map;

/// One picture of a row, aimed at a frame before it is asked about or drawn.
///
/// ```
/// sheet pixel -> minus the frame's centre -> scale -> rotate -> plus centre and position
/// ```
public final class ShownPicture implements AutoCloseable {
    /// Numbers that [#writeState] writes.
    static final int STATE = 9;

    private static final int WHOLE = 255;

    /// Pixels that smooth edges and rounding may touch beside it.
    private static final int SPARE = 1;

    private final Showing showing;
    private final Painting painting;
    private final FrameSize size;
    private final long ticksPerFrame;
    private final Map<Property, Keyed> course = new EnumMap<>(Property.class);
    private final View view;
    private final Imprint.Drawing drawing = (canvas, _) -> paint(canvas);
    private long frame = Long.MIN_VALUE;
    private long ticks;
    private long look;
    private double x;
    private double y;
    private double scale;
    private double rotationDegrees;
    private double sine;
    private double cosine;

    /// @param painting closed with this
    /// @param ticksPerFrame of the programme
    public ShownPicture(Showing showing, Painting painting, FrameSize size, long ticksPerFrame) {
        this.showing = showing;
        this.painting = painting;
        this.size = size;
        this.ticksPerFrame = ticksPerFrame;
        view = new View(showing.detail().shrinks());
        for (Course each : showing.courses()) {
            course.put(each.property(), new Keyed(each));
        }
    }

    boolean isThere(long sceneFrame) {
        return sceneFrame >= showing.fromFrame() && sceneFrame < showing.toFrame();
    }

    /// How far it has taken over from the one before.
    double progress(long sceneFrame) {
        return showing.entrance().isEmpty() ? 1 : showing.entrance().get().progress(sceneFrame);
    }

    /// Null is never asked for: only while [#progress] is below 1.
    Entrance entrance() {
        return showing.entrance().orElseThrow();
    }

    /// Turns to a frame, at which it must be there.
    void aim(long sceneFrame) throws StudioFault {
        if (sceneFrame == frame) {
            return;
        }
        ticks = showing.clock().ticksAt(sceneFrame, ticksPerFrame);
        look = painting.look(ticks);
        x = value(Property.POSITION_X) * size.width();
        y = value(Property.POSITION_Y) * size.height();
        scale = value(Property.SCALE);
        rotationDegrees = value(Property.ROTATION);
        double angle = StrictMath.toRadians(rotationDegrees);
        sine = rotationDegrees == 0 ? 0 : StrictMath.sin(angle) * scale;
        cosine = rotationDegrees == 0 ? scale : StrictMath.cos(angle) * scale;
        view.cameraX = value(Property.CAMERA_X);
        view.cameraY = value(Property.CAMERA_Y);
        view.cameraZoom = value(Property.CAMERA_ZOOM);
        view.straight = x == 0 && y == 0 && scale == 1 && rotationDegrees == 0;
        double opacity = value(Property.OPACITY);
        for (int i = 0; i < showing.fades().size(); i++) {
            opacity *= showing.fades().get(i).at(sceneFrame);
        }
        view.fade((int) Math.round(WHOLE * opacity));
        frame = sceneFrame;
    }

    private double value(Property property) {
        Keyed keyed = course.get(property);
        return keyed == null ? property.usual() : keyed.at(ticks);
    }

    boolean isSeen() {
        return look != Painting.NOTHING && view.alpha > 0 && scale > 0;
    }

    void writeState(long[] state, int at) {
        boolean seen = isSeen();
        state[at] = seen ? look : Painting.NOTHING;
        state[at + 1] = seen ? view.alpha : 0;
        state[at + 2] = bits(seen, x);
        state[at + 3] = bits(seen, y);
        state[at + 4] = bits(seen, scale);
        state[at + 5] = bits(seen, rotationDegrees);
        state[at + 6] = bits(seen, view.cameraX);
        state[at + 7] = bits(seen, view.cameraY);
        state[at + 8] = bits(seen, view.cameraZoom);
    }

    private static long bits(boolean seen, double value) {
        return seen ? Double.doubleToLongBits(value) : 0;
    }

    /// Whether nothing below it is seen anywhere in the frame.
    boolean covers() {
        if (!isSeen() || view.alpha < WHOLE || !painting.hides() || rotationDegrees != 0) {
            return false;
        }
        Rect place = painting.place();
        return mapped(place.getLeft(), size.width(), x) <= 0
                && mapped(place.getTop(), size.height(), y) <= 0
                && mapped(place.getRight(), size.width(), x) >= size.width()
                && mapped(place.getBottom(), size.height(), y) >= size.height();
    }

    private double mapped(double at, double length, double by) {
        return (at - length / 2) * scale + length / 2 + by;
    }

    /// All of the frame that it touches.
    IRect bounds() {
        return isSeen() ? bounds(painting.place()) : IRect.makeWH(0, 0);
    }

    /// What may differ where only the painting's own look does.
    IRect changing() {
        return view.seesAll() ? bounds(painting.changing()) : bounds();
    }

    private IRect bounds(Rect part) {
        double middleX = (part.getLeft() + part.getRight() - size.width()) / 2.0;
        double middleY = (part.getTop() + part.getBottom() - size.height()) / 2.0;
        double atX = middleX * cosine - middleY * sine + size.width() / 2.0 + x;
        double atY = middleX * sine + middleY * cosine + size.height() / 2.0 + y;
        double across = Math.abs(cosine) * part.getWidth() + Math.abs(sine) * part.getHeight();
        double along = Math.abs(sine) * part.getWidth() + Math.abs(cosine) * part.getHeight();
        return IRect.makeLTRB(
                whole(Math.floor(atX - across / 2) - SPARE, size.width()),
                whole(Math.floor(atY - along / 2) - SPARE, size.height()),
                whole(Math.ceil(atX + across / 2) + SPARE, size.width()),
                whole(Math.ceil(atY + along / 2) + SPARE, size.height()));
    }

    private static int whole(double at, int length) {
        return (int) Math.clamp(at, 0, length);
    }

    void paint(Canvas canvas) throws StudioFault {
        if (!isSeen()) {
            return;
        }
        int saved = canvas.save();
        if (!view.straight) {
            canvas.concat(matrix());
        }
        painting.paint(canvas, ticks, view);
        canvas.restoreToCount(saved);
    }

    /// Says what it lays over the frame: a picture that fills it, or a part that is drawn.
    void imprint(Imprint onto) {
        if (!isSeen()) {
            return;
        }
        if (view.straight && view.seesAll() && painting.place().equals(size.allAsFloats())) {
            painting.imprint(onto, view.alpha);
        } else {
            onto.sheet(bounds(), drawing);
        }
    }

    private Matrix33 matrix() {
        double middleX = size.width() / 2.0;
        double middleY = size.height() / 2.0;
        return new Matrix33(
                (float) cosine,
                (float) -sine,
                (float) (middleX + x - cosine * middleX + sine * middleY),
                (float) sine,
                (float) cosine,
                (float) (middleY + y - sine * middleX - cosine * middleY),
                0,
                0,
                1);
    }

    @Override
    public void close() {
        view.close();
        painting.close();
    }
}
