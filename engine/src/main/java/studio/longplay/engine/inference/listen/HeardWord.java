package studio.longplay.engine.inference.listen;

/// A word that was heard.
///
/// @param text with its punctuation, without spaces around it
/// @param startSeconds from the beginning of the recording
/// @param confidence how sure the model was, 0 to 1
public record HeardWord(String text, double startSeconds, double endSeconds, double confidence) {}
