package studio.longplay.engine.picture.row;

import io.github.humbleui.skija.BlendMode;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Matrix33;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.Shader;
import io.github.humbleui.types.Rect;

import studio.longplay.engine.picture.stage.FrameSize;
import studio.longplay.engine.timeline.Crossing.Direction;

/// Takes away one side of what was drawn, along a soft edge.
final class WipeMask implements AutoCloseable {
    /// Of the frame's width.
    private static final double SOFT = 0.02;

    private final FrameSize size;
    private final float softPixels;
    private final Shader shade;
    private final Paint paint = new Paint();

    WipeMask(FrameSize size) {
        this.size = size;
        softPixels = (float) (size.width() * SOFT);
        shade = Shader.makeLinearGradient(0, 0, softPixels, 0, new int[] {0xFF000000, 0});
        paint.setShader(shade);
    }

    /// What the edge has wholly passed, in whole pixels.
    Rect passed(Direction direction, double progress) {
        int begins = (int) Math.floor(begin(direction, progress));
        int width = size.width();
        int height = size.height();
        return switch (direction) {
            case RIGHT -> Rect.makeLTRB(0, 0, Math.max(0, begins), height);
            case LEFT -> Rect.makeLTRB(Math.min(width, width - begins), 0, width, height);
            case DOWN -> Rect.makeLTRB(0, 0, width, Math.max(0, begins));
            case UP -> Rect.makeLTRB(0, Math.min(height, height - begins), width, height);
        };
    }

    /// The soft edge and the pixels it may touch.
    Rect edge(Direction direction, double progress) {
        int begins = (int) Math.floor(begin(direction, progress));
        int ends = (int) Math.ceil(begin(direction, progress) + softPixels) + 1;
        int width = size.width();
        int height = size.height();
        return switch (direction) {
            case RIGHT -> Rect.makeLTRB(Math.max(0, begins), 0, Math.min(width, ends), height);
            case LEFT ->
                    Rect.makeLTRB(
                            Math.max(0, width - ends), 0, Math.min(width, width - begins), height);
            case DOWN -> Rect.makeLTRB(0, Math.max(0, begins), width, Math.min(height, ends));
            case UP ->
                    Rect.makeLTRB(
                            0,
                            Math.max(0, height - ends),
                            width,
                            Math.min(height, height - begins));
        };
    }

    /// How far the soft edge's near side has come.
    private double begin(Direction direction, double progress) {
        boolean across = direction == Direction.LEFT || direction == Direction.RIGHT;
        double length = across ? size.width() : size.height();
        return progress * (length + softPixels) - softPixels;
    }

    /// @param progress 0 to 1
    /// @param keepsPassed whether what the edge has passed stays, else what it has not
    void cut(Canvas canvas, Direction direction, double progress, boolean keepsPassed) {
        boolean across = direction == Direction.LEFT || direction == Direction.RIGHT;
        double length = across ? size.width() : size.height();
        float edge = (float) begin(direction, progress);
        paint.setBlendMode(keepsPassed ? BlendMode.DST_IN : BlendMode.DST_OUT);
        int saved = canvas.save();
        canvas.concat(along(direction, edge, (float) length));
        canvas.drawPaint(paint);
        canvas.restoreToCount(saved);
    }

    /// Lays the shade's start on the edge's, its end ahead of it.
    private static Matrix33 along(Direction direction, float edge, float length) {
        return switch (direction) {
            case RIGHT -> new Matrix33(1, 0, edge, 0, 1, 0, 0, 0, 1);
            case LEFT -> new Matrix33(-1, 0, length - edge, 0, 1, 0, 0, 0, 1);
            case DOWN -> new Matrix33(0, 1, 0, 1, 0, edge, 0, 0, 1);
            case UP -> new Matrix33(0, 1, 0, -1, 0, length - edge, 0, 0, 1);
        };
    }

    @Override
    public void close() {
        paint.close();
        shade.close();
    }
}
