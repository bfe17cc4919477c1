package studio.longplay.engine.script;

import studio.longplay.engine.script.SourceText.SourceLine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// Finds the comments and notes of a text, so that readers can look at each line without them.
///
/// Comments (Fountain's boneyard, HTML comments in Markdown) vanish. Notes `[[ ... ]]` stay in what
/// is visible, because cues are read from there. A note ends before the first empty line; an
/// opening mark that is never closed is text.
final class MaskedText {
    private static final byte TEXT = 0;
    private static final byte COMMENT = 1;
    private static final byte NOTE = 2;

    /// A line as a reader sees it.
    ///
    /// @param number counted from 1
    /// @param visible without comments, with notes
    /// @param bare without comments and notes, stripped
    /// @param hidden whether it is nothing but comment
    /// @param blank whether it is an empty line, outside any comment or note
    /// @param insideNote whether it starts inside a note that began on an earlier line
    record MaskedLine(
            int number,
            String visible,
            String bare,
            boolean hidden,
            boolean blank,
            boolean insideNote) {
        /// Whether it holds notes and nothing else.
        boolean onlyNotes() {
            return !hidden && !blank && bare.isEmpty();
        }
    }

    private final String text;
    private final Markup markup;
    private final byte[] roles;
    private int noCommentEndFrom = Integer.MAX_VALUE;
    private int paragraphEnd = -1;
    private boolean paragraphHasNoNoteEnd;

    private MaskedText(String text, Markup markup) {
        this.text = text;
        this.markup = markup;
        this.roles = new byte[text.length()];
    }

    static List<MaskedLine> of(String text, SourceText source, Markup markup) {
        MaskedText masked = new MaskedText(text, markup);
        masked.mark();
        List<MaskedLine> lines = new ArrayList<>(source.lines().size());
        for (SourceLine line : source.lines()) {
            lines.add(masked.line(line));
        }
        return lines;
    }

    /// The characters of the notes, brackets included.
    static BitSet notes(String text, Markup markup) {
        return where(text, markup, NOTE);
    }

    /// The characters of the comments, marks included.
    static BitSet comments(String text, Markup markup) {
        return where(text, markup, COMMENT);
    }

    private static BitSet where(String text, Markup markup, byte role) {
        MaskedText masked = new MaskedText(text, markup);
        masked.mark();
        BitSet found = new BitSet(text.length());
        for (int at = 0; at < text.length(); at++) {
            found.set(at, masked.roles[at] == role);
        }
        return found;
    }

    private void mark() {
        int at = 0;
        while (at < text.length()) {
            char character = text.charAt(at);
            if (character == '\\' && markup.escapes()) {
                at += 2;
            } else if (character == '[' && text.startsWith("[[", at)) {
                at = fill(at, noteEnd(at), NOTE);
            } else if (markup.opensComment(text, at)) {
                at = fill(at, commentEnd(at), COMMENT);
            } else {
                at++;
            }
        }
    }

    private int fill(int from, int to, byte role) {
        if (to < 0) {
            return from + 1;
        }
        Arrays.fill(roles, from, to, role);
        return to;
    }

    private int commentEnd(int from) {
        if (from >= noCommentEndFrom) {
            return -1;
        }
        int mark = text.indexOf(markup.commentClose(), from + markup.commentOpen().length());
        if (mark < 0) {
            noCommentEndFrom = from;
            return -1;
        }
        return mark + markup.commentClose().length();
    }

    private int noteEnd(int from) {
        if (from >= paragraphEnd) {
            paragraphEnd = emptyLineAfter(from);
            paragraphHasNoNoteEnd = false;
        }
        if (paragraphHasNoNoteEnd) {
            return -1;
        }
        for (int at = from + 2; at + 1 < paragraphEnd; at++) {
            if (text.charAt(at) == ']' && text.charAt(at + 1) == ']') {
                return at + 2;
            }
        }
        paragraphHasNoNoteEnd = true;
        return -1;
    }

    private int emptyLineAfter(int from) {
        for (int at = from; at < text.length(); at++) {
            if (isLineEnd(at)) {
                int next = text.startsWith("\r\n", at) ? at + 2 : at + 1;
                if (next < text.length() && isLineEnd(next)) {
                    return next;
                }
                at = next - 1;
            }
        }
        return text.length();
    }

    private boolean isLineEnd(int at) {
        return text.charAt(at) == '\n' || text.charAt(at) == '\r';
    }

    private MaskedLine line(SourceLine line) {
        StringBuilder visible = new StringBuilder();
        StringBuilder bare = new StringBuilder();
        for (int at = line.start(); at < line.end(); at++) {
            if (roles[at] != COMMENT) {
                visible.append(text.charAt(at));
            }
            if (roles[at] == TEXT) {
                bare.append(text.charAt(at));
            }
        }
        boolean insideNote = line.start() > 0 && roleAt(line.start() - 1) == NOTE;
        boolean noText = visible.toString().isBlank();
        boolean touchesComment =
                visible.length() < line.content().length() || roleAt(line.end()) == COMMENT;
        boolean hidden = noText && touchesComment;
        return new MaskedLine(
                line.number(),
                visible.toString(),
                bare.toString().strip(),
                hidden,
                noText && !hidden && !(insideNote && roleAt(line.end()) == NOTE),
                insideNote && roleAt(line.start()) == NOTE);
    }

    private byte roleAt(int at) {
        return at < roles.length ? roles[at] : TEXT;
    }
}
