package studio.longplay.app.timeline;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

import org.jspecify.annotations.Nullable;

import studio.longplay.app.controls.Palette;
import studio.longplay.app.controls.Role;
import studio.longplay.engine.project.arrange.Strip;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Crossing;
import studio.longplay.engine.timeline.Curve;
import studio.longplay.engine.timeline.Key;
import studio.longplay.engine.timeline.Property;
import studio.longplay.engine.timeline.Speed;
import studio.longplay.engine.timeline.Treatment;

import java.util.HashMap;
import java.util.Map;

/// Draws what was done to a clip: fades, how it takes over from the one before, its speed, values
/// that change, what it is bound to, and that its track is locked.
final class TreatmentPainter {
    /// A fade's handle is as wide and as high.
    static final int HANDLE = 7;

    private static final int LEAST_HEIGHT = 18;
    private static final int HATCH = 8;
    private static final int TILE = 256;
    private static final int SAMPLE = 3;
    private static final double SHADE = 0.5;
    private static final double LEAST_DB = -48;
    private static final double MOST_DB = 12;

    private final Palette palette;
    private final TextFit figures = new TextFit(Font.font("Inter", 10));
    private final Map<Speed, String> speeds = new HashMap<>();
    private final double[] xs = new double[4];
    private final double[] ys = new double[4];
    private @Nullable WritableImage hatch;
    private Color hatched = Color.TRANSPARENT;

    TreatmentPainter(Palette palette) {
        this.palette = palette;
    }

    /// Over the clip's fill and waves, under its frame.
    void draw(GraphicsContext graphics, Strip strip, ClipPainter.Place place, Viewport view) {
        Treatment treatment = strip.treatment();
        if (strip.locked()) {
            hatch(graphics, place, view);
        }
        if (place.height() < LEAST_HEIGHT) {
            return;
        }
        fades(graphics, treatment, place, view);
        if (!treatment.curves().isEmpty()) {
            curve(graphics, strip, Property.VOLUME, place, view);
            curve(graphics, strip, Property.OPACITY, place, view);
        }
        if (!treatment.speed().equals(Speed.NORMAL)) {
            speed(graphics, treatment.speed(), place, view);
        }
        if (!strip.link().isEmpty()) {
            chain(graphics, place, false);
        }
        if (!strip.group().isEmpty()) {
            chain(graphics, place, true);
        }
    }

    private void fades(
            GraphicsContext graphics, Treatment treatment, ClipPainter.Place place, Viewport view) {
        int in = (int) Math.round(treatment.fadeIn().ticks() / view.ticksPerPixel());
        int out = (int) Math.round(treatment.fadeOut().ticks() / view.ticksPerPixel());
        if (in > 1) {
            fade(graphics, place.left(), place.left() + in, place);
        }
        if (out > 1) {
            fade(graphics, place.right(), place.right() - out, place);
        }
    }

    /// What a fade takes away is dark; its slope is a light line.
    private void fade(GraphicsContext graphics, int corner, int end, ClipPainter.Place place) {
        double bottom = place.top() + place.height();
        graphics.setFill(palette.color(Role.VIDEO));
        graphics.setGlobalAlpha(SHADE);
        xs[0] = corner;
        ys[0] = place.top();
        xs[1] = end;
        ys[1] = place.top();
        xs[2] = corner;
        ys[2] = bottom;
        graphics.fillPolygon(xs, ys, 3);
        graphics.setGlobalAlpha(0.85);
        graphics.setFill(palette.color(Role.ON_CLIP));
        double thick = corner < end ? 1.5 : -1.5;
        xs[0] = end - thick;
        xs[1] = end;
        xs[2] = corner + thick;
        xs[3] = corner;
        ys[2] = bottom;
        ys[3] = bottom;
        graphics.fillPolygon(xs, ys, 4);
        graphics.setGlobalAlpha(1);
    }

    /// The handles by which fades are dragged, on the clip under the pointer or selected.
    void handles(GraphicsContext graphics, Strip strip, ClipPainter.Place place, Viewport view) {
        if (place.height() < LEAST_HEIGHT || place.right() - place.left() < 4 * HANDLE) {
            return;
        }
        int in = (int) Math.round(strip.treatment().fadeIn().ticks() / view.ticksPerPixel());
        int out = (int) Math.round(strip.treatment().fadeOut().ticks() / view.ticksPerPixel());
        handle(graphics, place.left() + Math.max(in, HANDLE), place.top());
        handle(graphics, place.right() - Math.max(out, HANDLE), place.top());
    }

    private void handle(GraphicsContext graphics, int x, int top) {
        graphics.setFill(palette.color(Role.VIDEO));
        graphics.fillOval(x - 4.0, top - 1.0, 8, 8);
        graphics.setFill(palette.color(Role.ON_CLIP));
        graphics.fillOval(x - 3.0, top, 6, 6);
    }

    /// The box over a cut where two clips are shown or heard at once.
    void crossing(
            GraphicsContext graphics,
            Crossing crossing,
            long cutTicks,
            ClipPainter.Place place,
            Viewport view) {
        int left = view.x(cutTicks - crossing.before().ticks());
        int right = Math.max(left + 3, view.x(cutTicks + crossing.after().ticks()));
        if (right < 0 || left > view.width() || place.height() < LEAST_HEIGHT) {
            return;
        }
        double top = place.top() + place.height() / 2.0;
        double height = place.height() / 2.0 - 2;
        graphics.setFill(palette.color(Role.VIDEO));
        graphics.setGlobalAlpha(0.62);
        graphics.fillRect(left, top, right - left, height);
        graphics.setGlobalAlpha(0.9);
        graphics.setFill(palette.color(Role.ON_CLIP));
        graphics.fillRect(left, top, right - left, 1);
        graphics.fillRect(left, top + height - 1, right - left, 1);
        graphics.fillRect(left, top, 1, height);
        graphics.fillRect(right - 1.0, top, 1, height);
        xs[0] = left;
        ys[0] = top + height;
        xs[1] = right;
        ys[1] = top;
        xs[2] = right;
        ys[2] = top + 1.6;
        xs[3] = left + 1.6;
        ys[3] = top + height;
        graphics.fillPolygon(xs, ys, 4);
        graphics.setGlobalAlpha(1);
    }

    private void speed(
            GraphicsContext graphics, Speed speed, ClipPainter.Place place, Viewport view) {
        String said = speeds.computeIfAbsent(speed, ClipText::speed);
        int width = (int) figures.width(said) + 8;
        int right = place.seenRight(view) - 4;
        if (right - place.left() < width + 8) {
            return;
        }
        int top = place.top() + place.height() - 16;
        graphics.setFill(palette.color(Role.VIDEO));
        graphics.setGlobalAlpha(0.66);
        graphics.fillRect(right - (double) width, top, width, 13);
        graphics.setGlobalAlpha(1);
        graphics.setFill(palette.color(Role.ON_CLIP));
        graphics.setFont(figures.font());
        graphics.fillText(said, right - width + 4.0, top + 10.0);
    }

    /// A value over the clip's height, and a dot at each of its keys.
    private void curve(
            GraphicsContext graphics,
            Strip strip,
            Property property,
            ClipPainter.Place place,
            Viewport view) {
        Curve curve = strip.treatment().curves().get(property);
        if (curve == null) {
            return;
        }
        graphics.setFill(palette.color(Role.ON_CLIP));
        graphics.setGlobalAlpha(0.85);
        int to = place.seenRight(view);
        double before = Double.NaN;
        for (int x = Math.max(0, place.left()); x < to; x += SAMPLE) {
            double y = y(property, curve.at(sourceAt(strip, view.ticks(x))), place);
            double from = Double.isNaN(before) ? y : before;
            double top = Math.rint(Math.min(from, y));
            graphics.fillRect(x, top, SAMPLE, Math.max(1, Math.rint(Math.abs(from - y))));
            before = y;
        }
        graphics.setGlobalAlpha(1);
        double ratio = Math.max(1e-6, strip.treatment().speed().ratio());
        for (Key key : curve.keys()) {
            long at =
                    strip.start().ticks()
                            + Math.round(key.at().minus(strip.sourceStart()).ticks() / ratio);
            if (at >= strip.start().ticks() && at <= strip.end().ticks()) {
                double y = Math.rint(y(property, key.value(), place));
                graphics.fillRect(view.x(at) - 2.0, y - 2, 5, 5);
            }
        }
    }

    private static MediaTime sourceAt(Strip strip, long ticks) {
        long into = Math.max(0, ticks - strip.start().ticks());
        return strip.sourceStart().plus(strip.treatment().speed().sourceOf(new MediaTime(into)));
    }

    private static double y(Property property, double value, ClipPainter.Place place) {
        double share =
                property == Property.VOLUME
                        ? (Math.clamp(value, LEAST_DB, MOST_DB) - LEAST_DB) / (MOST_DB - LEAST_DB)
                        : Math.clamp(value, 0, 1);
        return place.top() + 3 + (1 - share) * (place.height() - 7);
    }

    /// Two rings for a link, a bracket for a group.
    private void chain(GraphicsContext graphics, ClipPainter.Place place, boolean group) {
        if (place.right() - place.left() < 40) {
            return;
        }
        int x = place.left() + 5 + (group ? 14 : 0);
        int y = place.top() + place.height() - 9;
        graphics.setFill(palette.color(Role.ON_CLIP));
        graphics.setGlobalAlpha(0.8);
        int high = group ? 5 : 3;
        for (int i = 0; i < 2; i++) {
            int left = x + i * 5;
            graphics.fillRect(left, y, 5, 1);
            graphics.fillRect(left, y + (double) high, 5, 1);
            if (!group || i == 0) {
                graphics.fillRect(left, y, 1, high);
            }
            if (!group || i == 1) {
                graphics.fillRect(left + 4.0, y, 1, high);
            }
        }
        graphics.setGlobalAlpha(1);
    }

    private void hatch(GraphicsContext graphics, ClipPainter.Place place, Viewport view) {
        Color color = palette.color(Role.VIDEO);
        WritableImage image = hatch;
        if (image == null || !color.equals(hatched)) {
            image = hatching(color);
            hatch = image;
            hatched = color;
        }
        int right = place.seenRight(view);
        int height = Math.min(TILE - HATCH, place.height());
        for (int x = place.seenLeft(); x < right; x += TILE - HATCH) {
            int phase = Math.floorMod(x - place.left(), HATCH);
            int width = Math.min(TILE - HATCH, right - x);
            graphics.drawImage(image, phase, 0, width, height, x, place.top(), width, height);
        }
    }

    private static WritableImage hatching(Color color) {
        WritableImage image = new WritableImage(TILE, TILE);
        Color line = color.deriveColor(0, 1, 1, 0.55);
        for (int y = 0; y < TILE; y++) {
            for (int x = 0; x < TILE; x++) {
                boolean drawn = Math.floorMod(x + y, HATCH) < 3;
                image.getPixelWriter().setColor(x, y, drawn ? line : Color.TRANSPARENT);
            }
        }
        return image;
    }
}
