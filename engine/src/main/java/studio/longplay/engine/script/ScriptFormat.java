package studio.longplay.engine.script;

/// The kinds of text we read. Only Fountain is written back with cues; the others convert to it.
public enum ScriptFormat {
    FOUNTAIN,
    /// `NAME:` on its own line after a blank line, or before the words.
    PLAY,
    MARKDOWN,
    /// SRT or WebVTT.
    CAPTIONS,
    /// One narrator reads it all.
    PROSE
}
