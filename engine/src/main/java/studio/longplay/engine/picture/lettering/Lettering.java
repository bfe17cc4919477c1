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
    private static final Float JOINED_LINE_HEIGHT = 1.42f;
    private static final float SMALLEST_PIXELS = 6;

    /// Variation selector 16 asks for the character before it to be shown as emoji.
    private static final char AS_EMOJI = '\uFE0F';

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
        if (tried.centred() && paragraph.getLineNumber() > 1) {
            return balanced(paragraph, tried);
        }
        return new SetText(paragraph, tried.sizePixels(), 0);
    }

    /// Lays out in lines of about equal length: at the least width that needs no more lines, in the
    /// middle of the width asked for.
    private static SetText balanced(Paragraph paragraph, TextLook look) {
        long lines = paragraph.getLineNumber();
        float low = Math.max(paragraph.getMinIntrinsicWidth(), look.widthPixels() / 3);
        float high = look.widthPixels();
        while (high - low > look.sizePixels() * 0.2f) {
            float middle = (low + high) / 2;
            if (paragraph.layout(middle).getLineNumber() > lines) {
                low = middle;
            } else {
                high = middle;
            }
        }
        float width = (float) Math.ceil(high);
        int indent = (int) Math.floor((look.widthPixels() - width) / 2);
        return new SetText(paragraph.layout(width), look.sizePixels(), indent);
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
            if (joins(text)) {
                // The fonts of these scripts ask for lines twice as high as their letters.
                textStyle.setHeight(JOINED_LINE_HEIGHT);
            }
            paragraphStyle
                    .setTextStyle(textStyle)
                    .setAlignment(look.centred() ? Alignment.CENTER : Alignment.START)
                    .setDirection(isRightToLeft(text) ? Direction.RTL : Direction.LTR)
                    .disableHinting();
            try (ParagraphBuilder builder =
                    new ParagraphBuilder(paragraphStyle, fonts.collection())) {
                builder.pushStyle(textStyle);
                addRuns(builder, textStyle, text);
                return builder.build().layout(look.widthPixels());
            }
        }
    }

    /// Adds the text, with the characters that ask to be emoji (they are followed by U+FE0F) set in
    /// the emoji font: many of them are plain signs in the text fonts as well.
    private static void addRuns(ParagraphBuilder builder, TextStyle style, String text) {
        int done = 0;
        for (int at = text.indexOf(AS_EMOJI); at > 0; at = text.indexOf(AS_EMOJI, at + 1)) {
            int start = Math.max(done, text.offsetByCodePoints(at, -1));
            builder.addText(text.substring(done, start));
            try (TextStyle emoji = new TextStyle()) {
                emoji.setFontFamily(FontFace.EMOJI.family)
                        .setFontSize(style.getFontSize())
                        .setColor(style.getColor());
                builder.pushStyle(emoji).addText(text.substring(start, at + 1)).popStyle();
            }
            done = at + 1;
        }
        builder.addText(text.substring(done));
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
