package studio.longplay.app.script;

import java.util.List;

/// Words that may complete what is being typed.
///
/// @param from where what is typed of them begins, in characters of the text
/// @param to where it ends: the caret
/// @param choices in the order they are shown
record Offer(int from, int to, List<Choice> choices) {
    /// One of them.
    ///
    /// @param words as shown
    /// @param inserted what is written in place of what is typed
    record Choice(String words, String inserted) {}
}
