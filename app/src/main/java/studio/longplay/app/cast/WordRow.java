package studio.longplay.app.cast;

/// A word whose pronunciation the author gave.
///
/// @param word as entries name it, in small letters
/// @param said a respelling, or phones between slashes
/// @param lines how many lines use it
record WordRow(String word, String said, int lines) {}
