package studio.longplay.engine.picture.row;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Image;
import io.github.humbleui.types.Rect;

/// An image made beforehand that never changes: words, or the slate of a file that is missing.
public final class SheetPainting implements Painting {
    private final Image image;
    private final Rect whole;
    private final Rect place;

    /// @param image closed with this
    /// @param place in the frame
    public SheetPainting(Image image, Rect place) {
        this.image = image;
        this.place = place;
        whole = Rect.makeWH(image.getWidth(), image.getHeight());
    }

    @Override
    public long look(long ticks) {
        return 0;
    }

    @Override
    public Rect place() {
        return place;
    }

    @Override
    public boolean hides() {
        return image.getImageInfo().isOpaque();
    }

    @Override
    public void paint(Canvas canvas, long ticks, View view) {
        canvas.drawImageRect(image, whole, place, view.sampling, view.paint, false);
    }

    @Override
    public void close() {
        image.close();
    }
}
