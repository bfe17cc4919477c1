package studio.longplay.app.library;

import javafx.scene.canvas.GraphicsContext;

import studio.longplay.app.controls.Drawing;
import studio.longplay.app.controls.Role;

import java.util.Optional;

/// One view of a take over its time. All of it was measured before: drawing only places rectangles.
abstract class TakeDrawing extends Drawing {
    private Optional<TakePortrait> portrait = Optional.empty();

    final void show(Optional<TakePortrait> now) {
        portrait = now;
        redraw();
    }

    @Override
    protected final void draw(GraphicsContext graphics, double width, double height) {
        graphics.setFill(palette().color(Role.GROUND));
        graphics.fillRect(0, 0, width, height);
        if (portrait.isPresent()) {
            draw(graphics, portrait.get(), width, height);
        } else {
            graphics.setFill(palette().color(Role.LINE_STRONG));
            graphics.fillRect(0, Math.floor(height / 2), width, 1);
        }
    }

    abstract void draw(GraphicsContext graphics, TakePortrait take, double width, double height);

    /// A quiet line across.
    final void line(GraphicsContext graphics, double y, double width) {
        graphics.setFill(palette().color(Role.LINE));
        graphics.fillRect(0, Math.floor(y), width, 1);
    }
}
