package studio.longplay.app.timeline;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

import studio.longplay.app.controls.Palette;
import studio.longplay.app.controls.Role;

import java.util.HashMap;
import java.util.Map;

/// Draws what is around a clip: dashes while it waits, a line while it is made, a mark where it
/// failed, a torn end where a line is longer than its place, the accent where it is chosen.
final class ClipFrame {
    private static final int DASH = 4;
    private static final int PERIOD = 7;
    private static final int STRIP = PERIOD * 300;
    private static final int LEAST_ROUND = 8;
    private static final int LEAST_MARK = 14;
    private static final int TOOTH = 5;
    private static final double SHADE = 0.46;

    private final Palette palette;
    private final Map<Color, WritableImage> dashes = new HashMap<>();

    ClipFrame(Palette palette) {
        this.palette = palette;
    }

    void draw(
            GraphicsContext graphics,
            Clip clip,
            ClipColors.Shades shades,
            ClipPainter.Place place,
            Viewport view) {
        corners(graphics, place);
        switch (clip.state()) {
            case READY -> {}
            case WAITING -> dashed(graphics, shades.dash(), place, view);
            case MAKING -> {
                graphics.setFill(palette.color(Role.RENDERING));
                line(graphics, place, view, 1);
            }
            case FAILED -> {
                graphics.setFill(palette.color(Role.FAILED));
                line(graphics, place, view, 1);
                mark(graphics, place, view);
            }
        }
        if (clip.isTooLong()) {
            cutShort(graphics, place, view);
        }
    }

    /// Where the rest of a line is missing: steps towards what lies behind its end.
    private void cutShort(GraphicsContext graphics, ClipPainter.Place place, Viewport view) {
        graphics.setFill(palette.color(Role.WARN));
        line(graphics, place, view, 1);
        int right = place.right();
        if (right > view.width() + 2 || right - place.left() <= 2 * LEAST_MARK) {
            return;
        }
        for (int y = 0; y < place.height(); y++) {
            int in = TOOTH - Math.abs(y % (2 * TOOTH) - TOOTH);
            graphics.fillRect(right - 2.0 - in, place.top() + y, 2.0 + in, 1);
        }
    }

    /// Soft corners without a curve: one pixel less at each.
    private void corners(GraphicsContext graphics, ClipPainter.Place place) {
        if (place.right() - place.left() >= LEAST_ROUND) {
            graphics.setFill(palette.color(Role.GROUND));
            double right = place.right() - 1.0;
            double bottom = place.top() + place.height() - 1.0;
            graphics.fillRect(place.left(), place.top(), 1, 1);
            graphics.fillRect(right, place.top(), 1, 1);
            graphics.fillRect(place.left(), bottom, 1, 1);
            graphics.fillRect(right, bottom, 1, 1);
        }
    }

    void outline(GraphicsContext graphics, ClipPainter.Place place, Viewport view) {
        graphics.setFill(palette.color(Role.ACCENT));
        line(graphics, place, view, 2);
    }

    /// Darkens what is under white words on a picture.
    void shade(GraphicsContext graphics, int x, int y, int width) {
        var before = graphics.getFill();
        graphics.setFill(palette.color(Role.VIDEO).deriveColor(0, 1, 1, SHADE));
        graphics.fillRect(x, y, width, 13);
        graphics.setFill(before);
    }

    private static void line(
            GraphicsContext graphics, ClipPainter.Place place, Viewport view, int thick) {
        int left = place.seenLeft();
        int right = place.seenRight(view);
        int bottom = place.top() + place.height();
        graphics.fillRect(left, place.top(), right - left, thick);
        graphics.fillRect(left, bottom - thick, right - left, thick);
        graphics.fillRect(place.left(), place.top(), thick, place.height());
        graphics.fillRect(place.right() - thick, place.top(), thick, place.height());
    }

    private void mark(GraphicsContext graphics, ClipPainter.Place place, Viewport view) {
        if (place.right() - place.left() > 2 * LEAST_MARK) {
            int right = place.seenRight(view);
            graphics.fillRect(right - 4, place.top(), 4, place.height());
        }
    }

    /// The long sides from a strip drawn once, moved so that dashes stay with the clip.
    private void dashed(
            GraphicsContext graphics, Color color, ClipPainter.Place place, Viewport view) {
        WritableImage strip = strip(color);
        int left = place.seenLeft();
        int right = place.seenRight(view);
        int phase = Math.floorMod(left - place.left(), PERIOD);
        int bottom = place.top() + place.height() - 1;
        for (int x = left; x < right; x += STRIP - PERIOD) {
            int width = Math.min(STRIP - PERIOD, right - x);
            graphics.drawImage(strip, phase, 0, width, 1, x, place.top(), width, 1);
            graphics.drawImage(strip, phase, 0, width, 1, x, bottom, width, 1);
        }
        graphics.setFill(color);
        for (int y = place.top(); y < bottom; y += PERIOD) {
            int height = Math.min(DASH, bottom - y);
            graphics.fillRect(place.left(), y, 1, height);
            graphics.fillRect(place.right() - 1.0, y, 1, height);
        }
    }

    private WritableImage strip(Color color) {
        WritableImage known = dashes.get(color);
        if (known != null) {
            return known;
        }
        WritableImage strip = new WritableImage(STRIP, 1);
        for (int x = 0; x < STRIP; x++) {
            boolean drawn = x % PERIOD < DASH;
            strip.getPixelWriter().setColor(x, 0, drawn ? color : Color.TRANSPARENT);
        }
        dashes.put(color, strip);
        return strip;
    }
}
