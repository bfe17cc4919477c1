package studio.longplay.engine.picture.lettering;

import io.github.humbleui.skija.FontSlant;
import io.github.humbleui.skija.FontStyle;
import io.github.humbleui.skija.paragraph.Alignment;
import io.github.humbleui.skija.paragraph.Direction;
import io.github.humbleui.skija.paragraph.Paragraph;
import io.github.humbleui.skija.paragraph.ParagraphBuilder;
import io.github.humbleui.skija.paragraph.ParagraphStyle;
import io.github.humbleui.skija.paragraph.TextStyle;

import studio.longplay.engine.fault.StudioFault;

/// Sets text in the bundled fonts: shaped (Arabic, Hindi), in both directions, with colour emoji.
///
/// Belongs to one thread, like everything that shapes text.
public final class Lettering implements AutoCloseable {
    private static final float SHRINK = 0.94f;
    private static final float SMALLEST_PIXELS = 6;

    private final FontShelf fonts = new FontShelf();

    /// Lays a text out, shrinking it until it fits its width and lines.
    ///
    /// @param text may hold line breaks, which are kept
    public SetText set(String text, TextLook look) throws StudioFault {
        String[] families = fonts.familiesFor(text, first(look));
        TextLook tried = look;
        Paragraph paragraph = layOut(text, families, tried);
        while (!fits(paragraph, tried) && tried.sizePixels() > SMALLEST_PIXELS) {
            paragraph.close();
            tried = tried.sized(tried.sizePixels() * SHRINK);
            paragraph = layOut(text, families, tried);
        }
        return new SetText(paragraph, tried.sizePixels());
    }

    private static boolean fits(Paragraph paragraph, TextLook look) {
        return paragraph.getLineNumber() <= look.maxLines()
                && paragraph.getLongestLine() <= look.widthPixels() + 0.5f
                && paragraph.getMinIntrinsicWidth() <= look.widthPixels() + 0.5f;
    }

    private Paragraph layOut(String text, String[] families, TextLook look) {
        FontStyle style = new FontStyle(look.strong() ? 600 : 400, 5, FontSlant.UPRIGHT);
        try (TextStyle textStyle = new TextStyle();
                ParagraphStyle paragraphStyle = new ParagraphStyle()) {
            textStyle
                    .setFontFamilies(families)
                    .setFontStyle(style)
                    .setFontSize(look.sizePixels())
                    .setLetterSpacing(joins(text) ? 0 : look.spacingEm() * look.sizePixels())
                    .setColor(look.colourArgb());
            paragraphStyle
                    .setTextStyle(textStyle)
                    .setAlignment(look.centred() ? Alignment.CENTER : Alignment.START)
                    .setDirection(isRightToLeft(text) ? Direction.RTL : Direction.LTR)
                    .disableHinting();
            try (ParagraphBuilder builder =
                    new ParagraphBuilder(paragraphStyle, fonts.collection())) {
                builder.pushStyle(textStyle).addText(text);
                return builder.build().layout(look.widthPixels());
            }
        }
    }

    private static FontFace first(TextLook look) {
        return switch (look.face()) {
            case SANS -> look.strong() ? FontFace.SANS_STRONG : FontFace.SANS;
            case SERIF -> FontFace.SERIF;
        };
    }

    /// By its first strong character (Unicode Bidirectional Algorithm, rule P2).
    public static boolean isRightToLeft(String text) {
        for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            byte direction = Character.getDirectionality(text.codePointAt(at));
            if (direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT) {
                return false;
            }
            if (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC) {
                return true;
            }
        }
        return false;
    }

    /// Letter-spacing would tear joined letters apart.
    private static boolean joins(String text) {
        return text.codePoints().anyMatch(c -> c >= 0x0590 && c <= 0x0DFF);
    }

    @Override
    public void close() {
        fonts.close();
    }
}
