package studio.longplay.engine.picture.stage;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.Surface;
import io.github.humbleui.types.Rect;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.picture.easel.Easel;
import studio.longplay.engine.picture.lettering.Lettering;
import studio.longplay.engine.picture.lettering.SetText;
import studio.longplay.engine.picture.lettering.TextLook;
import studio.longplay.engine.picture.lettering.TextLook.Family;

import java.util.Locale;

/// Titles in the middle of the frame: the work's own, and the chapters'.
///
/// Each is set once into an image with its shadow; a frame then costs one blit, and none when the
/// title rests.
public final class Cards {
    private static final int WHITE = 0xFFFBF8F1;
    private static final int SOFT = 0xFFE4DED2;
    private static final int RULE = 0xFFD9B77A;

    private final Lettering lettering;
    private final FrameSize size;
    private final double rate;
    private final boolean moved;

    /// @param rate frames per second, for the pace of the fades
    public Cards(Lettering lettering, FrameSize size, double rate) {
        this(lettering, size, rate, false);
    }

    private Cards(Lettering lettering, FrameSize size, double rate, boolean moved) {
        this.lettering = lettering;
        this.size = size;
        this.rate = rate;
        this.moved = moved;
    }

    /// For a canvas that is itself moved below a pixel.
    public Cards moved() {
        return new Cards(lettering, size, rate, true);
    }

    /// The work's title, with its subtitle below a short rule.
    public Cel title(String title, String subtitle, long lengthFrames) throws StudioFault {
        float unit = size.unit();
        TextLook large = serif(unit * 0.135f, titleLines(), WHITE);
        TextLook small = sans(unit * 0.036f, 2, SOFT, 0.16f);
        return card("", title, subtitle.toUpperCase(Locale.ROOT), new Looks(small, large), 0.22f)
                .shown(Appearance.of(lengthFrames, 1.2, 0.9, rate), moved);
    }

    /// A chapter's card: its number above, its title below, on a darkened frame.
    public Cel chapter(String title, int number, long lengthFrames) throws StudioFault {
        float unit = size.unit();
        TextLook large = serif(unit * 0.105f, titleLines(), WHITE);
        TextLook small = sans(unit * 0.030f, 1, RULE, 0.28f);
        String above = number > 0 ? "CHAPTER " + number : "";
        return card(above, title, "", new Looks(small, large), 0.42f)
                .shown(Appearance.of(lengthFrames, 0.9, 0.8, rate), moved);
    }

    /// Words over any picture, as a title has them but on nothing.
    ///
    /// @param subtitle empty for none
    public Words words(String title, String subtitle) throws StudioFault {
        float unit = size.unit();
        TextLook large = serif(unit * 0.110f, titleLines(), WHITE);
        TextLook small = sans(unit * 0.036f, 2, SOFT, 0.16f);
        Card card = card("", title, subtitle.toUpperCase(Locale.ROOT), new Looks(small, large), 0);
        Image image = card.image;
        return new Words(
                image, Rect.makeXYWH(0, card.glide.y(), image.getWidth(), image.getHeight()));
    }

    /// Letters with their shadow, and where they stand in the frame.
    public record Words(Image image, Rect place) {}

    private record Looks(TextLook small, TextLook large) {}

    private record Card(Image image, SheetCel.Glide glide) {
        Cel shown(Appearance appearance, boolean moved) {
            return new SheetCel(image, glide, appearance, moved);
        }
    }

    private Card card(String above, String title, String below, Looks looks, float veil)
            throws StudioFault {
        try (SetText top = lettering.set(above, looks.small);
                SetText middle = lettering.set(title, looks.large);
                SetText bottom = lettering.set(below, looks.small)) {
            float gap = looks.large.sizePixels() * 0.34f;
            float topHeight = above.isBlank() ? 0 : top.height() + gap;
            float bottomHeight = below.isBlank() ? 0 : bottom.height() + gap * 1.6f;
            int content = Math.round(topHeight + middle.height() + bottomHeight);
            int margin = Math.round(Math.min(Shadow.margin(middle.sizePixels()), size.safeY()));
            int height = Math.min(size.height(), content + 2 * margin);
            Image letters;
            try (Surface surface = Easel.surface(size.width(), height, false)) {
                Canvas canvas = surface.getCanvas();
                canvas.clear(0);
                int x = Math.round(size.safeX());
                int y = (height - content) / 2;
                top.paint(canvas, x, y);
                middle.paint(canvas, x, y + Math.round(topHeight));
                if (!below.isBlank()) {
                    rule(canvas, y + topHeight + middle.height() + gap * 0.8f);
                    bottom.paint(canvas, x, y + content - Math.round(bottom.height()));
                }
                letters = surface.makeImageSnapshot();
            }
            int at = Math.round((size.height() - height) * 0.47f);
            float rise = size.height() * 0.014f;
            return new Card(
                    Shadow.under(letters, middle.sizePixels()),
                    new SheetCel.Glide(0, at, 0, rise, veil, size));
        }
    }

    private void rule(Canvas canvas, float y) {
        float half = size.unit() * 0.055f;
        float thickness = Math.max(1, Math.round(size.unit() * 0.0022f));
        float middle = size.width() / 2f;
        try (Paint paint = new Paint().setColor(RULE)) {
            canvas.drawRect(
                    Rect.makeXYWH(middle - half, Math.round(y), 2 * half, thickness), paint);
        }
    }

    private TextLook serif(float sizePixels, int maxLines, int colour) {
        return new TextLook(
                Family.SERIF, false, sizePixels, textWidth(), maxLines, true, colour, 0.005f);
    }

    private TextLook sans(float sizePixels, int maxLines, int colour, float spacingEm) {
        return new TextLook(
                Family.SANS, true, sizePixels, textWidth(), maxLines, true, colour, spacingEm);
    }

    /// A tall frame has room for more lines than a wide one.
    private int titleLines() {
        return size.height() > size.width() ? 6 : 3;
    }

    private float textWidth() {
        return (float) Math.floor(size.safeWidth());
    }
}
