package studio.longplay.engine.picture;

import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.ArrayList;
import java.util.List;

/// The smallest stretch of text that a caption is never broken inside: a word, or one character of
/// a script that writes without spaces, with the punctuation that clings to it.
///
/// @param spaced whether a space stands before it when it follows another piece in a line
/// @param columns its width, see [CaptionRules]
record CaptionPiece(String text, boolean spaced, int columns, TimeRange range) {
    /// UAX #14 by hand, for the marks that matter: these never begin a line, ...
    private static final String CLOSING =
            "、。，．・：；？！」』）】》〉〕〗ー～…‥!?,.:;)]}\"'\u201d\u2019ぁぃぅぇぉっゃゅょァィゥェォッャュョ々";

    /// ... and these never end one.
    private static final String OPENING = "「『（【《〈〔〖([{\u201c\u2018";

    /// The pieces of a word in order; their texts joined are the word, their ranges fill its range.
    static List<CaptionPiece> of(CaptionWord word) {
        List<String> texts = split(word.text());
        List<CaptionPiece> pieces = new ArrayList<>(texts.size());
        int total = Math.max(1, word.text().length());
        int before = 0;
        boolean spaced = !isUnspaced(word.text().codePointAt(0));
        for (String text : texts) {
            MediaTime start = partOf(word.range(), before, total);
            before += text.length();
            MediaTime end = partOf(word.range(), before, total);
            pieces.add(
                    new CaptionPiece(text, spaced, columnsOf(text), TimeRange.between(start, end)));
            spaced = false;
        }
        return pieces;
    }

    static int columnsOf(String text) {
        return text.codePoints().map(c -> columnsOf(c)).sum();
    }

    private static int columnsOf(int codePoint) {
        int kind = Character.getType(codePoint);
        boolean rides = kind == Character.NON_SPACING_MARK || kind == Character.FORMAT;
        return rides ? 0 : isUnspaced(codePoint) || codePoint > 0x1F000 ? 2 : 1;
    }

    private static MediaTime partOf(TimeRange range, int part, int whole) {
        long ticks = range.duration().ticks();
        return range.start()
                .plus(new MediaTime(ticks / whole * part + ticks % whole * part / whole));
    }

    private static List<String> split(String word) {
        List<String> texts = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int previous = 0;
        for (int at = 0; at < word.length(); ) {
            int codePoint = word.codePointAt(at);
            if (!piece.isEmpty() && mayBreak(previous, codePoint)) {
                texts.add(piece.toString());
                piece.setLength(0);
            }
            piece.appendCodePoint(codePoint);
            previous = codePoint;
            at += Character.charCount(codePoint);
        }
        texts.add(piece.toString());
        return texts;
    }

    private static boolean mayBreak(int before, int after) {
        return (isUnspaced(before) || isUnspaced(after))
                && CLOSING.indexOf(after) < 0
                && OPENING.indexOf(before) < 0
                && Character.getType(after) != Character.NON_SPACING_MARK;
    }

    /// Chinese characters, kana and their full-width punctuation.
    private static boolean isUnspaced(int codePoint) {
        return (codePoint >= 0x2E80 && codePoint <= 0xA4CF)
                || (codePoint >= 0xF900 && codePoint <= 0xFAFF)
                || (codePoint >= 0xFE30 && codePoint <= 0xFE4F)
                || (codePoint >= 0xFF00 && codePoint <= 0xFF60)
                || (codePoint >= 0x20000 && codePoint <= 0x3FFFF);
    }
}
