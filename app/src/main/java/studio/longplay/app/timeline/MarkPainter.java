package studio.longplay.app.timeline;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

import studio.longplay.app.controls.Hue;
import studio.longplay.app.controls.Palette;
import studio.longplay.app.controls.Role;
import studio.longplay.engine.project.arrange.Board;
import studio.longplay.engine.timeline.Marker;

/// Draws markers: flags in the ruler, and their stretches under it.
final class MarkPainter {
    private static final int FLAG = 9;

    private final Palette palette;
    private final double[] xs = new double[5];
    private final double[] ys = new double[5];

    MarkPainter(Palette palette) {
        this.palette = palette;
    }

    void draw(GraphicsContext graphics, Sight sight) {
        Viewport view = sight.view();
        for (Board.Mark mark : sight.tracks().marks()) {
            int x = view.x(mark.range().start());
            int end = view.x(mark.range().end());
            if (end < -FLAG) {
                continue;
            }
            if (x > view.width() + FLAG) {
                break;
            }
            graphics.setFill(color(palette, mark.marker().colour()));
            if (end > x + 1) {
                graphics.fillRect(Math.max(0, x), Header.RULER - 3.0, end - Math.max(0, x), 3);
            }
            flag(graphics, x);
        }
    }

    private void flag(GraphicsContext graphics, int x) {
        double top = Header.RULER - 13.0;
        double half = FLAG / 2.0;
        xs[0] = x - half;
        ys[0] = top;
        xs[1] = x + half;
        ys[1] = top;
        xs[2] = x + half;
        ys[2] = top + 7;
        xs[3] = x;
        ys[3] = Header.RULER;
        xs[4] = x - half;
        ys[4] = top + 7;
        graphics.fillPolygon(xs, ys, 5);
    }

    /// The theme's colour that is nearest to the marker's.
    static Color color(Palette palette, Marker.Colour colour) {
        return switch (colour) {
            case RED -> palette.color(Role.BAD);
            case ORANGE -> palette.color(Role.WARN);
            case YELLOW -> palette.color(Hue.CAPTIONS, Hue.Shade.BASE);
            case GREEN -> palette.color(Role.OK);
            case CYAN -> palette.color(Hue.EFFECTS, Hue.Shade.BASE);
            case BLUE -> palette.color(Hue.DIALOGUE, Hue.Shade.BASE);
            case PURPLE -> palette.color(Hue.MUSIC, Hue.Shade.BASE);
        };
    }
}
