package studio.longplay.engine.script;

/// What is seen or done and not spoken: a Fountain action paragraph.
public record Action(ElementId id, int sourceLine, String text) implements ScriptPart {}
