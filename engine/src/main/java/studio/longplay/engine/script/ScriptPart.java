package studio.longplay.engine.script;

/// What a scene is made of, in reading order.
public sealed interface ScriptPart permits Line, Action, Cue {
    ElementId id();

    /// The line of the source file it starts on, counted from 1.
    int sourceLine();
}
