package studio.longplay.engine.script;

import java.util.ArrayList;
import java.util.List;

/// One speaker's words, spoken without another speaker or direction between them.
///
/// @param direction the parenthetical before it, without brackets; empty if there is none
/// @param text the words to speak, without emphasis marks and notes; verse lines parted by `\n`
/// @param cues the cues that stand inside the words, each before the word it names
/// @param dual whether it is spoken together with the line before it (Fountain `^`)
/// @param emphasis the words that were marked to be said with more weight, in order
/// @param sung whether the words are lyrics
public record Line(
        ElementId id,
        int sourceLine,
        Speaker speaker,
        String direction,
        String text,
        List<CueAtWord> cues,
        boolean dual,
        List<Emphasis> emphasis,
        boolean sung)
        implements ScriptPart {
    /// A cue that happens when word `word` (an index into [Line#words()]; the count: after the
    /// last) is spoken.
    public record CueAtWord(int word, Cue cue) {}

    /// A word said with more weight than others.
    ///
    /// @param word an index into [Line#words()]
    /// @param weight 1 for Fountain's `*italic*`, 1.5 for `_underline_`, 2 for `**bold**`; several
    ///   marks add up to at most 3
    public record Emphasis(int word, double weight) {}

    public Line {
        cues = List.copyOf(cues);
        emphasis = List.copyOf(emphasis);
    }

    /// Spoken.
    public Line(
            ElementId id,
            int sourceLine,
            Speaker speaker,
            String direction,
            String text,
            List<CueAtWord> cues,
            boolean dual,
            List<Emphasis> emphasis) {
        this(id, sourceLine, speaker, direction, text, cues, dual, emphasis, false);
    }

    /// With no word said otherwise than the others.
    public Line(
            ElementId id,
            int sourceLine,
            Speaker speaker,
            String direction,
            String text,
            List<CueAtWord> cues,
            boolean dual) {
        this(id, sourceLine, speaker, direction, text, cues, dual, List.of());
    }

    /// The words as they are written, with their punctuation; a run of dashes alone is no word.
    public List<String> words() {
        List<String> words = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int to = from;
            boolean said = false;
            while (to < text.length() && !isSpace(text.charAt(to))) {
                said |= Character.isLetterOrDigit(text.charAt(to));
                to++;
            }
            if (said) {
                words.add(text.substring(from, to));
            }
            from = to + 1;
        }
        return List.copyOf(words);
    }

    /// As `\s` of a pattern; without one, since long scripts are counted often.
    private static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }
}
