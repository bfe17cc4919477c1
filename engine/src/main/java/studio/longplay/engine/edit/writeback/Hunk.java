package studio.longplay.engine.edit.writeback;

import studio.longplay.engine.script.ElementId;

import java.util.List;

/// One thing that would be written.
///
/// @param number names it among the hunks of one state of a project
/// @param line what it is done to
/// @param speaker as written
/// @param words the line as it was
/// @param sentence what it means, for the user
/// @param lines of the text that it changes, with some around them, as if it alone were written
public record Hunk(
        int number,
        Kind kind,
        ElementId line,
        String speaker,
        String words,
        String sentence,
        List<DiffLine> lines) {
    public Hunk {
        lines = List.copyOf(lines);
    }

    /// What is done to a line.
    public enum Kind {
        DELETED,
        /// Some of its words are.
        TRIMMED,
        MOVED
    }

    Hunk with(List<DiffLine> changed) {
        return new Hunk(number, kind, line, speaker, words, sentence, changed);
    }
}
