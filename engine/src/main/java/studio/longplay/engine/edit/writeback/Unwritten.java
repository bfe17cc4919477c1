package studio.longplay.engine.edit.writeback;

import studio.longplay.engine.script.ElementId;

/// Something done to a line on the timeline that a text cannot say; it stays as it is.
///
/// @param speaker as written
/// @param words of the line
/// @param sentence why, for the user
public record Unwritten(ElementId line, String speaker, String words, String sentence) {}
