package studio.longplay.engine.picture.lettering;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.paragraph.LineMetrics;
import io.github.humbleui.skija.paragraph.Paragraph;

/// A text laid out; close it when it has been painted.
public final class SetText implements AutoCloseable {
    private final Paragraph paragraph;
    private final float sizePixels;

    private final int indent;

    /// @param indent pixels by which the layout is narrower than asked for, on either side
    SetText(Paragraph paragraph, float sizePixels, int indent) {
        this.indent = indent;
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
        return indent + (left == Float.MAX_VALUE ? 0 : left);
    }

    /// Paints at whole pixels: the shaper would round the height of a line by itself.
    public void paint(Canvas canvas, int x, int y) {
        paragraph.paint(canvas, x + indent, y);
    }

    @Override
    public void close() {
        paragraph.close();
    }
}
