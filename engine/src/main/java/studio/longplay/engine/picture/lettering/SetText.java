package studio.longplay.engine.picture.lettering;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.paragraph.LineMetrics;
import io.github.humbleui.skija.paragraph.Paragraph;

/// A text laid out; close it when it has been painted.
public final class SetText implements AutoCloseable {
    private final Paragraph paragraph;
    private final float sizePixels;

    SetText(Paragraph paragraph, float sizePixels) {
        this.paragraph = paragraph;
        this.sizePixels = sizePixels;
    }

    /// The size it was set at: what was asked for, or less.
    public float sizePixels() {
        return sizePixels;
    }

    /// Pixels from the first line's top to the last one's bottom.
    public float height() {
        return paragraph.getHeight();
    }

    /// Pixels of the longest line.
    public float width() {
        return paragraph.getLongestLine();
    }

    /// Pixels from the layout's left edge to the leftmost letter.
    public float left() {
        float left = Float.MAX_VALUE;
        for (LineMetrics line : paragraph.getLineMetrics()) {
            left = Math.min(left, (float) line.getLeft());
        }
        return left == Float.MAX_VALUE ? 0 : left;
    }

    /// Paints at whole pixels: the shaper would round the height of a line by itself.
    public void paint(Canvas canvas, int x, int y) {
        paragraph.paint(canvas, x, y);
    }

    @Override
    public void close() {
        paragraph.close();
    }
}
