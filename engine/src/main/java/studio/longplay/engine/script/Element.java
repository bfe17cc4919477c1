package studio.longplay.engine.script;

/// A stretch of the source text of one kind, with the blank lines that follow it.
///
/// @param raw the text to the letter, line ends included
public record Element(ElementId id, Kind kind, int sourceLine, String raw) {
    /// What the text is, in Fountain's words.
    public enum Kind {
        TITLE_PAGE,
        SCENE_HEADING,
        SECTION,
        SYNOPSIS,
        ACTION,
        CHARACTER,
        PARENTHETICAL,
        DIALOGUE,
        LYRICS,
        TRANSITION,
        CENTERED,
        NOTE,
        BONEYARD,
        PAGE_BREAK,
        BLANK
    }
}
