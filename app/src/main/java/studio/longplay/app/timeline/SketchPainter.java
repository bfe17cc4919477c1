package studio.longplay.app.timeline;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

import studio.longplay.app.controls.Palette;
import studio.longplay.app.controls.Role;

/// Draws what is being dragged over the clips.
final class SketchPainter {
    private static final double GHOST = 0.55;

    private final Palette palette;
    private final ClipColors colors;

    SketchPainter(Palette palette, ClipColors colors) {
        this.palette = palette;
        this.colors = colors;
    }

    void draw(GraphicsContext graphics, Sight sight, double bottom) {
        Sketch sketch = sight.sketch();
        Role edge = sketch.refused() ? Role.BAD : Role.ACCENT;
        for (Sketch.Ghost ghost : sketch.ghosts()) {
            if (ghost.row() >= 0 && ghost.row() < sight.rows().rows().size()) {
                ghost(graphics, sight, ghost, palette.color(edge));
            }
        }
        if (sketch.guideTicks().isPresent()) {
            int x = sight.view().x(sketch.guideTicks().getAsLong());
            graphics.setFill(palette.color(Role.ACCENT));
            for (int y = Header.RULER; y < bottom; y += 6) {
                graphics.fillRect(x, y, 1, 4);
            }
        }
        sketch.band()
                .ifPresent(band -> {
                    graphics.setFill(palette.color(Role.ACCENT_FAINT));
                    graphics.fillRect(band.left(), band.top(), band.width(), band.height());
                    graphics.setFill(palette.color(Role.ACCENT));
                    outline(graphics, band.left(), band.top(), band.width(), band.height());
                });
    }

    private void ghost(GraphicsContext graphics, Sight sight, Sketch.Ghost ghost, Color edge) {
        TrackRows.Row row = sight.rows().rows().get(ghost.row());
        int left = Math.max(-2, sight.view().x(ghost.from()));
        int right = Math.min(sight.view().width() + 2, sight.view().x(ghost.to()));
        int top = Header.HEIGHT + row.top() - sight.rows().scroll() + 3;
        int height = row.height() - 6;
        if (right <= left || top + height < Header.HEIGHT) {
            return;
        }
        Color fill =
                ghost.clip()
                        .map(clip -> colors.of(row.id().kind(), clip).fill())
                        .orElseGet(() -> palette.color(Role.ACCENT));
        graphics.setGlobalAlpha(GHOST);
        graphics.setFill(fill);
        graphics.fillRect(left, top, right - left, height);
        graphics.setGlobalAlpha(1);
        graphics.setFill(edge);
        outline(graphics, left, top, right - left, height);
    }

    private static void outline(
            GraphicsContext graphics, double left, double top, double width, double height) {
        graphics.fillRect(left, top, width, 1);
        graphics.fillRect(left, top + height - 1, width, 1);
        graphics.fillRect(left, top, 1, height);
        graphics.fillRect(left + width - 1, top, 1, height);
    }
}
