package studio.longplay.engine.script;

import java.util.Arrays;
import java.util.List;

/// One speaker's words, spoken without another speaker or direction between them.
///
/// @param direction the parenthetical before it, without brackets; empty if there is none
/// @param text the words to speak, without emphasis marks and notes; verse lines parted by `\n`
/// @param cues the cues that stand inside the words, each before the word it names
/// @param dual whether it is spoken together with the line before it (Fountain `^`)
public record Line(
        ElementId id,
        int sourceLine,
        Speaker speaker,
        String direction,
        String text,
        List<CueAtWord> cues,
        boolean dual)
        implements ScriptPart {
    /// A cue that happens when word `word` (an index into [Line#words()]; the count: after the
    /// last) is spoken.
    public record CueAtWord(int word, Cue cue) {}

    public Line {
        cues = List.copyOf(cues);
    }

    /// The words as they are written, with their punctuation; a run of dashes alone is no word.
    public List<String> words() {
        return Arrays.stream(text.split("\\s+"))
                .filter(word -> word.chars().anyMatch(Character::isLetterOrDigit))
                .toList();
    }
}
