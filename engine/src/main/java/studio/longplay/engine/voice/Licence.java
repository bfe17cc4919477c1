package studio.longplay.engine.voice;

/// What may be done with what a voice speaks.
///
/// @param text the terms in words, with whom they come from
/// @param commercial whether it may be published for money
public record Licence(String text, boolean commercial) {}
