package studio.longplay.app.record;

/// What is to be recorded.
///
/// @param fileName what the recording's file is called, without its ending
/// @param who speaks; may be empty
/// @param text to be read; empty where anything may be said
public record Prompt(String fileName, String who, String text) {}
